/** Writes the editions of a built site: 长者版, and 繁体版 where the publisher wants it, each in a folder of its own. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { isRepeated, repeatPage } from "../src/editions/edition.ts";
import { editionsOf } from "../src/editions/editions.ts";
import { convertRecords } from "../src/editions/traditional.ts";
import type { Site } from "../src/model/model.ts";
import { withPolicy } from "../src/policy/page-policy.ts";
import { keepNothing } from "./lib/kept-store.ts";
import { listFolder } from "./lib/read-folder.ts";

/** Returns how many pages were written. */
export async function buildEditions(site: Site, outDir: string, keep = keepNothing): Promise<number> {
	const { base, traditional: places, convertedWords } = site;
	const editions = editionsOf(site);
	const files = (await listFolder(outDir)).filter(isRepeated);
	const pages = new Set(files);
	const write = async (file: string, text: string | Uint8Array) => {
		await mkdir(path.dirname(path.join(outDir, file)), { recursive: true });
		await writeFile(path.join(outDir, file), text);
	};
	const shared = [base, files.join("\n"), convertedWords.join("\n")];
	for (const file of editions.length > 0 ? files : []) {
		const html = await readFile(path.join(outDir, file), "utf8");
		for (const edition of editions) {
			const make = () => withPolicy(repeatPage(html, file, base, edition, pages));
			await write(`${edition.id}/${file}`, await keep("edition", [edition.id, file, ...shared, html], make));
		}
	}
	const read = async (name: string) => JSON.parse(await readFile(path.join(outDir, "search", name), "utf8"));
	// Texts in traditional characters are compared by all of them.
	const records = places.length > 0 ? { ...(await read("records.json")), variants: await read("variants.json") } : {};
	for (const place of places)
		await write(`${place}/search/records.json`, convertRecords(JSON.stringify(records), place, convertedWords));
	return files.length * editions.length;
}
