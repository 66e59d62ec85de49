import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import { type Zippable, zipSync } from "fflate";
import { SEARCH_FOLDER } from "../../src/offline/carried-names.ts";
import { type CarriedScript, carryPage } from "../../src/offline/carried-page.ts";
import { FLOOR, SUPPORTED } from "./floor.ts";
import { listFolder } from "./read-folder.ts";

const OFFLINE = fileURLToPath(new URL("../../src/offline/", import.meta.url));
/** What only a server, or another site, has a use for. */
const LEFT =
	/^(worker\.js|offline\.json|manifest\.json|site\.webmanifest|_headers)$|^search\/pages\/(?!pages\.json)|\.zip$/;
/** Read by pages while they run. */
const FETCHED = /^search\/.*\.(json|bin)$/;
const PACKED = /\.(png|jpg|webp|pdf|docx|xlsx|zip)$/;

/** A built site as one file to carry away: unpacked, it opens by a double click, without a server and without a network. */
export async function carrySite(outDir: string, base: string): Promise<Uint8Array> {
	const read = (file: string) => readFile(path.join(outDir, file));
	const files = new Map<string, Uint8Array | string>();
	const scripts = new Map<string, CarriedScript>();
	for (const file of (await listFolder(outDir)).filter((name) => !LEFT.test(name))) {
		const bytes = await read(file);
		if (file.endsWith(".html")) {
			const page = carryPage(bytes.toString(), file, base, nameOf);
			for (const [name, script] of page.scripts) scripts.set(name, script);
			files.set(file, page.html);
		} else if (FETCHED.test(file)) {
			files.set(`${file}.js`, wrap(file, await completePages(outDir, file, bytes)));
		} else if (!/^(_astro|search)\/.*\.js$/.test(file)) files.set(file, bytes);
	}
	for (const [name, script] of scripts) files.set(name, await bundleCarried(outDir, script));
	files.set(`${SEARCH_FOLDER}site.js`, await bundle({ entryPoints: [`${OFFLINE}carried-scripts.ts`] }));
	files.set("search/search.js", await bundleModule("search/search.js", path.join(outDir, "search", "search.js")));
	const pagefind = "search/pages/pagefind.js";
	files.set(pagefind, await bundleModule(pagefind, `${OFFLINE}carried-pagefind.ts`));
	return pack(files);
}

const nameOf = (script: CarriedScript) =>
	`${SEARCH_FOLDER}${createHash("sha256").update(JSON.stringify(script)).digest("hex").slice(0, 10)}.js`;

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
		...options,
	});
	// What is left of these names an address that is known only while the page runs.
	return (outputFiles?.[0]?.text ?? "").replace(/\bimport\(/g, "loadModule(");
}

function pack(files: ReadonlyMap<string, Uint8Array | string>): Uint8Array {
	const entries: Zippable = {};
	for (const [name, content] of files) {
		const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
		// The same site gives the same file.
		entries[name] = [bytes, { level: PACKED.test(name) ? 0 : 6, mtime: "1980-01-01T00:00:00" }];
	}
	return zipSync(entries);
}
