import type { ProblemCode } from "../problems/codes.ts";

/** One cause for which a YAML text is not read as it was meant, at an offset of the text. */
export interface YamlFault {
	offset: number;
	code: ProblemCode;
	found: string;
	expected: string;
	cure: string;
}

export const QUOTE_IT = '请用英文引号把整个值括起来，如 title: "…"';

/** Where a line begins that is a key, or should be one: `title：`, `- kind:发布`. */
export const KEY_WITHOUT_COLON = /^([ ]*(?:- +)*)([a-z][\w-]*)(：|:(?=[^\s/]))/;

export function colonFault(offset: number, name: string, colon: string): YamlFault {
	const expected = `“${name}: ”，英文冒号后面空一格`;
	if (colon === ":") {
		const found = `“${name}:”后面没有空格`;
		return { offset, code: "yaml-colon-blank", found, expected, cure: "请在冒号后面加一个空格" };
	}
	const found = `“${name}”后面是中文冒号“：”`;
	return { offset, code: "yaml-colon-full-width", found, expected, cure: "请改成英文冒号，后面空一格" };
}

/** `-title: x`, where an entry of a list is meant. */
export const DASH_WITHOUT_BLANK = /^([ ]*)-(?=[a-z][\w-]*:(?:\s|$))/;

export function dashFault(offset: number): YamlFault {
	const cure = "请在“-”后面加一个空格";
	return { offset, code: "yaml-dash-blank", found: "“-”后面没有空格", expected: "“- ”，减号后面空一格", cure };
}

export function reservedFault(offset: number, sign: string): YamlFault {
	const expected = "以文字开头的值";
	return { offset, code: "yaml-reserved-start", found: `值以“${sign}”开头`, expected, cure: QUOTE_IT };
}

export function indentFault(offset: number): YamlFault {
	const expected = "同一层的各项左端对齐，下一层多缩进两格";
	const cure = "请把这一行与同一层的各行左端对齐";
	return { offset, code: "yaml-indent", found: "缩进不齐", expected, cure };
}

export function shortenFault(text: string): string {
	return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
