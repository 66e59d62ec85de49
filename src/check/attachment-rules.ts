import { KINDS_OF_FILES } from "../files/attachments/attachment-kinds.ts";
import { suggestion } from "../problems/nearest.ts";
import { quoteFound } from "../problems/problem.ts";
import { ATTACHMENT_FOLDER, type AttachmentUse } from "../records/attachment-record.ts";
import type { ContentReading } from "../records/content-records.ts";
import type { Finding, Report } from "./findings.ts";

/** What is shown as a picture or paper is there, a picture is described, and nothing lies about unused. */
export function checkAttachments({ plans, attachments, broken }: ContentReading, report: Report): void {
	const records = plans.flatMap(({ updates, requests }) => [...updates, ...requests]);
	const names = attachments.map(({ name }) => name);
	for (const { file, attachments: uses } of records) {
		for (const [index, use] of uses.entries()) {
			const known = attachments.find(({ name }) => name === use.file);
			// A file with a fault of its own is there.
			const isBroken = [...broken.keys()].some((one) => one.endsWith(`/${ATTACHMENT_FOLDER}/${use.file}`));
			if (known) checkWords(use, KINDS_OF_FILES[known.kind].isPicture, file, index, report);
			else if (!isBroken) report.at(file, ["attachments", index, "file"], missing(use.file, names));
		}
	}
	const used = new Set(records.flatMap(({ attachments: uses }) => uses.map(({ file }) => file)));
	// What names it may be in a file that could not be read.
	const isWhole = report.brokenIn("updates").length + report.brokenIn("requests").length === 0;
	for (const { name, file } of isWhole ? attachments : []) if (!used.has(name)) report.at(file, [], UNUSED);
}

function missing(file: string, names: readonly string[]): Finding {
	const near = suggestion(file, [...names]);
	return {
		code: "attachment-missing",
		found: `file ${quoteFound(file)}`,
		expected: `${ATTACHMENT_FOLDER} 文件夹里有的文件`,
		cure: near.startsWith("是否") ? near : `请把文件放进 content/${ATTACHMENT_FOLDER}/，或改正文件名`,
	};
}

/** Words that say that there is a picture, not what it shows. */
const EMPTY_WORDS =
	/^(?:(?:这是)?(?:一张)?(?:图|图片|照片|插图|截图|示意图|现场图|无)\s*[\d一二三四五六七八九十]*|.*\.(?:png|jpe?g|webp))$/i;

/** Whether words do not tell what a picture shows. */
export function lacksWords(alt: string, title: string): boolean {
	return alt === "" || alt === title.trim() || EMPTY_WORDS.test(alt);
}

function checkWords({ alt, title }: AttachmentUse, isPicture: boolean, file: string, index: number, report: Report) {
	const said = (alt ?? "").trim();
	if (isPicture && lacksWords(said, title)) {
		report.at(file, ["attachments", index, "alt"], {
			code: "attachment-alt-missing",
			found: said === "" ? "图片没有 alt（替代文字）" : `alt ${quoteFound(said)}`,
			expected: "一句话，说图上有什么、看出什么",
			cure: "写给看不见图的人：图上是什么、哪些数字或结论；不要写“图片”，也不要重复 title",
		});
	} else if (!isPicture && said !== "") {
		report.at(file, ["attachments", index, "alt"], {
			code: "attachment-alt-idle",
			found: `alt ${quoteFound(said)}，而这个文件不是图片`,
			expected: "只有图片写 alt",
			cure: "请删去这一行；文件讲什么，写在 title 或正文里",
		});
	}
}

const UNUSED: Finding = {
	code: "attachment-unused",
	found: "没有哪条动态或答复用到这个文件，网站上没有它",
	expected: "用到的文件",
	cure: "在动态的文件头里写 attachments，见 content/README.md；不用的请删去",
	severity: "warning",
};
