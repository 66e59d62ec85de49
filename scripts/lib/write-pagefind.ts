import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { createIndex } from "pagefind";
import type { Site } from "../../src/model/model.ts";
import { createNormalizer, type Normalizer } from "../../src/search/reading/normalize.ts";
import { PAIR_LANGUAGE, pairsOf } from "../../src/search/records/pairs.ts";
import { readWebPage, saysMoreThanClauses } from "../../src/search/records/web-pages.ts";
import { searchData } from "../../src/search/search-files.ts";

/** Pagefind's own interfaces, and its worker, which no page of ours asks for. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

/** One text for Pagefind: its words are the pairs of characters of `text`; `data` comes back with it. */
interface PairRecord {
	url: string;
	text: string;
	data: unknown;
	filters: Record<string, string[]>;
}

/** Whole pages as built in `outDir`: what they say beyond the clauses. Returns how many. */
export async function writePageIndex(site: Site, outDir: string, outputPath: string): Promise<number> {
	const files = (await readdir(outDir, { recursive: true }))
		.filter((file) => /(^|[\\/])index\.html$/.test(file))
		.sort();
	const found: PairRecord[] = [];
	for (const file of files) {
		const url = `${site.base}${file
			.split(path.sep)
			.join("/")
			.replace(/index\.html$/, "")}`;
		if (!saysMoreThanClauses(site, url)) continue;
		const page = readWebPage(await readFile(path.join(outDir, file), "utf8"), url);
		if (page) found.push({ url, text: `${page.title} ${page.text}`, data: page, filters: {} });
	}
	await writePairs(found, normalizerOf(site), outputPath);
	return found.length;
}

const normalizerOf = (site: Site) => createNormalizer(searchData(site).variants);

async function writePairs(records: readonly PairRecord[], normalize: Normalizer, outputPath: string): Promise<void> {
	const { index, errors } = await createIndex({});
	if (!index) throw new Error(errors.join("\n"));
	for (const { url, text, data, filters } of records) {
		const content = pairsOf(normalize(text)).join(" ");
		const meta = { title: url, record: JSON.stringify(data) };
		await index.addCustomRecord({ url, language: PAIR_LANGUAGE, content, meta, filters });
	}
	await index.writeFiles({ outputPath });
	await index.deleteIndex();
	for (const name of await readdir(outputPath)) if (UNUSED.test(name)) await rm(path.join(outputPath, name));
}
