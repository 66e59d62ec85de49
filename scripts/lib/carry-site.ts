import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import { SEARCH_FOLDER } from "../../src/offline/carried-names.ts";
import { type CarriedScript, carryPage } from "../../src/offline/carried-page.ts";
import { FLOOR, SUPPORTED } from "./floor.ts";
import { keepNothing } from "./kept-store.ts";
import { listFolder } from "./read-folder.ts";
import { deflate, openZip } from "./write-zip.ts";

const OFFLINE = fileURLToPath(new URL("../../src/offline/", import.meta.url));
/** What only a server, another site or staff has a use for, and pages that no page leads to there. */
const LEFT =
	/^(worker\.js|offline\.json|manifest\.json|site\.webmanifest|_headers)$|^search\/pages\/(?!pages\.json)|^desk\/(?!index\.html)|^(elders|tw|hk)\/|\.zip$/;
/** Read by pages while they run. */
const FETCHED = /^search\/.*\.(json|bin)$/;

/** A built site as one file to carry away: unpacked, it opens by a double click, without a server and without a network. */
export async function carrySite(outDir: string, base: string, keep = keepNothing): Promise<Uint8Array> {
	const read = (file: string) => readFileSync(path.join(outDir, file));
	const modules: Uint8Array[] = [];
	const zip = openZip((raw) => keep.now("packed", [raw], () => deflate(raw)));
	const scripts = new Map<string, CarriedScript>();
	const styles = new Set<string>();
	const addPage = (file: string, html: string) => {
		const page = carryPage(html, file, base, nameOf);
		for (const [name, script] of page.scripts) scripts.set(name, script);
		for (const [name, style] of page.styles) if (!styles.has(name)) zip.add(name, style);
		for (const name of page.styles.keys()) styles.add(name);
		zip.add(file, page.html);
	};
	for (const file of (await listFolder(outDir)).filter((name) => !LEFT.test(name))) {
		const bytes = read(file);
		if (file.endsWith(".html")) addPage(file, bytes.toString());
		else if (FETCHED.test(file)) zip.add(`${file}.js`, wrap(file, await completePages(outDir, file, bytes)));
		else if (/^(_astro|search)\/.*\.js$/.test(file)) modules.push(Buffer.from(file), bytes);
		else zip.add(file, bytes);
	}
	const bundleOnce = async (name: string, make: () => Promise<string>) =>
		zip.add(name, await keep("carried script", [name, ...modules], make));
	for (const [name, script] of scripts) await bundleOnce(name, () => bundleCarried(outDir, script));
	await bundleOnce(`${SEARCH_FOLDER}site.js`, () => bundle({ entryPoints: [`${OFFLINE}carried-scripts.ts`] }));
	for (const [name, entry] of [
		["search/search.js", path.join(outDir, "search", "search.js")],
		["search/pages.js", path.join(outDir, "search", "pages.js")],
		["search/pages/pagefind.js", `${OFFLINE}carried-pagefind.ts`],
	] as const) {
		await bundleOnce(name, () => bundleModule(name, entry));
	}
	return zip.close();
}

const nameOf = (made: CarriedScript | string) =>
	`${SEARCH_FOLDER}${hash("sha256", JSON.stringify(made)).slice(0, 10)}.${typeof made === "string" ? "css" : "js"}`;

/** A file as a script that hands it over. */
function wrap(file: string, bytes: Buffer): string {
	const isText = !file.endsWith(".bin");
	return `keptFile(${[file, isText ? bytes.toString() : bytes.toString("base64")].map((text) => JSON.stringify(text)).join()}${isText ? "" : ",true"})`;
}

/** Of a large site the texts of whole pages stand in files of their own; here nobody saves a request. */
async function completePages(outDir: string, file: string, bytes: Buffer): Promise<Buffer> {
	if (file !== "search/pages/pages.json") return bytes;
	const pages = JSON.parse(bytes.toString()) as Record<string, { text?: string }>;
	for (const [id, page] of Object.entries(pages)) {
		const text = path.join(outDir, "search", "pages", "texts", `${id}.json`);
		page.text ??= JSON.parse(await readFile(text, "utf8"));
	}
	return Buffer.from(JSON.stringify(pages));
}

const bundleCarried = (outDir: string, script: CarriedScript) =>
	bundle(
		"file" in script
			? { entryPoints: [path.join(outDir, script.file)] }
			: { stdin: { contents: script.code, resolveDir: outDir } },
	);

const bundleModule = (name: string, entry: string) =>
	bundle({ entryPoints: [entry], globalName: "own", footer: { js: `keptModule(${JSON.stringify(name)},own)` } });

async function bundle(options: BuildOptions): Promise<string> {
	const { outputFiles } = await build({
		bundle: true,
		minify: true,
		charset: "utf8",
		format: "iife",
		write: false,
		target: FLOOR,
		supported: SUPPORTED,
		logLevel: "error",
		// Of a site built below a folder with a tsconfig.json that would be read as well, of one built elsewhere not.
		tsconfigRaw: {},
		...options,
	});
	// What is left of these names an address that is known only while the page runs.
	return (outputFiles?.[0]?.text ?? "").replace(/\bimport\(/g, "loadModule(");
}
