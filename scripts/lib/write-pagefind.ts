import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { close, createIndex } from "pagefind";
import type { Site } from "../../src/model/model.ts";
import { createNormalizer } from "../../src/search/reading/normalize.ts";
import { PAIR_LANGUAGE, pairsOf } from "../../src/search/records/pairs.ts";
import { sendRecord } from "../../src/search/records/search-record.ts";
import { searchRecords } from "../../src/search/records/site-records.ts";
import { searchData } from "../../src/search/search-files.ts";

/** Pagefind's own interfaces, which no page of ours asks for. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** The issued text in chunks. A fragment holds one record; what is indexed are its pairs of characters. */
export async function writePagefind(site: Site, outputPath: string): Promise<void> {
	const { index, errors } = await createIndex({});
	if (!index) throw new Error(errors.join("\n"));
	const normalize = createNormalizer(searchData(site).variants);
	for (const record of searchRecords(site).filter(({ group }) => group === "原文")) {
		const { url, title, text, action, isList } = record;
		await index.addCustomRecord({
			url,
			language: PAIR_LANGUAGE,
			content: pairsOf(normalize(text)).join(" "),
			meta: { title, record: JSON.stringify(sendRecord(record)) },
			filters: isList ? { division: [action] } : {},
		});
	}
	await index.writeFiles({ outputPath });
	await close();
	for (const name of await readdir(outputPath)) if (UNUSED.test(name)) await rm(path.join(outputPath, name));
}
