import { z } from "astro/zod";
import {
	count,
	date,
	decimalBeside,
	type FieldExpectation,
	flag,
	listOf,
	orUnknown,
	period,
	source,
	text,
} from "./fields.ts";
import { unwrittenOf } from "./unwritten.ts";

const decimal = decimalBeside("“以上”“不超过”写在 comparator，单位写在 unit");

/** ratio: a share to reach · new: an increment within the period · per-year: a quota for every year ·
 *  coverage: everyone · count: a number without a stated period · qualitative: no number. */
export const targetKindSchema = z.enum(["ratio", "new", "per-year", "coverage", "count", "qualitative"]);

export const eventKindSchema = z.enum(["口径变化", "说明"]);

/** Who says so: the clause of the target itself, by a literal part of it, or a source. */
const stated = { quote: orUnknown(text), source: orUnknown(source) };

/** `targets/<id>.mdx`: one promise; the body defines what is counted. */
export const targetSchema = z.strictObject({
	order: count,
	title: text,
	clause: text,
	/** A literal part of the clause. */
	quote: text,
	kind: targetKindSchema,
	/** What the promised number is: a floor, the number itself, a ceiling, or about that number (约, 左右). */
	comparator: z.enum([">=", "=", "<=", "~"]),
	/** The promised number as written, in `unit`; null for a qualitative target only. */
	value: orUnknown(decimal),
	unit: orUnknown(
		text.refine((unit) => !/[\uff01-\uff5e]/.test(unit), {
			params: {
				code: "unit-full-width",
				expected: "半角的符号",
				cure: "请改成英文状态下的符号，如 %；表格里的数值都照它核对单位",
			} satisfies FieldExpectation,
		}),
	),
	/** The last moment of the promise, null where the text sets none (`unwritten`), or nobody has read it yet. */
	due: orUnknown(date),
	/** The words of the clause that set `due`. */
	dueQuote: orUnknown(text),
	/** Where it stood before the plan; null where neither the text nor a source says so. */
	baseline: orUnknown(z.strictObject({ value: decimal, period, ...stated })),
	/** Values to be reached on the way, only where the text or a source sets them. */
	interim: listOf(z.strictObject({ due: date, value: decimal, ...stated })),
	/** Where the text does not say it, and a person has seen that. */
	unwritten: unwrittenOf(["期限", "起点"]),
	/** What a reader of the series must know: a new method from that moment on, or an event. */
	events: listOf(z.strictObject({ at: date, kind: eventKindSchema, text, area: orUnknown(text), source })),
	/** Proposed by a machine and accepted by nobody yet: never published, never counted. */
	draft: flag,
});
export type TargetRecord = z.infer<typeof targetSchema> & { plan: string; id: string; file: string; body: string };
