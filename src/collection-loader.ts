import type { Loader } from "astro/loaders";
import { CONTENT_PREFIX, onProject } from "./current-project.ts";
import type { ContentRecords } from "./records/content-records.ts";

/** What a collection keeps of one record; `body` is prose that Astro renders, where the record has any. */
export interface CollectionEntry {
	id: string;
	data: object;
	file?: string;
	body?: string;
}

/** A collection of the project's own records, read and checked by the project's own code; broken content leaves it as it is. */
export function recordsLoader(
	name: string,
	pick: (records: ContentRecords, version: string) => CollectionEntry[],
): Loader {
	return {
		name,
		load: async ({ store, generateDigest }) => {
			onProject(name, ({ records, content, version }) => {
				if (!records) return;
				store.clear();
				for (const { id, data, file, body } of pick(records, version)) {
					const filePath = file && `${CONTENT_PREFIX}${file.slice(content.name.length + 1)}`;
					const prose = body?.trim() && filePath ? { body, filePath, deferredRender: true } : {};
					const record = data as Record<string, unknown>;
					store.set({ id, data: record, digest: generateDigest(record), ...prose });
				}
			});
		},
	};
}
