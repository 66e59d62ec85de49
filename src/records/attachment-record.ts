import { z } from "astro/zod";
import type { AttachmentFacts } from "../files/attachments/attachment-facts.ts";
import { listOf, orUnknown, text, textThat } from "./fields.ts";

/** Where pictures and papers stand, below the content's folder; on the site the folder has the same name. */
export const ATTACHMENT_FOLDER = "attachments";

/** The name of a file there: it becomes the end of an address. */
export const ATTACHMENT_NAME = /^[a-z0-9]+(-[a-z0-9]+)*\.(png|jpg|webp|pdf|docx|xlsx)$/;

const attachmentFile = textThat((value) => ATTACHMENT_NAME.test(value), {
	code: "attachment-name-unreadable",
	expected: "attachments 文件夹里一个文件的名称",
	cure: "请只写文件名和扩展名，如 2021-01-26-survey.png；名称由小写字母、数字和连字符组成",
});

/** A picture or paper in its place: what it is called there, and what a picture shows. */
export const attachmentUse = z.strictObject({
	file: attachmentFile,
	title: text,
	/** What a picture shows, for those who do not see it; a paper has none. */
	alt: orUnknown(text),
});
export type AttachmentUse = z.infer<typeof attachmentUse>;

/** Each file once; an absent list is empty. */
export const attachmentsField = listOf(attachmentUse).refine(
	(list) => new Set(list.map(({ file }) => file)).size === list.length,
	{ params: { code: "list-entry-twice", expected: "每个文件一次", cure: "请删去重复的一个" } },
);

/** A file of the folder. */
export interface AttachmentRecord extends AttachmentFacts {
	/** Its name in the folder. */
	name: string;
	/** As messages name it. */
	file: string;
}
