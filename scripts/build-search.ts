/**
 * Writes what search reads: `search/records.json` and `search/pinyin.json` for the index in memory,
 * and `pagefind/`, the index in chunks for sites whose text is too large to load whole, with `search/sounds/` for pinyin.
 */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";
import { close, createIndex } from "pagefind";
import type { Site } from "../src/model/model.ts";
import type { SearchData } from "../src/search/engine.ts";
import { createNormalizer, type Normalizer } from "../src/search/reading/normalize.ts";
import type { Syllables } from "../src/search/reading/pinyin.ts";
import { distinctCharacters, soundingPairs, syllables, variantPairs } from "../src/search/records/lexicon.ts";
import { PAIR_LANGUAGE, pairsOf } from "../src/search/records/pairs.ts";
import { fitsInMemory, type SearchRecord } from "../src/search/records/search-record.ts";
import { placePrefixes, searchRecords } from "../src/search/records/site-records.ts";
import { loadSite } from "./lib/open-content.ts";

/** Builds the search files of a site into `outDir`; returns how many records can be found. */
export async function buildSearch(site: Site, outDir: string): Promise<{ records: number }> {
	const records = searchRecords(site);
	const characters = distinctCharacters(records.flatMap(({ title, text, names }) => [title, text, ...names]));
	const variants = variantPairs(characters);
	const inMemory = fitsInMemory(records) ? records : records.filter(({ group }) => group !== "原文");
	const data: SearchData = { records: inMemory, variants, prefixes: placePrefixes(site) };
	const folder = path.join(outDir, "search");
	await mkdir(folder, { recursive: true });
	await writeFile(path.join(folder, "records.json"), JSON.stringify(data));
	const table = syllables(characters);
	await writeFile(path.join(folder, "pinyin.json"), JSON.stringify(table));
	if (!fitsInMemory(records)) await writeSounds(records, table, path.join(folder, "sounds"));
	await bundleSearch(path.join(folder, "search.js"));
	const texts = records.filter(({ group }) => group === "原文");
	await buildPagefind(texts, createNormalizer(variants), path.join(outDir, "pagefind"));
	return { records: records.length };
}

/** The browser's side of search as one file of known name: pages fetch it together with the texts. */
async function bundleSearch(outfile: string): Promise<void> {
	const entry = fileURLToPath(new URL("../src/client/search-box.ts", import.meta.url));
	await bundle({ entryPoints: [entry], outfile, bundle: true, format: "esm", minify: true, target: "chrome110" });
}

/** A file for each syllable, of which a reader of pinyin loads those that he types. */
async function writeSounds(records: SearchRecord[], table: Syllables, folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const [syllable, pairs] of soundingPairs(
		records.map(({ text }) => text),
		table,
	)) {
		await writeFile(path.join(folder, `${syllable}.json`), JSON.stringify(pairs));
	}
}

/** The issued text in chunks. A fragment holds one record; what is indexed are its pairs of characters. */
async function buildPagefind(records: SearchRecord[], normalize: Normalizer, outputPath: string): Promise<void> {
	const { index, errors } = await createIndex({});
	if (!index) throw new Error(errors.join("\n"));
	for (const record of records) {
		const { url, title, text, names, action, isList } = record;
		const content = [title, ...names, text].map((part) => pairsOf(normalize(part)).join(" ")).join(" . ");
		await index.addCustomRecord({
			url,
			language: PAIR_LANGUAGE,
			content,
			meta: { title, record: JSON.stringify(record) },
			filters: isList ? { division: [action] } : {},
		});
	}
	await index.writeFiles({ outputPath });
	await close();
}

if (import.meta.main) console.log(`${(await buildSearch(await loadSite(), process.argv[2] ?? "dist")).records} 条`);
