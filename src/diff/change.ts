import type { Problem } from "../problems/problem.ts";

/** One thing that will be different on the site; `refusal` says why it must not be, and what to do. */
export interface Change {
	section: string;
	kind: "增加" | "更正" | "改动" | "删除";
	text: string;
	/** What was published and is not said the same any more, as the ledger would name it. */
	stated?: { about: string; plan: string | null; what: string };
	refusal?: Pick<Problem, "code" | "file" | "found" | "expected" | "cure">;
}
