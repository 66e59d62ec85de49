import type { Block } from "../../text/blocks.ts";
import { parseNumbering } from "../../text/numbering.ts";
import type { SourceParagraph } from "../extract/paragraphs.ts";
import { isOrgan, parseDateLine, titleAt } from "./document-data.ts";
import { topStyle } from "./part-openings.ts";

export interface SourceBlock extends Pick<Block, "type" | "text"> {
	/** 1-based line of the source. */
	line: number;
	/** A row of a table, or a cell on a line of its own: it opens no part and is no item, whatever it begins with. */
	isTable: boolean;
}

/** A top-level division of the document: one file below `text/`. */
export interface Section {
	/** The name in the contents list of a section without a numbered heading. */
	label: string | null;
	slug: string;
	/** Holds plan text, as against the notice that issues it, a contents list or the imprint. */
	isBody: boolean;
	blocks: SourceBlock[];
}

const SLUGS = new Map(Object.entries({ 总则: "general", 附则: "supplement", 结语: "closing", 编制说明: "remarks" }));
const IMPRINT =
	/^(?:抄送|主送|分送|(?:信息)?公开(?:方式|选项|属性)|[（(]此件|[（(]联系人|主题词|责任编辑|扫一扫|相关(?:解读|文件))/;
const ANNEX = /^附(?:件|表|录|图)[一二三四五六七八九十\d]{0,3}(?:[:：].{0,50}|[^。；，：:]{0,40})$/;
/** Where nobody signs above it, only a line of its own opens an annex. */
const LONE_ANNEX = /^附[件表][一二三四五六七八九十\d]{0,3}[:：]?$/;

/** Cuts the paragraphs into sections: notice, preface, numbered parts, annexes, imprint. */
export function readSections(
	paragraphs: readonly SourceParagraph[],
	headings: ReadonlyMap<number, number>,
	tableLines: ReadonlySet<number>,
): { sections: Section[]; bodyStart: number } {
	const cutter = new SectionCutter(paragraphs, headings, tableLines);
	let at = 0;
	while (at < paragraphs.length) at += cutter.take(at);
	nameFront(cutter.sections);
	return { sections: cutter.sections, bodyStart: cutter.bodyStart ?? paragraphs.length };
}

class SectionCutter {
	readonly sections: Section[] = [{ label: "印发通知", slug: "notice", isBody: false, blocks: [] }];
	/** Place of the first paragraph that opens a part. */
	bodyStart: number | null = null;
	readonly #paragraphs: readonly SourceParagraph[];
	readonly #headings: ReadonlyMap<number, number>;
	#state: "front" | "body" | "imprint" = "front";
	/** A day stands alone above: whatever has a title of its own below it is another document. */
	#isSigned = false;
	#annexes = 0;
	readonly #tableLines: ReadonlySet<number>;
	#opensPart: (paragraph: SourceParagraph) => boolean;

	constructor(
		paragraphs: readonly SourceParagraph[],
		headings: ReadonlyMap<number, number>,
		tableLines: ReadonlySet<number>,
	) {
		this.#paragraphs = paragraphs;
		this.#headings = headings;
		this.#tableLines = tableLines;
		this.#opensPart = this.#styleFrom(0);
	}

	/** Puts the paragraph at `at` where it belongs; returns how many were taken, more than one for a title. */
	take(at: number): number {
		const paragraph = this.#paragraphs[at] as SourceParagraph;
		const { text, line } = paragraph;
		if (this.#tableLines.has(line)) {
			this.sections.at(-1)?.blocks.push({ type: "paragraph", text, line, isTable: true });
			return 1;
		}
		const title = titleAt(this.#paragraphs, at);
		if (this.#opensPart(paragraph)) this.#openPart(text, at);
		else if (at > 0 && this.#opensAnnex(text, title !== null)) this.#openAnnex(title?.text ?? text, title !== null, at);
		else if (this.#state === "body" && (IMPRINT.test(text) || isSignature(this.#paragraphs, at))) {
			this.#open("版记", "colophon", false, "imprint");
		}
		if (parseDateLine(text) !== null && this.#state !== "body") this.#isSigned = true;
		const blocks = this.sections.at(-1)?.blocks;
		if (title) {
			blocks?.push(...mergeTitle(this.#paragraphs.slice(at, at + title.length)));
			return title.length;
		}
		blocks?.push({ type: this.#headings.has(line) ? "heading" : "paragraph", text, line, isTable: false });
		return 1;
	}

	#open(label: string | null, slug: string, isBody: boolean, state: "front" | "body" | "imprint"): void {
		this.sections.push({ label, slug, isBody, blocks: [] });
		this.#state = state;
	}

	#openPart(text: string, at: number): void {
		this.bodyStart ??= at;
		const isNumbered = parseNumbering(text) !== null;
		this.#open(isNumbered ? null : text, SLUGS.get(text) ?? `part-${this.sections.length}`, true, "body");
	}

	#opensAnnex(text: string, isTitle: boolean): boolean {
		if (this.#isSigned) return isTitle || ANNEX.test(text);
		return (this.#state !== "front" || this.#annexes > 0) && LONE_ANNEX.test(text);
	}

	/** The first document below a notice is the plan itself; what follows are annexes. */
	#openAnnex(name: string, isTitle: boolean, at: number): void {
		this.#annexes += 1;
		const isPlan = this.#annexes === 1 && this.sections.length === 1 && isTitle;
		this.#open(isPlan ? "前言" : name, isPlan ? "preface" : `annex-${this.#annexes}`, true, "front");
		this.#opensPart = this.#styleFrom(at);
		this.#isSigned = false;
	}

	#styleFrom(at: number): (paragraph: SourceParagraph) => boolean {
		const own = this.#paragraphs.slice(at).filter(({ line }) => !this.#tableLines.has(line));
		return topStyle(own, this.#headings);
	}
}

/** What stands above the first part: the notice that issues a plan, a cover, or the plan's own preface. */
function nameFront([front, ...rest]: Section[]): void {
	if (!front || rest.some(({ slug }) => slug === "preface")) return;
	// A list or a table of duties without a numbered part is the plan itself.
	if (!rest.some(({ isBody }) => isBody)) {
		Object.assign(front, { label: "正文", slug: "whole", isBody: true });
		return;
	}
	const hasPreface = rest.some(({ label }) => label !== null && /^(?:前|引|序|导)/.test(label));
	front.label = hasPreface ? "封面" : "前言";
	front.slug = hasPreface ? "cover" : "preface";
}

/** An office and, on the next line, a day. */
function isSignature(paragraphs: readonly SourceParagraph[], at: number): boolean {
	const text = paragraphs[at]?.text ?? "";
	if (parseDateLine(text) !== null) return true;
	return isOrgan(text) && [1, 2, 3].some((step) => parseDateLine(paragraphs[at + step]?.text ?? "") !== null);
}

/** The lines of a title are one heading; a line indented in the source stays its own. */
function mergeTitle(lines: readonly SourceParagraph[]): SourceBlock[] {
	const blocks: SourceBlock[] = [];
	for (const { text, line, isIndented } of lines) {
		const last = blocks.at(-1);
		if (last && !isIndented) last.text += text;
		else blocks.push({ type: "heading", text, line, isTable: false });
	}
	return blocks;
}
