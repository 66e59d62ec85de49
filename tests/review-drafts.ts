import { writeAnswers } from "../scripts/lib/write-draft.ts";
import { readContentFiles } from "../src/disk/read-content.ts";
import { answerCandidate, shown } from "../src/preview/answer-candidate.ts";
import { listCandidates } from "../src/preview/candidates.ts";
import { parseContent } from "../src/records/content-records.ts";

/** Accepts, one by one and as the page of the review writes it, what was recognised in a plan and every office; returns how many. */
export async function reviewDrafts(root: string, plan: string, asOf: string): Promise<number> {
	for (let count = 0; ; count += 1) {
		const content = await readContentFiles(root);
		const candidate = listCandidates(parseContent(content)).find((one) => one.plan === plan || one.kind === "部门");
		if (!candidate) return count;
		const fields = new Map(candidate.fields.map((field) => [field.name, shown(field)]));
		const answer = { act: "accept", fields, hasNoDue: fields.get("due") === "", into: "" } as const;
		const answered = answerCandidate(content, candidate, answer, asOf);
		if ("faults" in answered) throw new Error(`${candidate.id}: ${answered.faults.join("; ")}`);
		await writeAnswers(root, answered.files);
	}
}
