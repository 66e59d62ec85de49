import type { Element as XmlElement } from "@xmldom/xmldom";
import { childElements } from "../../files/office-package.ts";
import { lineFormula } from "./docx-math.ts";
import { type DocxNotes, NOTE_PARTS } from "./docx-notes.ts";
import { type DocxStyle, lookOf, NO_STYLE, type TextLook } from "./docx-styles.ts";
import { symbolCharacter } from "./docx-symbols.ts";
import { attr, child, descendants, isOn, nameOf, value } from "./docx-xml.ts";
import type { UnreadKind } from "./extract.ts";

/** What a paragraph holds. */
export interface ParagraphText {
	/** Its words; `\n` where a line is broken by hand. */
	text: string;
	/** Contents of the text boxes anchored in it: paragraphs of their own. */
	boxes: XmlElement[];
	/** What is no text of the final document, or could not be read. */
	unread: [UnreadKind, string][];
	/** Something stands in it, if only a picture. */
	isFilled: boolean;
}

export interface TextContext {
	styles: ReadonlyMap<string, DocxStyle>;
	notes: DocxNotes;
}

/** Reads the words of a paragraph as the final document shows them. */
export function readParagraphText(paragraph: XmlElement, style: DocxStyle, context: TextContext): ParagraphText {
	const reader = new TextReader(style, context);
	reader.readChildren(paragraph, { isHidden: null, isStruck: null });
	return reader.finish();
}

/** What these hold is not read here: properties, codes of fields, what is drawn only where the first choice cannot be. */
const SKIPPED = new Set([
	"w:pPr",
	"w:rPr",
	"w:sdtPr",
	"w:instrText",
	"w:delInstrText",
	"w:delText",
	"w:rt",
	"w:rubyPr",
]);
const SIGNS: Record<string, string> = {
	"w:tab": " ",
	"w:ptab": " ",
	"w:br": "\n",
	"w:cr": "\n",
	"w:noBreakHyphen": "-",
};

class TextReader {
	readonly #style: DocxStyle;
	readonly #context: TextContext;
	#text = "";
	readonly #boxes: XmlElement[] = [];
	readonly #unread: [UnreadKind, string][] = [];

	constructor(style: DocxStyle, context: TextContext) {
		this.#style = style;
		this.#context = context;
	}

	finish(): ParagraphText {
		const isFilled =
			this.#text.trim() !== "" || this.#boxes.length > 0 || this.#unread.some(([kind]) => kind === "图片");
		return { text: this.#text, boxes: this.#boxes, unread: joinPieces(this.#unread), isFilled };
	}

	readChildren(parent: XmlElement, look: TextLook): void {
		for (const element of childElements(parent)) this.#read(element, look);
	}

	#read(element: XmlElement, look: TextLook): void {
		const name = nameOf(element);
		const isPrompt = isOn(child(child(element, "w:sdtPr"), "w:showingPlcHdr"));
		const read = Object.hasOwn(this.#readers, name) ? this.#readers[name] : undefined;
		if (SKIPPED.has(name)) return;
		if (read) read(element, look);
		else if (Object.hasOwn(SIGNS, name)) this.#write(SIGNS[name] ?? "", look);
		else if (isPrompt) this.#note("提示文字", descendants(element, "w:t").map(wordsOf).join(""));
		else this.readChildren(element, look);
	}

	readonly #readers: Record<string, (element: XmlElement, look: TextLook) => void> = {
		"w:t": (element, look) => this.#write(wordsOf(element), look),
		"w:r": (element) => this.readChildren(element, this.#lookOf(element)),
		"w:del": (element) => this.#note("修订中删去的文字", deletedWords(element)),
		"w:moveFrom": (element) => this.#note("修订中删去的文字", deletedWords(element)),
		"w:sym": (element, look) => this.#readSymbol(element, look),
		"m:oMath": (element, look) => this.#readFormula(element, look),
		"w:ruby": (element, look) => this.#readRuby(element, look),
		"mc:AlternateContent": (element, look) => this.#readChoice(element, look),
		"w:drawing": (element) => this.#readDrawing(element),
		"w:pict": (element) => this.#readDrawing(element),
		"w:object": (element) => this.#readDrawing(element),
		...Object.fromEntries(
			NOTE_PARTS.map(({ reference }) => [reference, (element: XmlElement) => this.#readNote(reference, element)]),
		),
	};

	#write(text: string, look: TextLook): void {
		if (look.isHidden) this.#note("隐藏文字", text);
		else if (look.isStruck) this.#note("删除线文字", text);
		else this.#text += text;
	}

	#lookOf(run: XmlElement): TextLook {
		const properties = child(run, "w:rPr");
		const own = lookOf(properties);
		const id = value(child(properties, "w:rStyle"));
		const named = id === null ? NO_STYLE.look : (this.#context.styles.get(id)?.look ?? NO_STYLE.look);
		const { look } = this.#style;
		return {
			isHidden: own.isHidden ?? named.isHidden ?? look.isHidden,
			isStruck: own.isStruck ?? named.isStruck ?? look.isStruck,
		};
	}

	#readSymbol(element: XmlElement, look: TextLook): void {
		const font = attr(element, "font") ?? "";
		const code = attr(element, "char") ?? "";
		const character = symbolCharacter(font, code);
		if (character !== null) this.#write(character, look);
		else this.#note("符号", `${font} ${code}`);
	}

	#readFormula(element: XmlElement, look: TextLook): void {
		const { text, isPlain } = lineFormula(element);
		this.#write(text, look);
		if (!isPlain) this.#note("公式", text);
	}

