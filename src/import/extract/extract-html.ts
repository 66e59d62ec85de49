import { type DefaultTreeAdapterMap, parse } from "parse5";
import { type Extract, ExtractWriter, type SpanningCell } from "./extract.ts";

type Element = DefaultTreeAdapterMap["element"];
type Node = DefaultTreeAdapterMap["childNode"];

const SKIPPED = new Set([
	"script",
	"style",
	"nav",
	"noscript",
	"template",
	"button",
	"select",
	"form",
	"iframe",
	"svg",
	"head",
]);
const INLINE = new Set([
	"a",
	"b",
	"strong",
	"i",
	"em",
	"u",
	"span",
	"font",
	"sub",
	"sup",
	"small",
	"big",
	"s",
	"mark",
	"label",
	"o:p",
	"ins",
	"code",
	"abbr",
	"st1:chsdate",
]);
/** A cell longer than this is a page's layout, not data. */
const LONGEST_CELL = 600;
/** The main text holds this share of a page's sentences. */
const MAIN_SHARE = 0.8;

/** Reads a web page: its main text, without menus and scripts; tables keep their merged cells. */
export function extractHtml(html: string): Extract {
	const page = parse(html);
	const root = page.childNodes.find((node): node is Element => "tagName" in node && node.tagName === "html");
	const writer = new ExtractWriter();
	if (!root) return writer.finish(null);
	const main = mainOf(root);
	const headings = find(root, "h1").filter((heading) => !contains(main, heading) && textOf(heading).length > 6);
	const first = headings[0];
	if (first && !textOf(main).replaceAll(/\s/g, "").includes(textOf(first).replaceAll(/\s/g, "")))
		writer.paragraph(textOf(first), 1);
	writeBlocks(main, writer);
	return writer.finish(nameOf(root));
}

function nameOf(root: Element): string | null {
	const meta = find(root, "meta").find((node) => /^(?:ArticleTitle|title)$/i.test(attribute(node, "name") ?? ""));
	const title = find(root, "title")[0];
	const name = meta ? attribute(meta, "content") : title && textOf(title);
	return name?.trim().split(/[_|]/)[0]?.trim() || null;
}

/** The innermost element that still holds nearly every sentence of the page. */
function mainOf(root: Element): Element {
	const weight = (node: Node) => (textOf(node).match(/[。；]/g) ?? []).length;
	const whole = weight(root);
	let main = root;
	for (;;) {
		const inner: Element | undefined = childElements(main).find((child) => weight(child) >= whole * MAIN_SHARE);
		if (!inner || whole === 0 || ["p", "table", "tbody", "tr"].includes(inner.tagName)) return main;
		main = inner;
	}
}

function writeBlocks(node: Element, writer: ExtractWriter): void {
	let run = "";
	const flush = (depth: number | null = null) => {
		for (const line of run.split("\n")) writer.paragraph(line, depth);
		run = "";
	};
	for (const child of node.childNodes) {
		if ("value" in child) run += child.value.replaceAll(/\s+/g, " ");
		if (!("tagName" in child) || SKIPPED.has(child.tagName)) continue;
		if (child.tagName === "br") run += "\n";
		else if (INLINE.has(child.tagName) && !holdsBlocks(child)) run += inlineText(child);
		else {
			flush();
			writeElement(child, writer);
		}
	}
	flush(/^h[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : null);
}

function writeElement(element: Element, writer: ExtractWriter): void {
	if (element.tagName === "table" && isData(element)) writer.table(rowsOf(element));
	else if (element.tagName === "ol") writeNumbered(element, writer);
	else writeBlocks(element, writer);
}

/** The numbers that a browser puts before the entries of a list belong to what the page says. */
function writeNumbered(element: Element, writer: ExtractWriter): void {
	const items = childElements(element).filter(({ tagName }) => tagName === "li");
	const start = Number(attribute(element, "start") ?? 1);
	for (const [index, item] of items.entries()) {
		if (holdsBlocks(item)) writeBlocks(item, writer);
		else writer.paragraph(`${start + index}.${inlineText(item).trim()}`);
	}
}

function isData(table: Element): boolean {
	const cells = [...find(table, "td"), ...find(table, "th")];
	const isLong = cells.some((cell) => textOf(cell).length > LONGEST_CELL);
	return find(table, "table").length === 0 && !isLong && rowsOf(table).some((row) => row.length > 1);
}

function rowsOf(table: Element): SpanningCell[][] {
	return find(table, "tr").map((row) =>
		childElements(row)
			.filter(({ tagName }) => tagName === "td" || tagName === "th")
			.map((cell) => ({
				text: textOf(cell),
				columns: span(cell, "colspan"),
				rows: span(cell, "rowspan"),
			})),
	);
}

function span(cell: Element, name: string): number {
	const value = Number(attribute(cell, name) ?? 1);
	return Number.isInteger(value) && value >= 1 && value <= 500 ? value : 1;
}

function holdsBlocks(element: Element): boolean {
	return childElements(element).some((child) =>
		!INLINE.has(child.tagName) && child.tagName !== "br" ? true : holdsBlocks(child),
	);
}

function inlineText(element: Element): string {
	return element.childNodes
		.map((child) => {
			if ("value" in child) return child.value.replaceAll(/\s+/g, " ");
			if (!("tagName" in child) || SKIPPED.has(child.tagName)) return "";
			return child.tagName === "br" ? "\n" : inlineText(child);
		})
		.join("");
}

function textOf(node: Node | Element): string {
	if ("value" in node) return node.value;
	if (!("childNodes" in node) || ("tagName" in node && SKIPPED.has(node.tagName) && node.tagName !== "head")) return "";
	return node.childNodes.map(textOf).join("");
}

function find(root: Element, tagName: string): Element[] {
	return childElements(root).flatMap((child) => [
		...(child.tagName === tagName ? [child] : []),
		...find(child, tagName),
	]);
}

function contains(root: Element, wanted: Element): boolean {
	return root === wanted || childElements(root).some((child) => contains(child, wanted));
}

function childElements(element: Element): Element[] {
	return element.childNodes.filter((node): node is Element => "tagName" in node);
}

function attribute(element: Element, name: string): string | undefined {
	return element.attrs.find((candidate) => candidate.name === name)?.value;
}
