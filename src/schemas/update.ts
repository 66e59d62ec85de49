import { z } from "astro/zod";
import { day, listOf, source, text } from "./fields.ts";

/** `updates/YYYY-MM-DD-<slug>.mdx`: something published on a day, with at least one source. */
export const updateSchema = z.strictObject({
	title: text,
	date: day,
	kind: z.enum(["发布", "进展", "数据", "解读", "更正"]),
	clauses: listOf(text),
	targets: listOf(text),
	sources: z.array(source).refine((list) => list.length > 0, {
		params: { expected: "至少一个来源", cure: "请补上来源的标题和网址" },
	}),
});
export type UpdateRecord = z.infer<typeof updateSchema> & { plan: string; id: string; file: string; body: string };
