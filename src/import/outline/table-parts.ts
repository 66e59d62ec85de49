import { parseNumbering } from "../../text/numbering.ts";
import type { Section, SourceBlock } from "./source-sections.ts";

/** A file below `actions/`. */
export interface DraftAction {
	id: string;
	/** The list of the paragraphs above the first label, where the other actions have one of that name. */
	opens: "任务" | null;
	blocks: SourceBlock[];
}

/** A line above a table that is its name. */
const CAPTION = /^(?:附?表\s*[\d一二三四五六七八九十]*[:：]?)?.{2,40}(?:表|台账|清单|分工|分解)$/;

/**
 * A table of duties is a unit: where numbered items stand above it in its section, it becomes a part of its own, and so
 * does what follows it; its rows never belong to an item.
 */
export function cutAtTable(section: Section, rows: ReadonlySet<number>): Section[] {
	const { blocks } = section;
	const first = blocks.findIndex(({ line }) => rows.has(line));
	if (first < 0) return [section];
	let start = first;
	while (blocks[start - 1]?.isTable) start -= 1;
	let end = first;
	while (blocks[end + 1]?.isTable) end += 1;
	const hasItems = blocks.slice(1, start).some(({ text, isTable }) => !isTable && parseNumbering(text) !== null);
	const caption = start > 1 && CAPTION.test(blocks[start - 1]?.text ?? "") ? start - 1 : start;
	const from = hasItems ? caption : 0;
	const label = hasItems ? captionOf(blocks[caption]) : section.label;
	const own = {
		...section,
		label,
		slug: hasItems ? `${section.slug}-table` : section.slug,
		blocks: blocks.slice(from, end + 1),
	};
	const rest = { ...section, label: "表后文字", slug: `${own.slug}-rest`, blocks: blocks.slice(end + 1) };
	return [
		...(hasItems ? [{ ...section, blocks: blocks.slice(0, caption) }] : []),
		own,
		...(rest.blocks.length > 0 ? cutAtTable(rest, rows) : []),
	];
}

function captionOf(block: SourceBlock | undefined): string {
	return block && !block.isTable ? block.text : "任务分工表";
}

/** Each row of the table is an action; the head and what stands above it are the part's own text. */
export function cutRows(
	blocks: SourceBlock[],
	part: string,
	rows: ReadonlySet<number>,
): { intro: SourceBlock[]; actions: DraftAction[] } {
	const starts = blocks.flatMap(({ line }, index) => (rows.has(line) ? [index] : []));
	const shift = blocks[0]?.type === "heading" ? 0 : 1;
	const actions = starts.map((start, index): DraftAction => {
		return { id: `${part}-p${start + shift}`, opens: null, blocks: blocks.slice(start, starts[index + 1]) };
	});
	return { intro: blocks.slice(0, starts[0]), actions };
}
