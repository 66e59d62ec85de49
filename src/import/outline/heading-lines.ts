import { parseNumbering } from "../../text/numbering.ts";
import { findAttributions } from "../recognize/attributions.ts";
import { readOfficeHeading } from "../recognize/office-agents.ts";
import type { SourceBlock } from "./source-sections.ts";

/** The name of a list that stands in a line of its own. */
export const LIST_LABEL = /^(任务|措施|分工)[：:]?$/;
/** A sentence longer than this is no heading. */
const LONGEST_HEADING = 60;

/** The paragraph says who answers and nothing else: 责任单位：市教育局. */
export function isOnlyDuty(block: SourceBlock | undefined): boolean {
	if (!block) return false;
	const said = findAttributions(block.text);
	const rest = said.reduce((text, { quote }) => text.replace(quote, ""), block.text);
	return said.length > 0 && rest.replace(/[。；;，,、\s]|(?:完成时限|时间进度|完成时间)[:：].*/g, "").length <= 4;
}

/** Numbered lines that only name what follows are headings; so are list labels. */
export function markHeadings(blocks: readonly SourceBlock[]): SourceBlock[] {
	return blocks.map((block, index) => {
		if (block.type === "heading" || block.isTable) return block;
		const next = blocks[index + 1];
		const isHeading =
			LIST_LABEL.test(block.text) || isHeadingLine(block.text, index, next) || isSectionName(block, index);
		return isHeading ? { ...block, type: "heading" } : block;
	});
}

function isSectionName({ text }: SourceBlock, index: number): boolean {
	return index === 0 && text.length <= 6 && !/[。：:]/.test(text);
}

function isHeadingLine(text: string, index: number, next: SourceBlock | undefined): boolean {
	const numbering = parseNumbering(text);
	if (!numbering || text.length > LONGEST_HEADING || /[。；：:？！].|[；：:，、]$/.test(numbering.rest)) return false;
	if (findAttributions(text).length > 0) return false;
	if (index === 0) return true;
	if (!next || isOnlyDuty(next)) return false;
	const following = parseNumbering(next.text);
	return following === null || following.rank > numbering.rank;
}

/** Somebody answers: in brackets, behind a label or as a heading; what a sentence says in passing makes no action. */
export function saysWho({ text, type }: SourceBlock): boolean {
	if (type === "heading" && readOfficeHeading(text)) return true;
	return findAttributions(text).some(({ form }) => form !== "sentence" || parseNumbering(text) !== null);
}
