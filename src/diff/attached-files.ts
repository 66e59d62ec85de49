import type { AttachmentUse } from "../records/attachment-record.ts";
import type { ContentRecords } from "../records/content-records.ts";

/** A record whose pictures and papers are named with the sum of their bytes: another file of the same name says something else. */
export function withFilesOf<T extends { attachments: readonly AttachmentUse[] }>(
	record: T,
	files: ContentRecords["attachments"],
) {
	const sumOf = (file: string) => files.find(({ name }) => name === file)?.sum;
	return { ...record, attachments: record.attachments.map((one) => ({ ...one, sum: sumOf(one.file) })) };
}
