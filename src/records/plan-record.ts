import { z } from "astro/zod";
import { date, day, listOf, orUnknown, period, source, text } from "./fields.ts";
import { unwrittenOf } from "./unwritten.ts";

/** `plan.yaml`: the document's data, its schedule and its place among other documents. */
export const planSchema = z.strictObject({
	title: text,
	shortTitle: text,
	/** 文号; like every field below null where nobody has found it yet. */
	number: orUnknown(text),
	issuer: orUnknown(text),
	/** 成文日期 and 印发日期. */
	writtenOn: orUnknown(date),
	issuedOn: orUnknown(day),
	/** 公开方式, 索引号, 主题分类, 有效性. */
	disclosure: orUnknown(text),
	indexNumber: orUnknown(text),
	subject: orUnknown(text),
	validity: orUnknown(text),
	/** Years the plan covers, `2016/2020`. */
	period: orUnknown(period),
	/** What of these the text does not say, and a person has seen that. */
	unwritten: unwrittenOf(["文号", "发文机关", "成文日期", "规划期"]),
	/** The area whose figures answer the plan's targets, as written in `progress.csv`. */
	area: text,
	/** By its file or its title. */
	headlineTarget: orUnknown(text),
	/** The office to ask about targets that belong to no action. */
	coordinator: orUnknown(text),
	publications: listOf(source),
	lineage: listOf(
		z.strictObject({
			number: text,
			title: orUnknown(text),
			relation: z.enum(["上级", "后续"]),
			/** The clause that cites it, if one does. */
			clause: orUnknown(text),
			/** When it was issued or made public, in words that say which: 2021年6月25日公开. */
			dated: orUnknown(text),
			/** What it says of the same promise, word for word as `source` has it. */
			words: orUnknown(text),
			source: orUnknown(source),
		}),
	),
	lineageNote: orUnknown(text),
	/** The plan of this site that it takes over from: 2016—2020 → 2021—2025. */
	follows: orUnknown(text),
	phases: listOf(z.strictObject({ name: text, period, clause: text })),
});
export type PlanRecord = z.infer<typeof planSchema> & { id: string; file: string };
