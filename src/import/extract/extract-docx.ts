import type { Element as XmlElement } from "@xmldom/xmldom";
import { OfficePackage, UnreadablePackage } from "../../files/office-package.ts";
import { Numbers } from "./docx-numbers.ts";
import { child, elements, value } from "./docx-xml.ts";
import { type Extract, ExtractWriter, type SpanningCell } from "./extract.ts";

/** Reads a Word file: paragraphs, headings, automatic numbers, tables. Null when it is none. */
export function extractDocx(bytes: Uint8Array): Extract | null {
	try {
		const parts = new OfficePackage(bytes);
		const root = (part: string) => parts.read(`word/${part}.xml`)?.documentElement ?? null;
		const body = root("document")?.getElementsByTagName("w:body")[0];
		if (!body) return null;
		const writer = new ExtractWriter();
		writeBlocks(body, { writer, numbers: new Numbers(root("numbering")), styles: readStyles(root("styles")) });
		return writer.finish(null);
	} catch (error) {
		if (error instanceof UnreadablePackage) return null;
		throw error;
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
