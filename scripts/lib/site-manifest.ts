import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Project } from "../../src/project.ts";
import { compareTexts } from "../../src/text/order.ts";
import {
	compareWithManifest,
	formatManifest,
	MANIFEST_FILE,
	type ManifestFile,
	parseManifest,
} from "../../src/verify/manifest.ts";
import { listFolder } from "./read-folder.ts";
import { measureCopy, measureFiles, openSiteCopy } from "./site-copy.ts";

/** Lists what was built, so that anyone can tell whether a copy is this build; what was `measured` is not read again. Returns the list. */
export async function writeManifest(
	{ version: record, asOf }: Project,
	outDir: string,
	measured: readonly ManifestFile[],
): Promise<string> {
	const { version: engine } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
	const known = new Set(measured.map(({ path }) => path));
	const others = (await listFolder(outDir)).filter((file) => !known.has(file));
	const files = [...measured, ...(await measureFiles(outDir, others))].sort((a, b) => compareTexts(a.path, b.path));
	const manifest = formatManifest({ record, engine, asOf, files });
	await writeFile(path.join(outDir, MANIFEST_FILE), manifest);
	return manifest;
}

/** Whether a folder holds exactly the site of a manifest, byte for byte, and nothing beside it. */
export async function isStanding(outDir: string, manifest: string): Promise<boolean> {
	const isThere = await stat(path.join(outDir, MANIFEST_FILE)).then(
		() => true,
		() => false,
	);
	if (!isThere) return false;
	const copy = await openSiteCopy(outDir);
	const own = await copy.read(MANIFEST_FILE);
	if (!own || new TextDecoder().decode(own) !== manifest) return false;
	return compareWithManifest(parseManifest(manifest), await measureCopy(copy, copy.listed), copy.listed).length === 0;
}
