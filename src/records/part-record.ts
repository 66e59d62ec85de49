import { z } from "astro/zod";
import type { ClauseRecord } from "../text/clauses.ts";
import { deadlineSchema } from "./deadline-record.ts";
import { listOf, orUnknown, slug, text } from "./fields.ts";

/** `text/NN-<slug>.mdx`: a part of the issued text outside the actions. */
export const partSchema = z.strictObject({
	/** What the contents list calls a part that the text itself leaves without a numbered heading. */
	label: orUnknown(text),
	/** Its id where its number is taken by another part of the document: `annex-1-2`. */
	id: orUnknown(slug),
	/** Until when what it orders outside the actions is to be done. */
	deadlines: listOf(deadlineSchema),
});
export type PartRecord = z.infer<typeof partSchema> & {
	plan: string;
	file: string;
	/** `1` for 一、…, else the file's slug. */
	id: string;
	clauses: ClauseRecord[];
};
