import { statesFirstLeads } from "../vocabulary/role-words.ts";
import { TIME, TIME_LABELS, TIME_PIECE } from "../vocabulary/time-words.ts";

/**
 * Takes from the words of a bracket what stands beside its offices and names nobody: 6月底前完成 is a deadline,
 * 排在第一位的为牵头单位，下同 says who leads the list.
 */
export function withoutAsides(inner: string): string {
	return inner
		.split(/(?<=[，,；;。])/)
		.map((piece) => piece.replace(UNTIL, ""))
		.filter((piece) => !isAside(piece.replace(/[，,；;。]$/, "")))
		.join("")
		.replace(/[，,；;。]$/, "");
}

/** 市甲局于6月底前牵头完成. */
const UNTIL = new RegExp(`(?<=[局委办部厅署院府心会])[于在]?${TIME}[之以]?前(?=[\\u4e00-\\u9fa5])`);
/** 预计完成时间2026年6月. */
const LABELLED = new RegExp(`^[\\u4e00-\\u9fa5]{0,4}(?:${TIME_LABELS})[:：为]?${TIME}$`);
/** 6月起实施: from when on. */
const SINCE = new RegExp(`^[自从]?${TIME}(?:\\d{1,2}日)?起[\\u4e00-\\u9fa5]{0,8}$`);
/** 汛期, 采暖季, 重大节日期间: when they are to be at it. */
const SEASON = /^[\u4e00-\u9fa5]{0,8}(?:[汛冻火旺假暑学]期|[春夏秋冬暖]季|期间|节假日)$/;
/** 责任人：马俊 names no office. */
const PERSON = /^(?:[\u4e00-\u9fa5]{0,4}(?:责任人|负责人|领导|联系人|联络员))[:：][\u4e00-\u9fa5、]{2,16}$/;

function isAside(words: string): boolean {
	return (
		TIME_PIECE.test(words) ||
		LABELLED.test(words) ||
		SINCE.test(words) ||
		SEASON.test(words) ||
		PERSON.test(words) ||
		words === "下同" ||
		statesFirstLeads(words) !== null
	);
}
