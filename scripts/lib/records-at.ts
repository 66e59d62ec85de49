import { readPublished } from "../../src/check/published.ts";
import { listErrors } from "../../src/problems/problem.ts";
import type { ContentRecords } from "../../src/records/content-records.ts";
import { readContentAt } from "./git.ts";
import { findPublished, PUBLISHED } from "./published-ref.ts";

/** What was published at a git ref, or is now (`published`), with the commit's short name. Throws when that version cannot be read today. */
export async function readRecordsAt(
	root: string,
	ref: string,
	now: ContentRecords | null,
): Promise<{ records: ContentRecords; commit: string }> {
	const wanted = ref === PUBLISHED ? await findPublished(root, now?.site ?? null) : ref;
	const { content, commit } = await readContentAt(root, wanted);
	const { records, problems } = readPublished(content);
	if (!records) throw new Error(`版本 ${ref} 的内容不合现在的写法，无法比较：\n${listErrors(problems)}`);
	return { records, commit };
}
