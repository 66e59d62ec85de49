import type { Problem } from "../problems/problem.ts";

/** One thing that will be different on the site; `refusal` says why it must not be, and what to do. */
export interface Change {
	section: string;
	kind: "增加" | "更正" | "改动" | "删除";
	text: string;
	refusal?: Pick<Problem, "code" | "file" | "found" | "expected" | "cure">;
}
