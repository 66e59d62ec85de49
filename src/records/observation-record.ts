import { z } from "astro/zod";
import { count, date, day, decimalBeside, orUnknown, period, text, url } from "./fields.ts";

/** How far a published figure binds: the words that sources put to their numbers, kept as published. */
export const QUALIFIERS = {
	约: "approximate",
	左右: "approximate",
	近: "at-most",
	不足: "at-most",
	以下: "at-most",
	"≤": "at-most",
	余: "at-least",
	多: "at-least",
	以上: "at-least",
	超过: "at-least",
	"≥": "at-least",
} as const;
export type Qualifier = keyof typeof QUALIFIERS;

/** What kind of document a figure is written in, the most binding first. */
export const EVIDENCE_GRADES = ["正式文件", "统计数据", "部门公开", "媒体报道"] as const;

/** A row of `progress.csv`: one published figure, with where it is written. Rows are only ever added. */
export const observationSchema = z.strictObject({
	/** Running number of the row within its file; corrections refer to it. */
	id: count,
	/** Target id. */
	target: text,
	area: text,
	/** What the figure is about, in time. */
	period,
	/** The figure as published, in `unit`. */
	value: decimalBeside("“约”“以上”写入 qualifier 列，单位写入 unit 列"),
	/** 约, 以上 …: never folded into the value. */
	qualifier: orUnknown(z.enum(Object.keys(QUALIFIERS) as [Qualifier, ...Qualifier[]])),
	unit: text,
	/** 统计截至. */
	statistic_date: orUnknown(date),
	evidence: z.enum(EVIDENCE_GRADES),
	source_title: text,
	/** Who published it; null where the source does not say. */
	source_publisher: orUnknown(text),
	source_url: url,
	/** When it was published; null where the source does not say. */
	source_date: orUnknown(date),
	/** The day this row was entered. */
	recorded: day,
	/** `id` of the earlier row that this one corrects. */
	supersedes: orUnknown(count),
	note: orUnknown(text),
});
export type ObservationRecord = z.infer<typeof observationSchema> & { plan: string; line: number };
export const OBSERVATION_COLUMNS = Object.keys(observationSchema.shape);
