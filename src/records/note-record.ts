import { z } from "astro/zod";
import { listOf, orUnknown, text } from "./fields.ts";

/** An entry of `notes.yaml`: an editor's remark beside a clause, never inside it. */
const noteSchema = z.strictObject({
	clause: text,
	/** The words it is about; null means the whole clause. */
	quote: orUnknown(text),
	label: text,
	text,
});
export const notesSchema = listOf(noteSchema);
export type NoteRecord = z.infer<typeof noteSchema> & { plan: string };
