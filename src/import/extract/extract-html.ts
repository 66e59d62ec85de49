import { type Extract, ExtractWriter } from "./extract.ts";
import { numberItems } from "./html-lists.ts";
import { isData, linesOf, rowsOf } from "./html-tables.ts";
import {
	BLOCKS,
	findElements,
	type HtmlElement,
	type HtmlNode,
	holdsElement,
	htmlAttribute,
	htmlChildren,
	parsePage,
	reasonToLeave,
	SKIPPED,
	textOf,
} from "./html-tree.ts";
import { partNumber } from "./number-format.ts";

/** The main text holds this share of a page's sentences. */
const MAIN_SHARE = 0.8;

/** Reads a web page: its main text, without menus and scripts; tables keep their merged cells. */
export function extractHtml(html: string): Extract {
	const root = parsePage(html);
	const writer = new ExtractWriter();
	if (!root) return writer.finish(null);
	const main = mainOf(root);
	const headings = findElements(root, "h1").filter(
		(heading) => !holdsElement(main, heading) && textOf(heading).length > 6,
	);
	const first = headings[0];
	if (first && !textOf(main).replaceAll(/\s/g, "").includes(textOf(first).replaceAll(/\s/g, "")))
		writer.paragraph(textOf(first), 1);
	new HtmlReader(writer).readBlocks(main);
	return writer.finish(nameOf(root));
}

function nameOf(root: HtmlElement): string | null {
	const meta = findElements(root, "meta").find((node) =>
		/^(?:ArticleTitle|title)$/i.test(htmlAttribute(node, "name") ?? ""),
	);
	const title = findElements(root, "title")[0];
	const name = meta ? htmlAttribute(meta, "content") : title && textOf(title);
	return name?.trim().split(/[_|]/)[0]?.trim() || null;
}

/** The innermost element that still holds nearly every sentence of the page. */
function mainOf(root: HtmlElement): HtmlElement {
	const weights = new Map<HtmlNode, number>();
	const weigh = (node: HtmlNode): number => {
		const inner = "childNodes" in node ? node.childNodes : [];
		const isSkipped = "tagName" in node && SKIPPED.has(node.tagName);
		const own = "value" in node ? (node.value.match(/[。；]/g) ?? []).length : 0;
		const weight = isSkipped ? 0 : own + inner.map(weigh).reduce((sum, one) => sum + one, 0);
		weights.set(node, weight);
		return weight;
	};
	const whole = weigh(root);
	let main = root;
	for (;;) {
		const inner = htmlChildren(main).find((child) => (weights.get(child) ?? 0) >= whole * MAIN_SHARE);
		if (!inner || whole === 0 || ["p", "table", "tbody", "tr", "ol", "ul"].includes(inner.tagName)) return main;
		main = inner;
	}
}

/** Writes blocks as paragraphs and tables, one after the other. */
class HtmlReader {
	readonly #writer: ExtractWriter;
	/** The number of a list's entry, before its first paragraph is written. */
	#number = "";
	readonly #holdsBlocks = new Map<HtmlElement, boolean>();

	constructor(writer: ExtractWriter) {
		this.#writer = writer;
	}

	readBlocks(node: HtmlElement): void {
		let run = "";
		const flush = (depth: number | null = null) => {
			for (const line of run.split("\n")) this.#writeLine(line, depth);
			run = "";
		};
		for (const child of node.childNodes) {
			if ("value" in child) run += node.tagName === "pre" ? child.value : child.value.replaceAll(/\s+/g, " ");
			if (!("tagName" in child) || SKIPPED.has(child.tagName)) continue;
			if (child.tagName === "br") run += "\n";
			else if (this.#isInline(child)) run += this.#readInline(child);
			else {
				flush();
				this.#readElement(child);
			}
		}
		flush(/^h[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : null);
	}

	#writeLine(line: string, depth: number | null): void {
		if (line.trim() === "") return;
		this.#writer.paragraph(partNumber(this.#number, line) + line.trimStart(), depth);
		this.#number = "";
	}

	#readElement(element: HtmlElement): void {
		if (this.#leaveOut(element) !== null) return;
		if (element.tagName === "table" && isData(element)) {
			this.#writer.table(rowsOf(element, (cell) => linesOf(cell, (inner) => this.#leaveOut(inner))));
		} else if (element.tagName === "ol") this.#readNumbered(element);
		else this.readBlocks(element);
	}

	/** The numbers that a browser puts before the entries of a list belong to what the page says. */
	#readNumbered(list: HtmlElement): void {
		for (const { item, number } of numberItems(list)) {
			if (this.#leaveOut(item) !== null) continue;
			this.#number = number;
			this.readBlocks(item);
			this.#number = "";
		}
		for (const child of htmlChildren(list)) if (child.tagName !== "li") this.#readElement(child);
	}

	#readInline(element: HtmlElement): string {
		return this.#leaveOut(element) ?? linesOf(element, (inner) => this.#leaveOut(inner));
	}

	/** Lists what is no text of the final page; null where the element is text. */
	#leaveOut(element: HtmlElement): "" | null {
		if (element.tagName === "img") {
			this.#writer.unread("图片", htmlAttribute(element, "alt") ?? "");
			return "";
		}
		const reason = reasonToLeave(element);
		if (reason === null) return null;
		const words = textOf(element);
		if (words.trim() !== "") this.#writer.unread(reason, words);
		return "";
	}

	#isInline(element: HtmlElement): boolean {
		return !BLOCKS.has(element.tagName) && !this.#hasBlocks(element);
	}

	#hasBlocks(element: HtmlElement): boolean {
		const known = this.#holdsBlocks.get(element);
		const has = known ?? htmlChildren(element).some((child) => BLOCKS.has(child.tagName) || this.#hasBlocks(child));
		this.#holdsBlocks.set(element, has);
		return has;
	}
}
