import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { UnreadablePackage } from "../../files/office-package.ts";
import type { MergedRange } from "../grid/grid.ts";
import { storeNumber } from "./stored-number.ts";
import { mergedRange, putCell, type StoredCell, type StoredRow, type StoredSheet, textCell } from "./stored-sheet.ts";
import { errorCell } from "./xlsx-cell.ts";

type Node = DefaultTreeAdapterTypes.Node;
type PageElement = DefaultTreeAdapterTypes.Element;

/** What a page that a system exports as `.xls` stays far below. */
const MAX_TAGS = 200_000;
const MAX_DEPTH = 100;
const MAX_SPAN = 1000;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|td|th|tr|option|!|\?)/i;

/** Reads the tables of a web page, as systems write them into files named `.xls`. */
export function readHtml(text: string): StoredSheet[] {
	checkNesting(text);
	const tables = below(parse(text), "table").filter((table) => below(table, "table").length === 0);
	return tables.map((table, index) => readTable(table, `第 ${index + 1} 张表`));
}

/** Counts what is open before anything is built: pages nested by the thousand cost minutes. */
function checkNesting(text: string): void {
	let depth = 0;
	let count = 0;
	for (const [, slash, name = ""] of text.matchAll(/<(\/?)([a-z!?][\w:-]*)/gi)) {
		count += 1;
		if (!VOID.test(name)) depth = Math.max(0, depth + (slash ? -1 : 1));
		if (depth > MAX_DEPTH) throw new UnreadablePackage(`网页里的元素套了 ${MAX_DEPTH} 层以上，不像一张表`);
		if (count > MAX_TAGS) throw new UnreadablePackage(`网页里的元素多于 ${MAX_TAGS} 个，太大`);
	}
}

function readTable(table: PageElement, name: string): StoredSheet {
	const merges: MergedRange[] = [];
	/** Columns that a cell above reaches into, with the last line it does. */
	const taken = new Map<number, number>();
	const rows = below(table, "tr").map((row, index): StoredRow => {
		const cells = readCells(row, index + 1, taken, merges);
		return { line: index + 1, isHidden: isHidden(row), cells };
	});
	return { name, isHidden: isHidden(table), rows, hiddenColumns: [], merges };
}

function readCells(row: PageElement, line: number, taken: Map<number, number>, merges: MergedRange[]): StoredCell[] {
	const cells: StoredCell[] = [];
	let column = 0;
	for (const element of below(row, "td", "th")) {
		while ((taken.get(column) ?? 0) >= line) column += 1;
		const [wide, high] = [spanOf(element, "colspan"), spanOf(element, "rowspan")];
		putCell(cells, column, readCell(element));
		if (wide > 1 || high > 1) merges.push(mergedRange(line, column, high, wide));
		for (let at = column; at < column + wide; at += 1) taken.set(at, line + high - 1);
		column += wide;
	}
	return cells;
}

/** What a spreadsheet stored stands beside the text: in `x:num` by Excel, in `sdval` and `sdnum` by LibreOffice. */
function readCell(element: PageElement): StoredCell {
	const comment = below(element, "comment").map(textOf).join("；").trim();
	const shown = textOf(element)
		.replaceAll(/[ \t\r\n]+/g, " ")
		.trim();
	const isStruck = [element, ...below(element, "s", "strike", "del", "span", "font")].some(
		(part) =>
			(/^(s|strike|del)$/.test(part.nodeName) || styleOf(part).includes("line-through")) && textOf(part).trim() !== "",
	);
	return {
		...storedContent(element, shown),
		...(attributeOf(element, "x:fmla") === undefined ? {} : { isFormula: true }),
		...(isStruck ? { isStruck } : {}),
		...(comment === "" ? {} : { comment }),
	};
}

function storedContent(element: PageElement, shown: string): StoredCell {
	if (/^(#(DIV\/0!|N\/A|REF!|NAME\?|VALUE!|NUM!|NULL!)|Err:\d+)$/.test(shown)) return errorCell(shown);
	const given = attributeOf(element, "x:num") ?? attributeOf(element, "sdval");
	const stored = given === "" ? shown : given;
	if (stored === undefined || stored.trim() === "" || !Number.isFinite(Number(stored))) return textCell(shown);
	const format = attributeOf(element, "sdnum")?.split(";").slice(2).join(";") || "General";
	return { ...storeNumber(stored, format), shown };
}

/** Text as a page shows it: what is hidden is left out, lines stay apart. */
function textOf(node: Node): string {
	if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value.replaceAll(/[\r\n\t ]+/g, " ");
	if (node.nodeName === "br") return "\n";
	if (!("childNodes" in node) || /^(script|style|head|comment)$/.test(node.nodeName)) return "";
	return node.childNodes.map(textOf).join("");
}

function isHidden(element: PageElement): boolean {
	return (
		attributeOf(element, "hidden") !== undefined || /display:none|visibility:(hidden|collapse)/.test(styleOf(element))
	);
}

function styleOf(element: PageElement): string {
	return (attributeOf(element, "style") ?? "").replaceAll(/\s/g, "").toLowerCase();
}

function spanOf(element: PageElement, name: string): number {
	return Math.min(MAX_SPAN, Math.max(1, Number(attributeOf(element, name)) || 1));
}

function attributeOf(element: PageElement, name: string): string | undefined {
	return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** Elements of the names anywhere below a node, in their order. */
function below(node: Node, ...names: string[]): PageElement[] {
	if (!("childNodes" in node)) return [];
	return node.childNodes.flatMap((child) => [
		...(names.includes(child.nodeName) ? [child as PageElement] : []),
		...below(child, ...names),
	]);
}
