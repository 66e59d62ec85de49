import { z } from "astro/zod";
import { count, date, decimal, orUnknown, text } from "./fields.ts";

/** ratio: a share to reach · new: an increment within the period · per-year: a quota for every year ·
 *  coverage: everyone · count: a number without a stated period · qualitative: no number. */
export const targetKindSchema = z.enum(["ratio", "new", "per-year", "coverage", "count", "qualitative"]);

/** `targets/<id>.mdx`: one quantified promise; the body defines what is counted. */
export const targetSchema = z.strictObject({
	order: count,
	title: text,
	clause: text,
	/** A literal part of the clause. */
	quote: text,
	kind: targetKindSchema,
	comparator: z.enum([">=", "="]),
	/** The promised number as written, in `unit`. */
	value: decimal,
	unit: text,
	/** The last moment of the promise, null where the text sets none. */
	due: orUnknown(date),
	/** The words of the clause that set `due`. */
	dueQuote: orUnknown(text),
	baseline: orUnknown(decimal),
});
export type TargetRecord = z.infer<typeof targetSchema> & { plan: string; id: string; file: string; body: string };
