import { date, decimal, text } from "../../../src/schemas/fields.ts";
import { targetKindSchema, targetSchema } from "../../../src/schemas/target.ts";
import { mdxFile, yamlLine } from "./front-matter.ts";
import type { Kind } from "./kinds.ts";
import {
	bodyQuestion,
	type ClausesOf,
	clauseQuestion,
	clausesIn,
	newIdQuestion,
	planOf,
	planQuestion,
	quoteQuestion,
} from "./plan-choice.ts";
import { type Answers, choiceQuestion, fieldQuestion, optional, type Question } from "./question.ts";

const KINDS = "类型：比例 ratio，规划期内新增 new，每年 per-year，全覆盖 coverage，数量 count，没有数字 qualitative";
const hasNumber = (answers: Answers) => answers["kind"] !== "qualitative";

/** What is asked of a target once its place is known. */
export function targetQuestions(clausesOf: ClausesOf): Question[] {
	return [
		fieldQuestion("target-title", "目标的名称", text),
		clauseQuestion(clausesOf, "clause", "写明这项目标的条款编号，如 2-p2"),
		quoteQuestion(clausesOf, "quote", "写明这项目标的原文，逐字复制"),
		choiceQuestion("kind", KINDS, targetKindSchema.options),
		choiceQuestion("comparator", "原文的数字是下限、正好还是上限", targetSchema.shape.comparator.options),
		{ ...fieldQuestion("value", "原文的数字", decimal), when: hasNumber },
		{ ...fieldQuestion("unit", "单位", text), when: hasNumber },
		optional(fieldQuestion("due", "期限，如 2020", date)),
		{
			...optional(quoteQuestion(clausesOf, "due-quote", "写明期限的原文")),
			when: (answers) => Boolean(answers["due"]),
		},
		optional(bodyQuestion("口径：数的是什么")),
	];
}

/** The file of a target. */
export function targetFile(answers: Answers, order: number): string {
	const lines = [
		`order: ${order}`,
		yamlLine("title", answers["target-title"]),
		`clause: ${answers["clause"]}`,
		yamlLine("quote", answers["quote"]),
		`kind: ${answers["kind"]}`,
		`comparator: ${JSON.stringify(answers["comparator"])}`,
		yamlLine("value", answers["value"]),
		yamlLine("unit", answers["unit"]),
		yamlLine("due", answers["due"]),
		yamlLine("dueQuote", answers["due-quote"]),
		"baseline: # 原文或来源没有给出的留空",
	];
	return mdxFile(lines, answers["text"]);
}

/** A promise with a number, or without one. */
export const target: Kind = {
	questions: (content) => [
		planQuestion(content),
		newIdQuestion("id", "编号，小写英文或拼音，如 literacy-rate", (answers) => {
			return planOf(content, answers)?.targets.map(({ id }) => id) ?? [];
		}),
		...targetQuestions(clausesIn(content)),
	],
	build(answers, content) {
		const plan = planOf(content, answers);
		const order = Math.max(0, ...(plan?.targets.map((known) => known.order) ?? [])) + 1;
		const file = `plans/${plan?.plan.id}/targets/${answers["id"]}.mdx`;
		return { folder: null, files: { [file]: targetFile(answers, order) } };
	},
	next: "有基期数值的，请在文件里补 baseline 和它的来源；已公开的数值用 npm run template 生成表格登记",
};
