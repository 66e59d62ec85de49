import { z } from "astro/zod";
import { count, day, orUnknown, text, url } from "./fields.ts";

/** What can happen to the record, in the reader's words. */
export const changeKindSchema = z.enum([
	"增加数值",
	"更正数值",
	"增加动态",
	"登记查找",
	"增加事项",
	"更换来源",
	"更正文字",
	"增加校注",
	"登记名称",
	"移动网页",
	"撤下",
	"其他",
]);

/** A row of `changes.csv`, the public ledger: the only thing that lets a published statement change. Rows are only ever added. */
export const ledgerSchema = z.strictObject({
	id: count,
	/** The day of the change. */
	date: day,
	kind: changeKindSchema,
	/** What it is about: `progress:7`, `target:literacy-rate`, `clause:3-1-m2`, `department:kexie`, `request:x`, `plan:x`, `page:/updates/x/`; null for the site as a whole. */
	about: orUnknown(text),
	/** The change in a sentence. */
	what: text,
	before: orUnknown(text),
	after: orUnknown(text),
	why: orUnknown(text),
	source_title: orUnknown(text),
	source_url: orUnknown(url),
});
export type LedgerRecord = z.infer<typeof ledgerSchema> & { plan: string; line: number };
