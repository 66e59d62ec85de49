import { lookUp } from "../../text/look-up.ts";
import { type HtmlElement, htmlAttribute, htmlChildren } from "./html-tree.ts";
import { formatCount } from "./number-format.ts";

/** Formats and what follows the number, by the names of HTML's `type` and CSS's `list-style-type`. */
const TYPES: Record<string, [format: string, end: string]> = {
	"1": ["decimal", "."],
	a: ["lowerLetter", "."],
	A: ["upperLetter", "."],
	i: ["lowerRoman", "."],
	I: ["upperRoman", "."],
	decimal: ["decimal", "."],
	"decimal-leading-zero": ["decimalZero", "."],
	"lower-alpha": ["lowerLetter", "."],
	"lower-latin": ["lowerLetter", "."],
	"upper-alpha": ["upperLetter", "."],
	"upper-latin": ["upperLetter", "."],
	"lower-roman": ["lowerRoman", "."],
	"upper-roman": ["upperRoman", "."],
	"cjk-ideographic": ["chineseCountingThousand", "、"],
	"cjk-decimal": ["ideographDigital", "、"],
	"simp-chinese-informal": ["chineseCountingThousand", "、"],
	"trad-chinese-informal": ["chineseCountingThousand", "、"],
	"simp-chinese-formal": ["chineseLegalSimplified", "、"],
	"trad-chinese-formal": ["ideographLegalTraditional", "、"],
	"cjk-heavenly-stem": ["ideographTraditional", "、"],
	"cjk-earthly-branch": ["ideographZodiac", "、"],
};

/** The entries of a numbered list with the numbers that a browser puts before them. */
export function numberItems(list: HtmlElement): { item: HtmlElement; number: string }[] {
	const items = htmlChildren(list).filter(({ tagName }) => tagName === "li");
	const isReversed = htmlAttribute(list, "reversed") !== undefined;
	let count = integer(htmlAttribute(list, "start")) ?? (isReversed ? items.length : 1);
	return items.map((item) => {
		count = integer(htmlAttribute(item, "value")) ?? count;
		const type = styleOf(item) ?? htmlAttribute(item, "type") ?? styleOf(list) ?? htmlAttribute(list, "type") ?? "1";
		const [format, end] = lookUp(TYPES, type) ?? ["", ""];
		const number = format === "" ? "" : `${formatCount(count, format)}${end}`;
		count += isReversed ? -1 : 1;
		return { item, number };
	});
}

/** The kind of number that CSS beside an element asks for; a kind that is not known writes none. */
function styleOf(element: HtmlElement): string | undefined {
	const style = /list-style(?:-type)?\s*:\s*([^;]+)/i.exec(htmlAttribute(element, "style") ?? "")?.[1];
	const words = style?.trim().toLowerCase().split(/\s+/) ?? [];
	return words.find((word) => Object.hasOwn(TYPES, word) || ["none", "disc", "circle", "square"].includes(word));
}

function integer(text: string | undefined): number | null {
	return text !== undefined && /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : null;
}
