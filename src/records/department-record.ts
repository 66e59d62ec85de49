import { z } from "astro/zod";
import { date, flag, listOf, orUnknown, text, url } from "./fields.ts";

const departmentKindSchema = z.enum(["行政机关", "党委部门", "群团组织", "事业单位", "企业", "其他"]);

/** `content/departments/<id>.mdx`: an office, under the name the plan gives it. */
export const departmentSchema = z.strictObject({
	/** The name as the plan writes it: 市科协. */
	name: text,
	/** The official full name, only where a source gives it. */
	fullName: orUnknown(text),
	/** What kind of body it is: the law on open information binds 行政机关 alone; null where nobody has said. */
	kind: orUnknown(departmentKindSchema),
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
	/** Named by a machine that read a document, and accepted by nobody yet: never published, never counted. */
	draft: flag,
});
export type DepartmentRecord = z.infer<typeof departmentSchema> & { id: string; file: string; body: string };
