import { parseNumbering } from "../../text/numbering.ts";
import { namesPersons, roleOfLabel } from "../vocabulary/role-words.ts";
import { TIME_LABEL } from "../vocabulary/time-words.ts";

/** 责任单位：, 责任人：, 完成时限：: what stands behind such a word belongs to no line above it. */
export function opensLabel(text: string): boolean {
	const label = /^[^\u4e00-\u9fa5\d（(]?([\u4e00-\u9fa5]{2,10})[:：】〕］]/.exec(text)?.[1];
	return label !== undefined && (roleOfLabel(label) !== null || namesPersons(label) || TIME_LABEL.test(label));
}

/** The last bracket of a text is still open. */
export function isOpenBracket(text: string): boolean {
	return (
		Math.max(text.lastIndexOf("（"), text.lastIndexOf("【")) > Math.max(text.lastIndexOf("）"), text.lastIndexOf("】"))
	);
}

/** The line opens with a number, a dash or a label, as only a paragraph's first line does. */
export function startsItem(text: string): boolean {
	return parseNumbering(text) !== null || /^(?:——|附件|附表|专栏|抄送|公开方式|图\d|表\d|[●■◆▲★※])/.test(text);
}
