import { z } from "astro/zod";
import { count, day, orUnknown, text } from "./fields.ts";

/** A row of `searches.csv`: somebody looked for something on a day. Only such a row lets a page say 未查到. Rows are only ever added. */
export const searchLogSchema = z.strictObject({
	id: count,
	/** The day somebody looked. */
	date: day,
	/** An office or a role, no private name: 本站编辑. */
	by: text,
	/** Id of a target or a deliverable; `plan` for what concerns the document as a whole. */
	about: text,
	/** Where: `标题 网址` each, parted by `；`; a place without an address is described. */
	places: text,
	/** With which words. */
	words: orUnknown(text),
	result: z.enum(["找到", "未找到"]),
	/** What was found: `progress:7` or `update:2021-01-26-survey`; null where nothing was, or nothing that is published here. */
	found: orUnknown(text),
	note: orUnknown(text),
});
export type SearchLogRecord = z.infer<typeof searchLogSchema> & { plan: string; line: number };
