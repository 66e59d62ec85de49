import { DOMParser, type Element as XmlElement } from "@xmldom/xmldom";
import { unzipSync } from "fflate";
import { formatNumeral } from "../plan/numerals.ts";
import { type Extract, ExtractWriter, type SpanningCell } from "./extract.ts";

/** Parts of the archive that are read; the others (pictures, fonts) are not even unpacked. */
const PARTS = /^word\/(?:document|numbering|styles)\.xml$/;
/** An unpacked part larger than this is no plan. */
const LARGEST = 64 * 1024 * 1024;

/** Reads a Word file: paragraphs, headings, automatic numbers, tables. Null when it is none. */
export function extractDocx(bytes: Uint8Array): Extract | null {
	const parts = unpack(bytes);
	const body = parts && parseXml(parts["word/document.xml"])?.getElementsByTagName("w:body")[0];
	if (!body) return null;
	const numbers = new Numbers(parseXml(parts["word/numbering.xml"]));
	const styles = readStyles(parseXml(parts["word/styles.xml"]));
	const writer = new ExtractWriter();
	writeBlocks(body, { writer, numbers, styles });
	return writer.finish(null);
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> | null {
	try {
		return unzipSync(bytes, { filter: ({ name, originalSize }) => PARTS.test(name) && originalSize < LARGEST });
	} catch {
		return null;
	}
}

function parseXml(bytes: Uint8Array | undefined): XmlElement | null {
	if (!bytes) return null;
	try {
		const document = new DOMParser({ onError: () => {} }).parseFromString(new TextDecoder().decode(bytes), "text/xml");
		return document.documentElement;
	} catch {
		return null;
	}
}

interface Style {
	/** Depth as a heading, null for body text. */
	depth: number | null;
	isContents: boolean;
	numbering: { id: string; level: number } | null;
}

function readStyles(root: XmlElement | null): Map<string, Style> {
	const styles = new Map<string, Style>();
	for (const style of root ? [...root.getElementsByTagName("w:style")] : []) {
		const name = value(child(style, "w:name")) ?? "";
		const properties = child(style, "w:pPr");
		const outline = properties && value(child(properties, "w:outlineLvl"));
		const depth = /^heading (\d)$/i.exec(name)?.[1] ?? (outline ? String(Number(outline) + 1) : null);
		styles.set(style.getAttribute("w:styleId") ?? "", {
			depth: depth && Number(depth) <= 6 ? Number(depth) : null,
			isContents: /^toc\b/i.test(name),
			numbering: properties ? numberingOf(properties) : null,
		});
	}
	return styles;
}

function numberingOf(properties: XmlElement): { id: string; level: number } | null {
	const own = child(properties, "w:numPr");
	const id = own && value(child(own, "w:numId"));
	return own && id ? { id, level: Number(value(child(own, "w:ilvl")) ?? 0) } : null;
}

interface Reading {
	writer: ExtractWriter;
	numbers: Numbers;
	styles: Map<string, Style>;
}

function writeBlocks(parent: XmlElement, reading: Reading): void {
	for (const node of elements(parent)) {
		if (node.tagName === "w:p") writeParagraph(node, reading);
		else if (node.tagName === "w:tbl") reading.writer.table(rowsOf(node, reading));
		else if (["w:sdt", "w:sdtContent", "w:ins", "w:smartTag", "w:customXml"].includes(node.tagName))
			writeBlocks(node, reading);
	}
}

function writeParagraph(node: XmlElement, { writer, numbers, styles }: Reading): void {
	const { style, number } = propertiesOf(node, numbers, styles);
	if (style?.isContents) return;
	const [first = "", ...rest] = textOf(node).split("\n");
	if (first.trim() !== "" || rest.length === 0)
		writer.paragraph(first.trim() === "" ? "" : number() + first, style?.depth ?? null);
	for (const line of rest) writer.paragraph(line);
}

function propertiesOf(node: XmlElement, numbers: Numbers, styles: Map<string, Style>) {
	const properties = child(node, "w:pPr");
	const style = styles.get((properties && value(child(properties, "w:pStyle"))) ?? "");
	const numbering = (properties && numberingOf(properties)) ?? style?.numbering ?? null;
	return { style, number: () => (numbering ? numbers.next(numbering.id, numbering.level) : "") };
}

/** Words of a paragraph; deleted text, field codes and drawn fallbacks are no text. */
function textOf(node: XmlElement): string {
	return elements(node)
		.map((element) => {
			switch (element.tagName) {
				case "w:t":
					return element.textContent ?? "";
				case "w:tab":
					return " ";
				case "w:br":
				case "w:cr":
					return "\n";
				case "w:noBreakHyphen":
					return "-";
				case "w:pPr":
				case "w:rPr":
				case "w:del":
				case "w:moveFrom":
				case "w:instrText":
				case "mc:Fallback":
					return "";
				default:
					return textOf(element);
			}
		})
		.join("");
}

function rowsOf(table: XmlElement, { numbers, styles }: Reading): SpanningCell[][] {
	const rows = elements(table).filter(({ tagName }) => tagName === "w:tr");
	const grid = rows.map((row) =>
		elements(row)
			.filter(({ tagName }) => tagName === "w:tc")
			.map((cell) => {
				const properties = child(cell, "w:tcPr");
				const merge = properties && child(properties, "w:vMerge");
				const paragraphs = [...cell.getElementsByTagName("w:p")];
				const text = paragraphs.map((one) => {
					const words = textOf(one);
					return words.trim() === "" ? "" : propertiesOf(one, numbers, styles).number() + words;
				});
				return {
					text: text.join(""),
					columns: Math.max(1, Number((properties && value(child(properties, "w:gridSpan"))) ?? 1) || 1),
					isContinued: Boolean(merge) && merge?.getAttribute("w:val") !== "restart",
				};
			}),
	);
	return joinDown(grid);
}

type GridCell = Pick<SpanningCell, "text" | "columns"> & { isContinued: boolean };

/** Turns cells that go on from the row above into the height of the cell they go on from. */
function joinDown(grid: readonly (readonly GridCell[])[]): SpanningCell[][] {
	const starts = new Map<number, SpanningCell>();
	return grid.map((row) => {
		let column = 0;
		return row.flatMap(({ text, columns, isContinued }) => {
			const at = column;
			column += columns;
			const above = starts.get(at);
			if (isContinued && above) {
				above.rows += 1;
				return [];
			}
			const cell = { text, columns, rows: 1 };
			starts.set(at, cell);
			return [cell];
		});
	});
}

interface Level {
	format: string;
	pattern: string;
	start: number;
}

/** Word keeps automatic numbers out of the text: they are counted here as Word would. */
class Numbers {
	readonly #levels = new Map<string, Level[]>();
	readonly #list = new Map<string, string>();
	readonly #counts = new Map<string, number[]>();

	constructor(root: XmlElement | null) {
		for (const list of root ? [...root.getElementsByTagName("w:abstractNum")] : []) {
			const levels = [...list.getElementsByTagName("w:lvl")].map((level) => ({
				format: value(child(level, "w:numFmt")) ?? "decimal",
				pattern: value(child(level, "w:lvlText")) ?? "",
				start: Number(value(child(level, "w:start")) ?? 1),
			}));
			this.#levels.set(list.getAttribute("w:abstractNumId") ?? "", levels);
		}
		for (const list of root ? [...root.getElementsByTagName("w:num")] : []) {
			this.#list.set(list.getAttribute("w:numId") ?? "", value(child(list, "w:abstractNumId")) ?? "");
		}
	}

	next(id: string, level: number): string {
		const list = this.#list.get(id) ?? "";
		const levels = this.#levels.get(list);
		const own = levels?.[level];
		if (!levels || !own || own.format === "bullet" || own.format === "none") return "";
		const counts = this.#counts.get(list) ?? [];
		counts[level] = counts[level] === undefined ? own.start : counts[level] + 1;
		counts.length = level + 1;
		this.#counts.set(list, counts);
		return own.pattern.replaceAll(/%(\d)/g, (_, digit: string) => {
			const at = Number(digit) - 1;
			return formatCount(counts[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? "decimal");
		});
	}
}

function formatCount(count: number, format: string): string {
	if (/chinese|japanese|ideographDigital|taiwanese/i.test(format)) return formatNumeral(count);
	if (/Circle/i.test(format)) return String.fromCharCode(0x2460 + count - 1);
	if (format === "lowerLetter") return String.fromCharCode(96 + count);
	return format === "upperLetter" ? String.fromCharCode(64 + count) : String(count);
}

function elements(parent: XmlElement): XmlElement[] {
	return [...parent.childNodes].filter((node): node is XmlElement => node.nodeType === 1);
}

function child(parent: XmlElement, name: string): XmlElement | null {
	return elements(parent).find(({ tagName }) => tagName === name) ?? null;
}

function value(element: XmlElement | null): string | null {
	return element?.getAttribute("w:val") ?? null;
}
