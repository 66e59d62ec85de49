/** Writes the editions of a built site: 长者版, and 繁体版 where the publisher wants it, each in a folder of its own. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { isRepeated } from "../src/editions/edition.ts";
import { editionsOf } from "../src/editions/editions.ts";
import { convertRecords } from "../src/editions/traditional.ts";
import type { Site } from "../src/model/model.ts";
import { type EditionPage, formatEdition, joinRecords } from "./lib/edition-page.ts";
import { type KeepTexts, keepNothing, sumOf } from "./lib/kept-store.ts";
import { listFolder } from "./lib/read-folder.ts";
import { createWriter } from "./lib/write-output.ts";

/** Returns how many pages were written. */
export async function buildEditions(site: Site, outDir: string, keep: KeepTexts = keepNothing): Promise<number> {
	const { base, traditional: places, convertedWords } = site;
	const editions = editionsOf(site);
	const files = (await listFolder(outDir)).filter(isRepeated);
	const pages = new Set(files);
	const styles = new Map<string, string>();
	const write = createWriter(outDir);
	const read = (file: string) => readFileSync(path.join(outDir, file), "utf8");
	const shared = sumOf([base, ...files, "", ...convertedWords]).toString("hex");
	for (const file of editions.length > 0 ? files : []) {
		const html = read(file);
		for (const edition of editions) {
			const make = ([page]: readonly unknown[]) => formatEdition(String(page), file, base, edition, pages);
			const page: EditionPage = JSON.parse(`${await keep("edition", [html, edition.id, file, shared], make)}`);
			write(`${edition.id}/${file}`, page.html);
			for (const [name, style] of page.styles) styles.set(name, style);
		}
	}
	for (const [name, style] of styles) write(name, style);
	// Texts in traditional characters are compared by all of them, and who reads them has nothing to ask for.
	const records = places.length > 0 ? joinRecords((name) => read(`search/${name}.json`)) : "";
	for (const place of places) write(`${place}/search/records.json`, convertRecords(records, place, convertedWords));
	return files.length * editions.length;
}
