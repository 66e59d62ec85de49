import type { Entry } from "./entry.ts";
import type { Word } from "./word.ts";

/** A heading tells more of what an action is about than a paragraph does. */
const HEADING = 50;

/** The actions that a question is about, by how well they hold its words: 谁负责科普信息化. */
export function rankActions(entries: Entry[], words: readonly Word[]): Map<string, number> {
	const asked = new Map<string, number>();
	for (const { record, haystack } of entries) {
		if (record.action === "" || words.length === 0) continue;
		if (!words.every(({ word }) => haystack.includes(word))) continue;
		const weight = record.group === "任务" ? HEADING : 1;
		asked.set(record.action, (asked.get(record.action) ?? 0) + weight);
	}
	return asked;
}
