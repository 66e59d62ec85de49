import { checkContent } from "../../src/check/check-content.ts";
import { checkAlterations } from "../../src/diff/alterations.ts";
import { listErrors, type Problem } from "../../src/problems/problem.ts";
import type { Project } from "../../src/project.ts";
import { readContentAt } from "./git.ts";

/** What alters something that was published at a git ref without saying so. Throws when that version cannot be read. */
export async function readAlterations({ root, records }: Project, ref: string): Promise<Problem[]> {
	const { content } = await readContentAt(root, ref);
	const published = checkContent(content);
	if (!published.records)
		throw new Error(`版本 ${ref} 的内容不合现在的写法，无法比较：\n${listErrors(published.problems)}`);
	return records ? checkAlterations(published.records, records) : [];
}
