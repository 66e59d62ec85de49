import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Project } from "../../src/project.ts";
import { compareWithManifest, formatManifest, MANIFEST_FILE, parseManifest } from "../../src/verify/manifest.ts";
import { measureCopy, measureFiles, openSiteCopy } from "./site-copy.ts";

/** Lists what was built, so that anyone can tell whether a copy is this build; returns the list. */
export async function writeManifest({ version: record, asOf }: Project, outDir: string): Promise<string> {
	const { version: engine } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
	const files = await measureFiles(outDir);
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
