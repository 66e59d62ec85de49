import { date, decimalBeside, text } from "../records/fields.ts";
import { targetKindSchema, targetSchema } from "../records/target-record.ts";
import type { Kind } from "./kinds.ts";
import { draftFile, formatMdx } from "./new-files.ts";
import {
	bodyQuestion,
	clauseQuestion,
	clausesIn,
	newIdQuestion,
	planOf,
	planQuestion,
	quoteQuestion,
} from "./plan-choice.ts";
import { type Answers, choiceQuestion, fieldQuestion, optional } from "./question.ts";

const KINDS = "类型：比例 ratio，规划期内新增 new，每年 per-year，全覆盖 coverage，数量 count，没有数字 qualitative";
const hasDue = (answers: Answers) => Boolean(answers["due"]);
const hasNumber = (answers: Answers) => answers["kind"] !== "qualitative";

/** A promise with a number, or without one. */
export const target: Kind = {
	questions: (content) => {
		const clausesOf = clausesIn(content);
		const taken = (answers: Answers) => planOf(content, answers)?.targets.map(({ id }) => id) ?? [];
		return [
			planQuestion(content),
			newIdQuestion("编号，小写英文或拼音，如 literacy-rate", taken),
			fieldQuestion("title", "目标的名称", text),
			clauseQuestion(clausesOf, "clause", "写明这项目标的条款编号，如 2-p2"),
			quoteQuestion(clausesOf, "quote", "写明这项目标的原文，逐字复制"),
			choiceQuestion("kind", KINDS, targetKindSchema.options),
			choiceQuestion("comparator", "原文的数字是下限、正好、上限还是约数", targetSchema.shape.comparator.options),
			{ ...fieldQuestion("value", "原文的数字", decimalBeside("“以上”“不超过”和单位各有一问")), when: hasNumber },
			{ ...fieldQuestion("unit", "单位", text), when: hasNumber },
			optional(fieldQuestion("due", "期限，如 2020；看过原文没有写期限的，不填", date)),
			{ ...optional(quoteQuestion(clausesOf, "due-quote", "写明期限的原文")), when: hasDue },
			optional(bodyQuestion("口径：数的是什么")),
		];
	},
	draft(answers, place) {
		const plan = planOf(place.content, answers);
		const order = Math.max(0, ...(plan?.targets.map((known) => known.order) ?? [])) + 1;
		const record = {
			order: String(order),
			title: answers["title"],
			clause: answers["clause"],
			quote: answers["quote"],
			kind: answers["kind"],
			comparator: answers["comparator"],
			value: answers["value"] || null,
			unit: answers["unit"] || null,
			due: answers["due"] || null,
			dueQuote: answers["due-quote"] || null,
			// Whoever leaves the question out says that the text sets none.
			...(answers["due"] ? {} : { unwritten: ["期限"] }),
		};
		const told = {
			plan: plan?.plan.id ?? "",
			kind: "增加事项" as const,
			about: `target:${answers["id"]}`,
			what: `登记目标：${answers["title"]}`,
		};
		const file = `plans/${plan?.plan.id}/targets/${answers["id"]}.mdx`;
		return draftFile(file, formatMdx(record, answers["text"]), told, place);
	},
	next: "有起点数值的，请在文件里补 baseline 和它的来源；已公开的数值用 npm run template 生成表格登记",
};
