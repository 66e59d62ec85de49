import { z } from "astro/zod";
import { count, date, flag, listOf, orUnknown, text } from "./fields.ts";
import { unwrittenOf } from "./unwritten.ts";

/** What the text orders that can be found or not, in the reader's words. */
export const deliverableKindSchema = z.enum(["文件", "活动", "机构", "机制", "设施", "经常工作"]);
export type DeliverableKind = z.infer<typeof deliverableKindSchema>;

/** Words of a text that bind every office of its plan, named or not. */
export const COLLECTIVES: readonly string[] = [
	"各有关部门",
	"各部门",
	"各责任部门",
	"各成员单位",
	"有关部门",
	"各单位",
];

/** `deliverables/<id>.mdx`: a promise without a number; the body says what would count as found. */
export const deliverableSchema = z.strictObject({
	order: count,
	title: text,
	clause: text,
	/** A literal part of the clause. */
	quote: text,
	kind: deliverableKindSchema,
	/** Who owes it as the text says: an office's name, or literal words such as 各县（市、区）; empty where it follows from the action alone. */
	owedBy: listOf(text),
	/** The last moment of the promise, null where the text sets none (`unwritten`), or nobody has read it yet. */
	due: orUnknown(date),
	/** The words of the clause that set `due`. */
	dueQuote: orUnknown(text),
	/** Where the text does not say it, and a person has seen that. */
	unwritten: unwrittenOf(["期限"]),
	/** What to ask for, by the name that a source gives it. */
	ask: orUnknown(text),
	/** Proposed by a machine and accepted by nobody yet: never published, never counted. */
	draft: flag,
});
export type DeliverableRecord = z.infer<typeof deliverableSchema> & {
	plan: string;
	id: string;
	file: string;
	body: string;
};
