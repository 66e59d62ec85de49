import { parseNumbering } from "../../text/numbering.ts";
import { dutyRows } from "../recognize/duty-tables.ts";
import type { ReadTable } from "../recognize/plan-tables.ts";
import { isOnlyDuty, LIST_LABEL, markHeadings, saysWho } from "./heading-lines.ts";
import type { Section, SourceBlock } from "./source-sections.ts";
import { cutAtTable, cutRows, type DraftAction } from "./table-parts.ts";

/** A file below `text/` with the actions that follow it. */
export interface DraftPart {
	id: string;
	label: string | null;
	slug: string;
	isBody: boolean;
	blocks: SourceBlock[];
	actions: DraftAction[];
}

type StatesDuty = (block: SourceBlock | undefined) => boolean;

/** Sorts the sections' paragraphs into parts and actions: what somebody answers for is an action. */
export function readStructure(sections: readonly Section[], tables: readonly ReadTable[]): DraftPart[] {
	const rows = dutyRows(tables);
	const named = new Set(tables.flatMap(({ owners }) => [...owners.values()]));
	const statesDuty = (block: SourceBlock | undefined) =>
		block !== undefined && !block.isTable && (LIST_LABEL.test(block.text) || named.has(block.line) || saysWho(block));
	const typed = sections.map((section) => ({ ...section, blocks: markHeadings(section.blocks) }));
	const isList = statesDutyBySection(typed, statesDuty);
	const parts: DraftPart[] = [];
	const taken = new Set<string>();
	let annex = "";
	for (const section of typed) {
		if (/^annex-/.test(section.slug)) annex = `${section.slug}-`;
		if (isList(section)) {
			const last = parts.at(-1);
			const umbrella = last?.slug === `${annex}main` ? last : emptyPart(`${annex}main`);
			if (umbrella !== last) parts.push(umbrella);
			umbrella.actions.push(...numberedActions([section.blocks], umbrella.id));
		} else
			parts.push(...cutAtTable(section, rows).flatMap((piece) => buildPart(piece, annex, taken, statesDuty, rows)));
	}
	for (const part of parts) openTasks(part.actions);
	return parts;
}

function emptyPart(slug: string): DraftPart {
	return { id: slug, label: "正文", slug, isBody: true, blocks: [], actions: [] };
}

function buildPart(
	section: Section,
	annex: string,
	taken: Set<string>,
	statesDuty: StatesDuty,
	rows: ReadonlySet<number>,
): DraftPart {
	const { blocks, label, isBody } = section;
	const number = label === null ? parseNumbering(blocks[0]?.text ?? "")?.number : undefined;
	// Numbers begin anew in an annex, and in a notice that has parts of its own above the plan.
	const natural = number === undefined ? section.slug : `${annex}${number}`;
	const free = taken.has(natural) ? `${natural}-${taken.size}` : natural;
	taken.add(free);
	const slug = number === undefined ? free : `part-${free}`;
	const cut = blocks.some(({ line }) => rows.has(line)) ? cutRows(blocks, free, rows) : null;
	const { intro, actions } = cut ?? (isBody ? cutActions(blocks, free, statesDuty) : { intro: blocks, actions: [] });
	return { id: free, label, slug, isBody, blocks: intro, actions };
}

/** The paragraphs above the first action, and the actions: numbered items, or paragraphs that name who answers. */
function cutActions(
	blocks: SourceBlock[],
	part: string,
	statesDuty: StatesDuty,
): { intro: SourceBlock[]; actions: DraftAction[] } {
	const items = itemStarts(blocks);
	const first = items[0] ?? blocks.length;
	if (items.length > 0 && blocks.slice(first).some(statesDuty)) {
		const chunks = items.map((start, index) => blocks.slice(start, items[index + 1]));
		return { intro: blocks.slice(0, first), actions: numberedActions(chunks, part) };
	}
	return items.length > 0 ? { intro: blocks, actions: [] } : cutByDuty(blocks, part, statesDuty);
}

