import { inspectAttachment } from "../files/attachments/attachment-facts.ts";
import { type AttachmentFault, KINDS_OF_FILES } from "../files/attachments/attachment-kinds.ts";
import { shownName } from "../files/text-file.ts";
import { quoteFound } from "../problems/problem.ts";
import { ATTACHMENT_FOLDER, ATTACHMENT_NAME, type AttachmentRecord } from "./attachment-record.ts";
import { type FolderReading, readOnce } from "./reader.ts";

/** Inspects every file of the folder of pictures and papers; what may not stand there is reported and left out. */
export function readAttachments(reading: FolderReading): AttachmentRecord[] {
	const { content } = reading;
	const { files = [], folders = [] } = content.folders.get(ATTACHMENT_FOLDER) ?? {};
	for (const folder of folders) reportFault(reading, `${ATTACHMENT_FOLDER}/${folder}`, FOLDER_BELOW);
	return files.flatMap((name) => {
		const place = `${ATTACHMENT_FOLDER}/${name}`;
		const elsewhere = content.elsewhere.get(place);
		if (elsewhere) return [{ ...elsewhere, name, file: shownName(content, place) }];
		return readOnce(reading, place, (own) => readAttachment(own, name)) ?? [];
	});
}

function readAttachment(reading: FolderReading, name: string): AttachmentRecord | null {
	const { content } = reading;
	const place = `${ATTACHMENT_FOLDER}/${name}`;
	const bytes = content.bytes.get(place);
	// What could not be read is reported with everything else that could not.
	if (!bytes) return null;
	const { facts, faults } = inspectAttachment(bytes);
	const all = [...faults, ...(facts ? nameFaults(name, facts.kind) : [])];
	for (const fault of all) reportFault(reading, place, fault);
	const file = shownName(content, place);
	if (all.length > 0) reading.broken.set(file, null);
	return facts && all.length === 0 ? { ...facts, name, file } : null;
}

const FOLDER_BELOW: AttachmentFault = {
	code: "file-not-published",
	found: "attachments 里还有文件夹，里面的文件不会发布",
	expected: "直接放在 attachments 里的文件",
	cure: "请把文件移出来，删去这个文件夹",
};

function nameFaults(name: string, kind: AttachmentRecord["kind"]): AttachmentFault[] {
	const ending = /\.([^.]*)$/.exec(name)?.[1] ?? "";
	const stem = name.slice(0, name.length - ending.length - (ending === "" ? 0 : 1));
	if (ending !== kind) {
		return [
			{
				code: "attachment-kind-differs",
				found: `文件名以${quoteFound(ending === "" ? "" : `.${ending}`)}结尾，内容是 ${KINDS_OF_FILES[kind].name}`,
				expected: `以 .${kind} 结尾的文件名`,
				cure: `请改名为 ${stem}.${kind}`,
			},
		];
	}
	if (ATTACHMENT_NAME.test(name)) return [];
	return [
		{
			code: "file-name-unfit",
			found: `名称${quoteFound(stem)}`,
			expected: "由小写字母、数字和连字符组成的名称（它会成为网址的一部分）",
			cure: `请改名，如 2021-01-26-survey.${kind}；填报台会自己起名`,
		},
	];
}

function reportFault(reading: FolderReading, place: string, fault: AttachmentFault): void {
	const file = shownName(reading.content, place);
	reading.problems.push({ severity: "error", file, line: 1, column: 1, ...fault });
}
