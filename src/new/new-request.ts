import { spliceFrontMatter } from "../files/splice-front-matter.ts";
import type { ContentRecords, PlanRecords } from "../records/content-records.ts";
import { date, day, slug, text, url } from "../records/fields.ts";
import { requestSchema } from "../records/request-record.ts";
import { formatBlocks } from "../text/blocks.ts";
import { attachmentQuestions, attachmentsOf, takeAttachments } from "./attachment-questions.ts";
import type { Drafted, Kind, Workplace } from "./kinds.ts";
import { contentText, draftFile, draftFiles, formatMdx } from "./new-files.ts";
import { thingsOf } from "./new-search.ts";
import { bodyQuestion, planOf, planQuestion } from "./plan-choice.ts";
import {
	type Answers,
	choiceQuestion,
	dateQuestion,
	fieldQuestion,
	optional,
	several,
	splitAnswers,
	titleQuestion,
} from "./question.ts";

/** Stands for a request that is not registered yet. */
const FRESH = "new";
const OPEN: readonly string[] = ["待答复", "逾期未答复"];
const isFresh = (answers: Answers) => answers["request"] === FRESH;
const isAnswered = (answers: Answers) => !OPEN.includes(answers["outcome"] ?? "待答复");

/** A request for information, or the answer to one that is registered. */
export const request: Kind = {
	title: "登记信息公开申请的答复",
	questions: (content, desk) => [
		planQuestion(content),
		titleQuestion("request", "哪一件申请", (answers) => [
			...openRequests(content, answers).map(({ id, title }) => ({ value: id, title })),
			{ value: FRESH, title: "还没有登记过的" },
		]),
		{ ...fieldQuestion("title", "申请公开什么", text), when: isFresh },
		{ ...fieldQuestion("slug", "文件名里的英文或拼音短名，如 river-parks-2025", slug), when: isFresh },
		{ ...dateQuestion("asked-on", "哪一天申请的", day), when: isFresh },
		{ ...fieldQuestion("asked-of", "向哪个机关申请", text), when: isFresh },
		{ ...fieldQuestion("asked-by", "谁申请的，写单位或岗位，不写人名", text), when: isFresh },
		{ ...optional(several(titleQuestion("about", "与哪些目标、事项有关", thingsOf(content)))), when: isFresh },
		choiceQuestion("outcome", "结果", requestSchema.shape.outcome.options),
		{ ...dateQuestion("answered-on", "哪一天答复的", date), when: isAnswered },
		{ ...optional(fieldQuestion("attachment-title", "答复书的标题（网上能看到的）", text)), when: isAnswered },
		{
			...fieldQuestion("attachment-url", "答复书的网址", url),
			when: ({ "attachment-title": title }) => Boolean(title),
		},
		bodyQuestion("答复的内容，照答复书写"),
		...attachmentQuestions(desk, isAnswered),
	],
	draft(answers, place) {
		const plan = planOf(place.content, answers);
		if (!plan) return { faults: ["缺少 --plan：属于哪个方案"] };
		return isFresh(answers) ? draftFresh(plan, answers, place) : draftAnswer(plan, answers, place);
	},
	next: "运行 npm run check",
};

function openRequests(content: ContentRecords, answers: Answers): PlanRecords["requests"] {
	return (planOf(content, answers)?.requests ?? []).filter(({ outcome }) => OPEN.includes(outcome));
}

function draftFresh({ plan }: PlanRecords, answers: Answers, place: Workplace): Drafted {
	const { title = "", slug: name = "" } = answers;
	const { uses, files } = takeAttachments(answers, place.desk, name);
	const record = {
		title,
		askedOn: answers["asked-on"],
		askedOf: answers["asked-of"],
		askedBy: answers["asked-by"],
		about: splitAnswers(answers["about"] ?? ""),
		...answerOf(answers),
		...attachmentsOf(uses),
	};
	const told = { plan: plan.id, kind: "其他" as const, about: null, what: `登记信息公开申请：${title}` };
	return draftFile(`plans/${plan.id}/requests/${name}.mdx`, formatMdx(record, answers["text"]), told, place, files);
}

/** The answer stands below what the file says already. */
function draftAnswer({ plan, requests }: PlanRecords, answers: Answers, place: Workplace): Drafted {
	const known = requests.find(({ id }) => id === answers["request"]);
	const file = `plans/${plan.id}/requests/${answers["request"]}.mdx`;
	const before = contentText(place.files, file);
	const said = (answers["text"] ?? "").trim();
	const paragraphs =
		said === "" ? [] : said.split(/\n\s*\n/).map((words) => ({ type: "paragraph" as const, text: words }));
	const { uses, files } = takeAttachments(answers, place.desk, `${answers["request"]}`);
	const edited = spliceFrontMatter(before, {
		...answerOf(answers),
		...(uses.length > 0 ? attachmentsOf([...(known?.attachments ?? []), ...uses]) : {}),
	});
	const after = said === "" ? edited : `${edited.trimEnd()}\n\n${formatBlocks(paragraphs)}`;
	const what = `登记信息公开申请的结果：${known?.title ?? ""}（${answers["outcome"]}）`;
	const told = { plan: plan.id, kind: "其他" as const, about: null, what };
	return draftFiles({ created: files, changed: [{ file, before, after }] }, told, place);
}

function answerOf(answers: Answers) {
	const { "attachment-title": title, "attachment-url": address = "" } = answers;
	return {
		answeredOn: answers["answered-on"] || null,
		outcome: answers["outcome"] ?? "",
		...(title ? { attachment: { title, url: address } } : {}),
	};
}