/** Places of the items one level below the part's heading. */
function itemStarts(blocks: readonly SourceBlock[]): number[] {
	const top = parseNumbering(blocks[0]?.text ?? "")?.rank ?? 0;
	const ranks = blocks.map(({ text, isTable }, index) =>
		index === 0 || isTable ? 0 : (parseNumbering(text)?.rank ?? 0),
	);
	const below = ranks.filter((rank) => rank > top);
	const rank = Math.min(...below);
	return ranks.flatMap((own, index) => (own === rank && below.length > 0 ? [index] : []));
}

/** Each paragraph, with those above it that name nobody, up to one that says who answers. */
function cutByDuty(
	blocks: SourceBlock[],
	part: string,
	statesDuty: StatesDuty,
): { intro: SourceBlock[]; actions: DraftAction[] } {
	const first = blocks.findIndex(statesDuty);
	const opening = first > 1 && isOnlyDuty(blocks[first]) ? first - 1 : first;
	const rest = blocks.slice(opening);
	const isHeaded = blocks[0]?.type === "heading";
	// A heading among them would part an action from what it belongs to; a numbered line is the part's own.
	if (first < (isHeaded ? 1 : 0) || rest.some(({ type }) => type === "heading")) return { intro: blocks, actions: [] };
	if (first === 0 && parseNumbering(blocks[0]?.text ?? "")) return { intro: blocks, actions: [] };
	const actions: DraftAction[] = [];
	let start = 0;
	for (const [index, block] of rest.entries()) {
		if (!statesDuty(block) && index < rest.length - 1) continue;
		const place = opening + start + (isHeaded ? 0 : 1);
		actions.push({ id: `${part}-p${place}`, opens: null, blocks: rest.slice(start, index + 1) });
		start = index + 1;
	}
	return { intro: blocks.slice(0, opening), actions };
}

function numberedActions(chunks: SourceBlock[][], part: string): DraftAction[] {
	return chunks.map((blocks) => {
		const number = parseNumbering(blocks[0]?.text ?? "")?.number ?? 0;
		return { id: `${part}-${number}`, opens: null, blocks };
	});
}

function openTasks(actions: readonly DraftAction[]): void {
	const labelsOf = ({ blocks }: DraftAction) => blocks.map(({ text }) => LIST_LABEL.exec(text)?.[1]);
	if (!actions.some((action) => labelsOf(action).includes("任务"))) return;
	for (const action of actions) {
		const labels = labelsOf(action);
		if (!labels.includes("任务") && labels.includes("措施")) action.opens = "任务";
	}
}

/** The document is one list: most of its numbered sections are themselves what somebody answers for. */
function statesDutyBySection(sections: readonly Section[], statesDuty: StatesDuty): (section: Section) => boolean {
	const numbered = sections.filter(({ label, isBody, blocks }) => label === null && isBody && blocks.length > 0);
	const isOne = (section: Section) =>
		section.label === null &&
		section.isBody &&
		itemStarts(section.blocks).length === 0 &&
		section.blocks.filter(statesDuty).length === 1;
	const inline = (section: Section) => isOne(section) && statesDuty(section.blocks[0]);
	const isMost = numbered.length >= 3 && numbered.filter(isOne).length * 2 > numbered.length;
	return isMost ? isOne : inline;
}

/** A division that the document itself makes, as against its notice, preface and imprint. */
export function isDivision({ isBody, slug, blocks }: Pick<DraftPart, "isBody" | "slug" | "blocks">): boolean {
	const isOnlyNamed = slug.startsWith("annex-") && blocks.length === 1;
	return (
		isBody &&
		!isOnlyNamed &&
		blocks.length > 0 &&
		!/^(?:preface|cover|notice)$/.test(slug) &&
		!/^(?:前言|引言|序言|序|导言)$/.test(blocks[0]?.text ?? "")
	);
}
