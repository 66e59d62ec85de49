import type { Block } from "../plan/blocks.ts";
import { parseNumbering } from "../plan/numbering.ts";
import { isOrgan, parseDateLine, titleAt } from "./document.ts";
import type { SourceParagraph } from "./paragraphs.ts";

export interface SourceBlock extends Pick<Block, "type" | "text"> {
	/** 1-based line of the source. */
	line: number;
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

const NAMED = /^(?:总则|前言|引言|序言|序|导言|总论|附则|结语|编制说明)$/;
const SLUGS: Record<string, string> = { 总则: "general", 附则: "supplement", 结语: "closing", 编制说明: "remarks" };
const IMPRINT =
	/^(?:抄送|主送|分送|(?:信息)?公开(?:方式|选项|属性)|[（(]此件|[（(]联系人|主题词|责任编辑|扫一扫|相关(?:解读|文件))/;
const ANNEX = /^附(?:件|表|录|图)[一二三四五六七八九十\d]{0,3}(?:[:：].{0,50}|[^。；，：:]{0,40})$/;
/** Where nobody signs above it, only a line of its own opens an annex. */
const LONE_ANNEX = /^附[件表][一二三四五六七八九十\d]{0,3}[:：]?$/;

type State = "front" | "body" | "imprint";

/** Cuts the paragraphs into sections: notice, preface, numbered parts, annexes, imprint. */
export function readSections(
	paragraphs: readonly SourceParagraph[],
	headings: ReadonlyMap<number, number>,
): { sections: Section[]; bodyStart: number } {
	const sections: Section[] = [];
	let section: Section = { label: "印发通知", slug: "notice", isBody: false, blocks: [] };
	sections.push(section);
	let state: State = "front";
	let signed = false;
	let annexes = 0;
	let bodyStart = -1;
	let tops = topStyle(paragraphs, 0, headings);
	const open = (label: string | null, slug: string, isBody: boolean) => {
		section = { label, slug, isBody, blocks: [] };
		sections.push(section);
	};
	for (let at = 0; at < paragraphs.length; at += 1) {
		const paragraph = paragraphs[at] as SourceParagraph;
		const { text, line } = paragraph;
		const title = titleAt(paragraphs, at);
		const isPart = tops(paragraph);
		const isAnnex = ANNEX.test(text) && (signed || (state !== "front" && LONE_ANNEX.test(text)));
		if (!isPart && at > 0 && (isAnnex || (signed && title))) {
			annexes += 1;
			const isFirst = annexes === 1 && sections.length === 1 && title !== null;
			open(isFirst ? "前言" : (title?.text ?? text), isFirst ? "preface" : `annex-${annexes}`, true);
			tops = topStyle(paragraphs, at, headings);
			state = "front";
			signed = false;
		} else if (isPart) {
			if (bodyStart < 0) bodyStart = at;
			const isNumbered = parseNumbering(text) !== null;
			open(isNumbered ? null : text, SLUGS[text] ?? `part-${sections.length}`, true);
			state = "body";
		} else if (state === "body" && (IMPRINT.test(text) || isSignature(paragraphs, at))) {
			open("版记", "colophon", false);
			state = "imprint";
		}
		if (parseDateLine(text) !== null && state !== "body") signed = true;
		if (title) {
			const lines = paragraphs.slice(at, at + title.length);
			section.blocks.push(...mergeTitle(lines));
			at += title.length - 1;
		} else section.blocks.push({ type: headings.has(line) ? "heading" : "paragraph", text, line });
	}
	nameFront(sections);
	return { sections, bodyStart: bodyStart < 0 ? paragraphs.length : bodyStart };
}

/** What stands above the first part: the notice that issues a plan, a cover, or the plan's own preface. */
function nameFront([front, ...rest]: Section[]): void {
	if (!front || rest.some(({ slug }) => slug === "preface")) return;
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
		else blocks.push({ type: "heading", text, line });
	}
	return blocks;
}

/** Tells the paragraphs that open a part of the document that begins at `start`. */
function topStyle(
	paragraphs: readonly SourceParagraph[],
	start: number,
	headings: ReadonlyMap<number, number>,
): (paragraph: SourceParagraph) => boolean {
	const own = paragraphs.slice(start);
	const ranks = own.flatMap(({ text }) => {
		const numbering = parseNumbering(text);
		return numbering?.number === 1 ? [numbering.rank] : [];
	});
	const top = Math.min(...ranks);
	const depths = own.slice(1).flatMap(({ line }) => headings.get(line) ?? []);
	const shallowest = Math.min(...depths);
	return ({ text, line }) => {
		if (NAMED.test(text)) return true;
		if (ranks.length > 0) return parseNumbering(text)?.rank === top;
		return headings.get(line) === shallowest;
	};
}
