import { z } from "astro/zod";
import type { ClauseRecord } from "../text/clauses.ts";
import { deadlineSchema } from "./deadline-record.ts";
import { flag, listOf, orUnknown, slug, text } from "./fields.ts";
import { unwrittenOf } from "./unwritten.ts";

export const roleSchema = z.enum(["牵头", "责任", "配合"]);
export type Role = z.infer<typeof roleSchema>;

/** `actions/NN-<slug>.mdx`: one action; number and title are read from its heading. */
export const actionSchema = z.strictObject({
	/** The part it stands in, `3` for 三. */
	part: text,
	/** Its id where the text gives it no number of its own: `5-p2`, the second paragraph of 五. */
	id: orUnknown(slug),
	/** The list that the first paragraphs belong to where the text leaves its label out. */
	opens: orUnknown(z.enum(["任务", "措施"])),
	/** Who answers for it, by the names and in the order of the clause that says so. */
	responsibilities: listOf(
		z.strictObject({
			clause: text,
			/** The words that say so, a literal part of the clause; null means the whole clause. */
			quote: orUnknown(text),
			role: roleSchema,
			departments: listOf(text),
			/** Recognised by a machine and accepted by nobody yet: never published, never counted. */
			draft: flag,
		}),
	),
	/** Until when what it orders is to be done. */
	deadlines: listOf(deadlineSchema),
	/** A person read it and found that the text does not say this; what is neither here nor above is not read yet. */
	unwritten: unwrittenOf(["分工", "期限"]),
});
export type ActionRecord = z.infer<typeof actionSchema> & {
	plan: string;
	file: string;
	/** `3-1` for 三（一）. */
	id: string;
	/** Null where the text gives it none. */
	number: number | null;
	clauses: ClauseRecord[];
};
