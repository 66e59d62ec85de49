import { z } from "astro/zod";
import { attachmentsField } from "./attachment-record.ts";
import { distinctListOf } from "./distinct-list.ts";
import { date, day, orUnknown, text, url } from "./fields.ts";

/** `requests/<id>.mdx`: information that was asked for; the body is the answer in its own words. */
export const requestSchema = z.strictObject({
	title: text,
	askedOn: day,
	/** The office it went to, as the plan names it, or another by its name. */
	askedOf: text,
	/** A role, no private name. */
	askedBy: text,
	/** Ids of the targets and deliverables it is about. */
	about: distinctListOf(text),
	answeredOn: orUnknown(date),
	outcome: z.enum(["待答复", "已公开", "部分公开", "不予公开", "信息不存在", "转告有关机关", "逾期未答复"]),
	/** The answer as a document, where it can be read. */
	attachment: orUnknown(z.strictObject({ title: text, url })),
	/** The answer as pictures or papers of this site. */
	attachments: attachmentsField,
});
export type RequestRecord = z.infer<typeof requestSchema> & { plan: string; id: string; file: string; body: string };
