import { z } from "astro/zod";
import { LAYOUT_REASONS } from "../text/layout-lines.ts";
import { count, text } from "./fields.ts";

/** A row of `removed.csv`: a line of `source.txt` that is not in the text, as the import left it out; the check proves each. */
export const removedSchema = z.strictObject({
	/** 1-based line of `source.txt`. */
	sourceLine: count,
	reason: z.enum(LAYOUT_REASONS),
	/** The words of the line between 「 and 」: - 3 - would be a formula in a spreadsheet. */
	text,
});
export type RemovedRecord = z.infer<typeof removedSchema> & { plan: string; line: number };

/** The words of a line as a row says them. */
export const quoteLine = (words: string) => `「${words}」`;

export const REMOVED_COLUMNS = Object.keys(removedSchema.shape);
