import { readPublished } from "../../src/check/published.ts";
import { listErrors } from "../../src/problems/problem.ts";
import type { ContentRecords } from "../../src/records/content-records.ts";
import { readContentAt } from "./git.ts";

/** What was published at a git ref, with the commit's short name. Throws when that version cannot be read today. */
export async function readRecordsAt(root: string, ref: string): Promise<{ records: ContentRecords; commit: string }> {
	const { content, commit } = await readContentAt(root, ref);
	const { records, problems } = readPublished(content);
	if (!records) throw new Error(`版本 ${ref} 的内容不合现在的写法，无法比较：\n${listErrors(problems)}`);
	return { records, commit };
}
