import { z } from "astro/zod";
import { date, listOf, orUnknown, text, url } from "./fields.ts";

/** `content/departments/<id>.mdx`: an office, under the name the plan gives it. */
export const departmentSchema = z.strictObject({
	/** The name as the plan writes it: 市科协. */
	name: text,
	/** The official full name, only where a source gives it. */
	fullName: orUnknown(text),
	/** Everyday names people type; for search only, no claim about succession. */
	aliases: listOf(text),
	/** Names of today, each with its source; `since` only where the source dates it. */
	laterNames: listOf(
		z.strictObject({
			name: text,
			since: orUnknown(date),
			note: orUnknown(text),
			source: z.strictObject({ url }),
		}),
	),
});
export type DepartmentRecord = z.infer<typeof departmentSchema> & { id: string; file: string; body: string };
