import type { ClauseRecord } from "../../text/clauses.ts";
import { parseNumbering } from "../../text/numbering.ts";
import { findAttributions } from "./attributions.ts";
import { rangesOf } from "./quantities.ts";
import { sentencesOf } from "./sentences.ts";

/** Words that look like a division of work: （…负责）, 责任单位：…. */
const DUTY =
	/[（(【][^（）()【】]*(?:牵头|负责|责任单位|责任部门|配合单位)[^（）()【】]*[）)】]|(?:牵头|责任|配合)(?:单位|部门)[:：][^。；]*/;
const LONGEST_QUOTE = 30;

/** What stands in the document and could not be placed, in words for the person who imports it. */
export function findProblems(clauses: readonly ClauseRecord[], hasParts: boolean): string[] {
	const missing = hasParts ? [] : ["没有认出“一、”“第一章”这样编号的部分，全文作为一段正文放入"];
	return [...missing, ...clauses.flatMap(clauseProblems)];
}

function clauseProblems({ id, text, list }: ClauseRecord): string[] {
	const duty = list === "分工" || findAttributions(text).length > 0 ? null : DUTY.exec(text)?.[0];
	const range = sentencesOf(parseNumbering(text)?.rest ?? text)
		.flat()
		.find((stretch) => rangesOf(stretch).length > 0);
	return [
		...(duty ? [`条款 ${id} 里像是分工的话没有认出，请核对：“${shorten(duty)}”`] : []),
		...(range ? [`条款 ${id} 写的是一个区间，没有列为目标，请核对：“${shorten(range)}”`] : []),
	];
}

function shorten(text: string): string {
	return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
