import type { ContentRecords } from "../check/check-content.ts";
import { suggestion } from "../problems/nearest.ts";
import type { PlanRecords } from "../records/content-records.ts";
import { documentOrder } from "../records/document-order.ts";
import { slug, text } from "../records/fields.ts";
import { type Answers, choiceQuestion, fieldQuestion, type Question } from "./question.ts";

/** Which plan it belongs to; not asked where there is only one. */
export function planQuestion({ plans }: ContentRecords): Question {
	const ids = plans.map(({ plan }) => plan.id);
	const choices = () => plans.map(({ plan }) => ({ value: plan.id, title: plan.shortTitle ?? plan.title }));
	return { ...choiceQuestion("plan", "属于哪个方案", ids), choices, when: () => ids.length > 1 };
}

/** The plan that was answered, or the only one. */
export function planOf({ plans }: ContentRecords, answers: Answers): PlanRecords | undefined {
	return plans.length === 1 ? plans[0] : plans.find(({ plan }) => plan.id === answers["plan"]);
}

/** The words of every clause by its id, as far as the answers so far let one know. */
export type ClausesOf = (answers: Answers) => Map<string, string>;

/** The clauses of the answered plan. */
export function clausesIn(content: ContentRecords): ClausesOf {
	return (answers) => {
		const plan = planOf(content, answers);
		return new Map(plan ? documentOrder(plan.parts, plan.actions).map((clause) => [clause.id, clause.text]) : []);
	};
}

export function clauseQuestion(clausesOf: ClausesOf, flag: string, ask: string): Question {
	const check = (id: string, answers: Answers) => {
		const ids = [...clausesOf(answers).keys()];
		const near = suggestion(id, ids);
		const cure = near.startsWith("是否") ? near : "请在全文页复制该段的编号";
		return ids.includes(id) ? null : { expected: "本方案中的条款编号，如 3-1-m2", cure };
	};
	const choices = (answers: Answers) =>
		[...clausesOf(answers)].map(([value, words]) => ({ value, title: words.slice(0, 30) }));
	return { flag, ask, check, choices };
}

/** Words that must stand in the clause that was answered. */
export function quoteQuestion(clausesOf: ClausesOf, flag: string, ask: string): Question {
	const check = (quote: string, answers: Answers) => {
		const { clause: id = "" } = answers;
		if (quote !== "" && clausesOf(answers).get(id)?.includes(quote)) return null;
		return {
			expected: `条款 ${id} 中逐字相同的一段`,
			cure: "请从正文复制这段话，标点、括号、引号都不要改动",
		};
	};
	return { flag, ask, check };
}

/** An id that becomes a file name and an address, and that nothing else has. */
export function newIdQuestion(ask: string, taken: (answers: Answers) => string[]): Question {
	const question = fieldQuestion("id", ask, slug);
	const check = (id: string, answers: Answers) =>
		taken(answers).includes(id)
			? { expected: "没有用过的编号", cure: "请换一个；要改原来的，请直接编辑那个文件" }
			: question.check(id, answers);
	return { ...question, check };
}

/** Words of one's own below the record. */
export function bodyQuestion(ask: string): Question {
	return { ...fieldQuestion("text", ask, text), isOptional: true, isLong: true };
}
