import { z } from "astro/zod";
import { RHYTHMS } from "../text/due-words.ts";
import { date, flag, listOf, orUnknown, text } from "./fields.ts";

/** Until when a measure, or the offices named, are to be done with it, in the words of a clause. */
export const deadlineSchema = z.strictObject({
	/** The clause that says so. */
	clause: text,
	/** A literal part of the clause: 2025年6月底前. */
	quote: text,
	/** As exactly as the words: `2025`, `2025-06`, `2025-06-30`; null where they name no last day. */
	due: orUnknown(date),
	/** What the words say instead of, or beside, a last day. */
	rhythm: orUnknown(z.enum(RHYTHMS)),
	/** The measure's clause, where the words stand in another one. */
	measure: orUnknown(text),
	/** The offices it binds, where it is not everybody's. */
	departments: listOf(text),
	/** Recognised by a machine and accepted by nobody yet: never published, never counted. */
	draft: flag,
});
export type DeadlineRecord = z.infer<typeof deadlineSchema>;
