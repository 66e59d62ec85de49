import { readPublished } from "../../src/check/published.ts";
import { checkAlterations } from "../../src/diff/alterations.ts";
import { buildSite } from "../../src/model/build-site.ts";
import type { Site } from "../../src/model/model.ts";
import { listErrors, type Problem } from "../../src/problems/problem.ts";
import type { ContentRecords } from "../../src/records/content-records.ts";
import { expectedFiles } from "../../src/verify/expected-files.ts";
import { addressesTold, lostAddresses } from "../../src/verify/lost-addresses.ts";
import { readContentAt } from "./git.ts";
import { findPublished, PUBLISHED } from "./published-ref.ts";

/** A state of the content, and the files that are served of it, where they are known. */
export interface PublishedState {
	records: ContentRecords;
	commit: string;
	files: readonly string[] | null;
}

/** What was published at a git ref, or is now (`published`), with the commit's short name. Throws when that version cannot be read today. */
export async function readRecordsAt(root: string, ref: string, now: ContentRecords | null): Promise<PublishedState> {
	const wanted = ref === PUBLISHED ? await findPublished(root, now?.site ?? null) : { ref, files: null };
	const { content, commit } = await readContentAt(root, wanted.ref);
	const { records, problems } = readPublished(content);
	if (!records) throw new Error(`版本 ${ref} 的内容不合现在的写法，无法比较：\n${listErrors(problems)}`);
	return { records, commit, files: wanted.files };
}

/** What alters or removes something that was published, records and addresses, without a row in the ledger or a redirect. */
export function alteredSince(
	{ records, files }: PublishedState,
	now: { records: ContentRecords; site: Site },
): Problem[] {
	const altered = checkAlterations(records, now.records);
	const served = files ?? expectedFiles(buildSite(records, now.site.asOf));
	return [...altered, ...lostAddresses(served, now.site, addressesTold(altered))];
}
