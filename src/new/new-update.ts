import type { ContentRecords } from "../check/check-content.ts";
import { idsByTitle } from "../check/findings.ts";
import { suggestion } from "../problems/nearest.ts";
import { date, day, slug, text, url } from "../records/fields.ts";
import { idSaid } from "../records/said-names.ts";
import { updateSchema } from "../records/update-record.ts";
import { attachmentQuestions, attachmentsOf, takeAttachments } from "./attachment-questions.ts";
import type { Kind } from "./kinds.ts";
import { draftFile, formatMdx } from "./new-files.ts";
import { bodyQuestion, clauseQuestion, clausesIn, planOf, planQuestion } from "./plan-choice.ts";
import {
	type Answers,
	choiceQuestion,
	dateQuestion,
	fieldQuestion,
	optional,
	type Question,
	several,
	splitAnswers,
} from "./question.ts";

function targetQuestion(content: ContentRecords): Question {
	const check = (said: string, answers: Answers) => {
		const targets = planOf(content, answers)?.targets ?? [];
		const ids = targets.map(({ id }) => id);
		if (ids.includes(idSaid(said, targets))) return null;
		return { expected: "targets/ 中的目标编号或名称", cure: suggestion(said, ids, idsByTitle(targets)) };
	};
	const choices = (answers: Answers) =>
		(planOf(content, answers)?.targets ?? [])
			.filter(({ draft }) => !draft)
			.map(({ id, title }) => ({ value: id, title }));
	return { flag: "targets", ask: "涉及的目标，写编号或名称", check, choices };
}

/** A dated publication. */
export const update: Kind = {
	title: "发布一条动态",
	questions: (content, desk) => [
		planQuestion(content),
		fieldQuestion("title", "标题", text),
		dateQuestion("date", "公布日期，如 2021-01-26", day),
		choiceQuestion("kind", "类别", updateSchema.shape.kind.options),
		fieldQuestion("slug", "文件名里的英文或拼音短名，如 annual-report", slug),
		fieldQuestion("source-title", "来源的标题", text),
		fieldQuestion("source-url", "来源的网址", url),
		optional(dateQuestion("source-date", "来源的日期", date)),
		{
			...optional(fieldQuestion("date-quote", "来源里写明这一天的原话，如 1月26日；没有的，日期会标为“约”", text)),
			when: (answers) => answers["source-date"] !== answers["date"],
		},
		optional(several(targetQuestion(content))),
		optional(several(clauseQuestion(clausesIn(content), "clauses", "涉及的条款编号"))),
		optional(bodyQuestion("正文，一段话")),
		...attachmentQuestions(desk),
	],
	draft(answers, place) {
		const { date: published = "", slug: name = "", "source-date": sourceDate, "date-quote": quote } = answers;
		const isProved = sourceDate === published || Boolean(quote);
		const plan = planOf(place.content, answers);
		const { uses, files } = takeAttachments(answers, place.desk, `${published}-${name}`);
		const record = {
			title: answers["title"],
			date: published,
			...(quote ? { dateQuote: quote } : {}),
			...(isProved ? {} : { dateOf: "约" }),
			recorded: place.today,
			kind: answers["kind"],
			clauses: splitAnswers(answers["clauses"] ?? ""),
			targets: splitAnswers(answers["targets"] ?? "").map((said) => idSaid(said, plan?.targets ?? [])),
			...attachmentsOf(uses),
			sources: [{ title: answers["source-title"], url: answers["source-url"], date: sourceDate || null }],
		};
		const planId = plan?.plan.id ?? "";
		const told = {
			plan: planId,
			kind: "增加动态" as const,
			about: `update:${published}-${name}`,
			what: `登记动态：${answers["title"]}`,
			source_title: answers["source-title"] ?? null,
			source_url: answers["source-url"] ?? null,
		};
		return draftFile(
			`plans/${planId}/updates/${published}-${name}.mdx`,
			formatMdx(record, answers["text"]),
			told,
			place,
			files,
		);
	},
	next: "要写更多来源、某项措施的进展（states），请编辑这个文件；然后运行 npm run check 和 npm run dev 预览",
};
