import type { Element as XmlElement } from "@xmldom/xmldom";
import { childElements, elements, OfficePackage, UnreadablePackage } from "../../files/office-package.ts";
import { noteWords, readNotes } from "./docx-notes.ts";
import { NumberCounter, readLists } from "./docx-numbers.ts";
import { type DocxStyle, NO_STYLE, numberingOf, readStyles } from "./docx-styles.ts";
import { isSingleColumn, readRows } from "./docx-tables.ts";
import { type ParagraphText, readParagraphText, type TextContext } from "./docx-text.ts";
import { child, descendants, isOn, nameOf, value } from "./docx-xml.ts";
import { type Extract, ExtractWriter } from "./extract.ts";
import { partNumber } from "./number-format.ts";

/** Reads a Word file: paragraphs, headings, automatic numbers, tables, and what is none of these. Null when it is none. */
export function extractDocx(bytes: Uint8Array): Extract | null {
	try {
		return readDocx(new OfficePackage(bytes));
	} catch (error) {
		if (error instanceof UnreadablePackage) return null;
		throw error;
	}
}

/** The document of a package; null where it holds none. */
export function readDocx(office: OfficePackage): Extract | null {
	const path = mainPart(office);
	const body = elements(office.read(path), "body").find((element) => nameOf(element) === "w:body");
	if (!body) return null;
	const relations = [...office.relations(path).values()];
	const folder = path.slice(0, path.lastIndexOf("/") + 1);
	const rootOf = (type: string) => {
		const target = relations.find((relation) => relation.type.toLowerCase() === type)?.target ?? `${folder}${type}.xml`;
		return office.read(target)?.documentElement ?? null;
	};
	const styles = readStyles(rootOf("styles"));
	const listOfStyle = (style: string) => styles.get(style)?.numbering.list ?? null;
	const numbers = new NumberCounter(readLists(rootOf("numbering"), listOfStyle));
	const writer = new ExtractWriter();
	const reader = new DocxReader(writer, numbers, { styles, notes: readNotes(rootOf) });
	reader.readBlocks(body);
	for (const { type, target } of relations) {
		if (!/^(?:header|footer)$/i.test(type)) continue;
		const words = noteWords(office.read(target)?.documentElement ?? null);
		if (/[^\d\s—–－-]/.test(words)) writer.unread("页眉页脚", words);
	}
	return writer.finish(null);
}

function mainPart(office: OfficePackage): string {
	const main = [...office.relations("").values()].find(({ type }) => /^officeDocument$/i.test(type));
	return main?.target ?? "word/document.xml";
}

/** What holds blocks and is none itself. */
const WRAPPERS = new Set([
	"w:sdt",
	"w:sdtContent",
	"w:ins",
	"w:moveTo",
	"w:smartTag",
	"w:customXml",
	"w:body",
	"w:txbxContent",
]);

/** Reads blocks one after the other: numbers run on through paragraphs, tables and text boxes. */
class DocxReader {
	readonly #writer: ExtractWriter;
	readonly #numbers: NumberCounter;
	readonly #context: TextContext;
	/** Words of a paragraph whose mark was deleted: they go on in the next. */
	#carried = "";

	constructor(writer: ExtractWriter, numbers: NumberCounter, context: TextContext) {
		this.#writer = writer;
		this.#numbers = numbers;
		this.#context = context;
	}

	readBlocks(parent: XmlElement): void {
		for (const node of childElements(parent)) {
			const name = nameOf(node);
			if (name === "w:p" || name === "m:oMathPara") this.#writeParagraph(node);
			else if (name === "w:tbl") this.#writeTable(node);
			else if (name === "w:altChunk") this.#writer.unread("嵌入文件", "");
			else if (name === "mc:AlternateContent") this.#readChoice(node);
			else if (WRAPPERS.has(name) && !isContents(node)) this.readBlocks(node);
		}
	}

	/** The lines of a cell, and what stands beside them. */
	readLines(paragraph: XmlElement): string[] {
		const { style, content, number } = this.#read(paragraph);
		for (const [kind, text] of content.unread) this.#writer.unread(kind, text);
		if (style.isContents) return [];
		const boxes = content.boxes.flatMap((box) => descendants(box, "w:p").flatMap((one) => this.readLines(one)));
		return [...`${number}${content.text}`.split("\n"), ...boxes];
	}

	unread: ExtractWriter["unread"] = (kind, text) => this.#writer.unread(kind, text);

	#writeParagraph(node: XmlElement): void {
		const { style, content, number } = this.#read(node);
		for (const [kind, text] of content.unread) this.#writer.unread(kind, text);
		if (style.isContents) return;
		if (isOn(child(child(child(node, "w:pPr"), "w:rPr"), "w:del")) !== null) {
			this.#carried += content.text;
			return;
		}
		const [first = "", ...rest] = `${number}${this.#carried}${content.text}`.split("\n");
		this.#carried = "";
		this.#writer.paragraph(first, style.depth);
		for (const line of rest) this.#writer.paragraph(line);
		for (const box of content.boxes) this.readBlocks(box);
	}

	#writeTable(node: XmlElement): void {
		const rows = readRows(node, this);
		if (isSingleColumn(rows)) {
			for (const row of rows)
				for (const cell of row) for (const line of cell.text.split("\n")) this.#writer.paragraph(line);
		} else this.#writer.table(rows);
	}

	#readChoice(node: XmlElement): void {
		const chosen = child(node, "mc:Choice") ?? child(node, "mc:Fallback");
		if (chosen) this.readBlocks(chosen);
	}

	#read(paragraph: XmlElement): { style: DocxStyle; content: ParagraphText; number: string } {
		const properties = child(paragraph, "w:pPr");
		const id = value(child(properties, "w:pStyle"));
		const style = this.#context.styles.get(id ?? "") ?? NO_STYLE;
		const content = readParagraphText(paragraph, style, this.#context);
		const isGone = content.text.trim() === "" && content.unread.length > 0 && !content.isFilled;
		const number = isGone ? "" : this.#numberOf(properties, style);
		const isShown = content.text.trim() !== "" || this.#carried.trim() !== "";
		return { style, content, number: isShown ? partNumber(number, this.#carried + content.text) : "" };
	}

	#numberOf(properties: XmlElement | null, style: DocxStyle): string {
		const own = numberingOf(properties);
		const list = own.list ?? style.numbering.list;
		if (list === null || list === "0") return "";
		const byStyle = style.numbering.styles.map((id) => this.#numbers.levelOf(list, id));
		const level = own.level ?? byStyle.find((found) => found !== null) ?? style.numbering.level ?? 0;
		return this.#numbers.next(list, level);
	}
}

/** A contents list that Word made. */
function isContents(sdt: XmlElement): boolean {
	return descendants(child(sdt, "w:sdtPr"), "w:docPartGallery").some((gallery) =>
		/table of contents/i.test(value(gallery) ?? ""),
	);
}
