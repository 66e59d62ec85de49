import { lacksWords } from "../check/attachment-rules.ts";
import { type InspectedAttachment, inspectAttachment } from "../files/attachments/attachment-facts.ts";
import { KINDS_OF_FILES } from "../files/attachments/attachment-kinds.ts";
import { ATTACHMENT_FOLDER, type AttachmentUse } from "../records/attachment-record.ts";
import { text } from "../records/fields.ts";
import type { Desk } from "./kinds.ts";
import { type Answers, fieldQuestion, optional, type Question } from "./question.ts";

/** Pictures and papers that one form takes. */
const MOST = 3;
const flags = Array.from({ length: MOST }, (_, index) => (index === 0 ? "file" : `file-${index + 1}`));

/** Asks for pictures and papers, one after the other; `when` tells whether any are asked for. */
export function attachmentQuestions(desk: Desk, when: (answers: Answers) => boolean = () => true): Question[] {
	return flags.flatMap((flag, index) => {
		const before = flags[index - 1];
		const isGiven = (answers: Answers) => when(answers) && Boolean(answers[flag]);
		const ask = index === 0 ? "图片或附件（PNG、JPEG、WebP、PDF、.docx、.xlsx）的路径" : "再加一个图片或附件的路径";
		return [
			{
				...optional({ flag, ask, check: (file) => checkFile(file, desk), isFile: true }),
				when: (answers: Answers) => when(answers) && (before === undefined || Boolean(answers[before])),
			},
			{ ...fieldQuestion(`${flag}-title`, "它的标题，读者看到的", text), when: isGiven },
			{
				flag: `${flag}-alt`,
				ask: "图上有什么、看出什么（替代文字，说给看不见图的人）",
				check: (alt, answers) => checkAlt(alt, answers[`${flag}-title`] ?? ""),
				when: (answers) => isGiven(answers) && isPicture(answers[flag] ?? "", desk),
			},
		];
	});
}

function checkFile(file: string, desk: Desk) {
	const bytes = desk.readBytes(file);
	if (bytes) return inspectAttachment(bytes).faults[0] ?? null;
	return { expected: "一个读得到的文件", cure: "请检查路径和文件名" };
}

function checkAlt(alt: string, title: string) {
	if (!lacksWords(alt, title)) return fieldQuestion("alt", "", text).check(alt, {});
	return { expected: "一句话，说图上有什么、看出什么", cure: "不要写“图片”，也不要重复标题" };
}

function factsOf(file: string, desk: Desk): InspectedAttachment["facts"] {
	const bytes = desk.readBytes(file);
	return bytes && inspectAttachment(bytes).facts;
}

function isPicture(file: string, desk: Desk): boolean {
	const facts = factsOf(file, desk);
	return facts !== null && KINDS_OF_FILES[facts.kind].isPicture;
}

/** What a record says of the files that were answered, and the files themselves, named after the record. */
export function takeAttachments(
	answers: Answers,
	desk: Desk,
	record: string,
): { uses: AttachmentUse[]; files: [place: string, bytes: Uint8Array][] } {
	const given = flags.filter((flag) => answers[flag]);
	const taken = given.flatMap((flag, index) => {
		const source = answers[flag] ?? "";
		const [facts, bytes] = [factsOf(source, desk), desk.readBytes(source)];
		if (!facts || !bytes) return [];
		const file = `${record}${given.length > 1 ? `-${index + 1}` : ""}.${facts.kind}`;
		const use = { file, title: answers[`${flag}-title`] ?? "", alt: answers[`${flag}-alt`] || null };
		return [{ use, place: `${ATTACHMENT_FOLDER}/${file}`, bytes }];
	});
	return { uses: taken.map(({ use }) => use), files: taken.map(({ place, bytes }) => [place, bytes]) };
}

/** The same as a field of a record: none where there are no files, and no `alt` where there is nothing to say. */
export function attachmentsOf(uses: readonly AttachmentUse[]) {
	if (uses.length === 0) return {};
	return { attachments: uses.map(({ alt, ...use }) => ({ ...use, ...(alt === null ? {} : { alt }) })) };
}
