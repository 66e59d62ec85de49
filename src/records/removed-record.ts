import { z } from "astro/zod";
import { LAYOUT_REASONS } from "../text/layout-lines.ts";
import { count, text } from "./fields.ts";

/** A row of `removed.csv`: a line of `source.txt` that is not in the text, as the import left it out; the check proves each. */
export const removedSchema = z.strictObject({
	/** 1-based line of `source.txt`. */
	sourceLine: count,
	reason: z.enum(LAYOUT_REASONS),
	/** The words of the line. */
	text,
});
export type RemovedRecord = z.infer<typeof removedSchema> & { plan: string; line: number };

export const REMOVED_COLUMNS = Object.keys(removedSchema.shape);
