import { readFileSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { createIndex } from "pagefind";
import type { Site } from "../../src/model/model.ts";
import { createNormalizer, type Normalizer } from "../../src/search/reading/normalize.ts";
import { PAIR_LANGUAGE, pairsOf } from "../../src/search/records/pairs.ts";
import {
	type FoundPages,
	longClauses,
	readWebPage,
	saysMoreThanClauses,
	type WebPage,
	withoutClauses,
} from "../../src/search/records/web-pages.ts";
import { searchData } from "../../src/search/search-files.ts";
import { type Keep, type KeepTexts, keepApart } from "./kept-store.ts";

/** Pagefind's own interfaces, and its worker, which no page of ours asks for. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

/**
 * Indexes whole pages as built in `outDir`: what they say beyond the clauses. Pagefind says which pages hold a word; what
 * it keeps of each in a file of its own stands in `pages.json` (or `texts/`) instead, by its name for the page. Returns how many.
 */
export async function writePageIndex(site: Site, outDir: string, outputPath: string, keep: Keep): Promise<number> {
	const pages = await readPages(site, outDir, keepApart(keep, site.version));
	await writePairs(pages, createNormalizer(searchData(site).variants), outputPath);
	const named = await readNames(path.join(outputPath, "fragment"));
	const isSmall = pages.reduce((sum, { text }) => sum + text.length, 0) <= MAX_TOGETHER;
	const found: FoundPages = {};
	for (const { text, ...page } of pages) {
		const name = named.get(page.url) ?? "";
		found[name] = isSmall ? { ...page, text } : page;
		if (!isSmall) await writeText(path.join(outputPath, "texts", `${name}.json`), JSON.stringify(text));
	}
	await writeText(path.join(outputPath, "pages.json"), JSON.stringify(found));
	return pages.length;
}

/** Pagefind's names for pages by their addresses; the folder that tells them is not kept. */
async function readNames(folder: string): Promise<Map<string, string>> {
	const named = new Map<string, string>();
	for (const name of await readdir(folder)) {
		const { url } = JSON.parse(
			gunzipSync(await readFile(path.join(folder, name)))
				.subarray(FRAGMENT_MARK)
				.toString(),
		);
		named.set(url, name.replace(/\.pf_fragment$/, ""));
	}
	await rm(folder, { recursive: true });
	return named;
}

async function writeText(file: string, text: string): Promise<void> {
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, text);
}

/** Characters of all pages that are sent in one file; with them the pages are found without a network too. */
const MAX_TOGETHER = 400_000;

/** Bytes that Pagefind puts before the JSON of a fragment: `pagefind_dcd`. */
const FRAGMENT_MARK = 12;

async function readPages(site: Site, outDir: string, keep: KeepTexts): Promise<WebPage[]> {
	const files = (await readdir(outDir, { recursive: true }))
		.filter((file) => /(^|[\\/])index\.html$/.test(file))
		.sort();
	const clauses = longClauses(site);
	const pages: WebPage[] = [];
	for (const file of files) {
		const own = file.split(path.sep).join("/");
		const url = `${site.base}${own.replace(/index\.html$/, "")}`;
		if (!saysMoreThanClauses(site, url)) continue;
		const read = ([html]: readonly unknown[]) => JSON.stringify(readWebPage(String(html), url));
		const found = await keep("web page", [readFileSync(path.join(outDir, file), "utf8"), url], read);
		const page: WebPage | null = JSON.parse(found.toString());
		if (page) pages.push(withoutClauses(page, clauses));
	}
	return pages;
}

async function writePairs(pages: readonly WebPage[], normalize: Normalizer, outputPath: string): Promise<void> {
	const { index, errors } = await createIndex({});
	if (!index) throw new Error(errors.join("\n"));
	for (const { url, title, text } of pages) {
		const content = pairsOf(normalize(`${title} ${text}`)).join(" ");
		await index.addCustomRecord({ url, language: PAIR_LANGUAGE, content, meta: { title: url } });
	}
	await index.writeFiles({ outputPath });
	await index.deleteIndex();
	for (const name of await readdir(outputPath)) if (UNUSED.test(name)) await rm(path.join(outputPath, name));
}
