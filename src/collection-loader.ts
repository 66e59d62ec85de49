import path from "node:path";
import type { Loader } from "astro/loaders";
import { checkContent } from "./check/check-content.ts";
import { readContentRoot } from "./disk/content-root.ts";
import type { ContentRecords } from "./records/content-records.ts";

const ROOT = readContentRoot(process.env);

/** What a collection keeps of one record; `body` is prose that Astro renders, where the record has any. */
export interface Entry {
	id: string;
	data: object;
	file?: string;
	body?: string;
}

type Fill = (records: ContentRecords) => void;

/** One reading of content/ serves every collection; while one edits, a change reads it again. */
const collections: Fill[] = [];
let reading: ReturnType<typeof checkContent> | null = null;
let isWatching = false;

/** A collection of the project's own records, read and checked by the project's own code. */
export function recordsLoader(name: string, pick: (records: ContentRecords) => Entry[]): Loader {
	return {
		name,
		load: async ({ store, generateDigest, watcher }) => {
			const fill: Fill = (records) => {
				store.clear();
				for (const { id, data, file, body } of pick(records)) {
					const filePath = file && path.posix.join(path.dirname(ROOT), file);
					const prose = body?.trim() && filePath ? { body, filePath, deferredRender: true } : {};
					const record = data as Record<string, unknown>;
					store.set({ id, data: record, digest: generateDigest(record), ...prose });
				}
			};
			collections.push(fill);
			reading ??= checkContent(ROOT);
			const { records } = await reading;
			if (records) fill(records);
			if (watcher && !isWatching) {
				isWatching = true;
				watcher.on("all", (_event, file) => {
					if (!path.relative(ROOT, file).startsWith("..")) readAgain();
				});
			}
		},
	};
}

/** Reads changed content into every collection; broken content changes nothing: the preview tells what is wrong with it. */
async function readAgain(): Promise<void> {
	reading = checkContent(ROOT);
	const { records } = await reading;
	if (records) for (const fill of collections) fill(records);
}