	#readRuby(element: XmlElement, look: TextLook): void {
		const base = child(element, "w:rubyBase");
		if (base) this.readChildren(base, look);
		this.#note("注音", descendants(child(element, "w:rt"), "w:t").map(wordsOf).join(""));
	}

	/** Of several ways to draw one thing the first is meant. */
	#readChoice(element: XmlElement, look: TextLook): void {
		const chosen = child(element, "mc:Choice") ?? child(element, "mc:Fallback");
		if (chosen) this.readChildren(chosen, look);
	}

	#readDrawing(element: XmlElement): void {
		const boxes = [...element.getElementsByTagNameNS("*", "txbxContent")].filter((box) => !isFallback(box, element));
		this.#boxes.push(...boxes);
		const description = descendants(element, "wp:docPr")[0] ?? null;
		const words = attr(description, "descr") ?? attr(description, "title") ?? "";
		const embedded = descendants(element, "o:OLEObject")[0];
		if (embedded) this.#note(/equation|math/i.test(attr(embedded, "ProgID") ?? "") ? "公式" : "嵌入文件", words);
		else if (element.getElementsByTagNameNS("*", "chart").length > 0) this.#note("图表", words);
		else if (element.getElementsByTagNameNS("*", "relIds").length > 0) this.#note("图表", words);
		else if (descendants(element, "a:blip").length + descendants(element, "v:imagedata").length > 0)
			this.#note("图片", words);
	}

	#readNote(name: string, element: XmlElement): void {
		const kind = NOTE_PARTS.find(({ reference }) => reference === name)?.kind ?? "脚注";
		this.#note(kind, this.#context.notes.get(`${name} ${attr(element, "id")}`) ?? "");
	}

	#note(kind: UnreadKind, text: string): void {
		this.#unread.push([kind, text]);
	}
}

/** Pieces of one kind that follow each other are one: a struck sentence comes run by run. */
function joinPieces(pieces: readonly [UnreadKind, string][]): [UnreadKind, string][] {
	const joined: [UnreadKind, string][] = [];
	for (const [kind, text] of pieces) {
		const last = joined.at(-1);
		if (last?.[0] === kind && /文字$/.test(kind)) last[1] += text;
		else joined.push([kind, text]);
	}
	return joined.filter(([kind, text]) => text.trim() !== "" || !/文字$/.test(kind));
}

/** Words of a deletion: `w:delText`, or `w:t` of moved and nested runs. */
export function deletedWords(element: XmlElement): string {
	const words = [...element.getElementsByTagNameNS("*", "*")].filter((one) => /^w:(?:t|delText)$/.test(nameOf(one)));
	return words.map(wordsOf).join("");
}

/** Line ends inside `w:t` come from whoever indented the XML. */
function wordsOf(element: XmlElement): string {
	return (element.textContent ?? "").replace(/[\r\n]+/g, " ");
}

/** Within a drawing: drawn only where the first choice cannot be, or part of another box. */
function isFallback(box: XmlElement, drawing: XmlElement): boolean {
	for (let node = box.parentNode; node && node !== drawing; node = node.parentNode) {
		const name = nameOf(node as XmlElement);
		if (name === "mc:Fallback" || name.endsWith(":txbxContent")) return true;
	}
	return false;
}
