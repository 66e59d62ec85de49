import type { Block } from "./blocks.ts";
import { parseNumbering } from "./numbering.ts";

/** The list a paragraph belongs to inside an action, and the letter its id uses. */
export const LIST_LETTERS = { 任务: "t", 措施: "m", 分工: "d" } as const;
export type ListName = keyof typeof LIST_LETTERS;

export type ClauseKind = "heading" | "label" | "paragraph";

/** A clause as written: any heading, list label or paragraph of the issued text. */
export interface ClauseRecord {
	/** Permanent and readable: `3-1-m2` = 三（一） 措施 第 2 段. */
	id: string;
	kind: ClauseKind;
	/** The numbered items below its part or action that it stands in, as the text numbers them: （一）, （一）1. */
	section: string;
	/** 任务, 措施 or 分工 inside an action, else null. */
	list: ListName | null;
	/** 1-based place among the paragraphs of its list or section; null for headings, labels and numbered items. */
	number: number | null;
	text: string;
	/** Line in the body of its file, 1-based. */
	line: number;
}

/** `一、背景和意义` → 1 and 背景和意义; `(一)实施…。` → 1 and its first sentence, 实施…. */
export function parseHeading(text: string): { number: number; title: string } | null {
	const numbering = parseNumbering(text);
	return numbering && { number: numbering.number, title: firstSentence(numbering.rest) };
}

/** What a text without a number is called by: its first sentence. */
export function firstSentence(text: string): string {
	return text.trim().split("。")[0] ?? text;
}

/** Gives a part's blocks their ids: `1`, `1-p1`, and below a numbered item `4-1`, `4-1-p1`, `4-1-2`. */
export function partClauses(blocks: Block[], partId: string): ClauseRecord[] {
	return numberClauses(blocks, partId, { opens: null, hasLists: false });
}

/** Gives an action's blocks their ids: `3-1`, `3-1-t`, `3-1-t1` … `opens` names the list of unlabelled paragraphs. */
export function actionClauses(blocks: Block[], actionId: string, opens: ListName | null): ClauseRecord[] {
	return numberClauses(blocks, actionId, { opens, hasLists: true });
}

/** A numbered item and what has been counted in it so far. */
interface Section {
	id: string;
	rank: number;
	place: string;
	paragraphs: number;
	headings: number;
}

function numberClauses(
	blocks: Block[],
	rootId: string,
	{ opens, hasLists }: { opens: ListName | null; hasLists: boolean },
): ClauseRecord[] {
	const first = blocks[0] && parseNumbering(blocks[0].text);
	const root: Section = { id: rootId, rank: first?.rank ?? 0, place: "", paragraphs: 0, headings: 0 };
	const taken = new Set<string>();
	let sections = [root];
	let list = opens;
	return blocks.map((block, index): ClauseRecord => {
		const { text, line } = block;
		const isHeading = block.type === "heading";
		const section = sections.at(-1) ?? root;
		const own = (id: string, kind: ClauseKind, at: Section, number: number | null = null): ClauseRecord => {
			const free = firstFree(id, taken);
			taken.add(free);
			return { id: free, kind, section: at.place, list: kind === "heading" ? null : list, number, text, line };
		};
		if (index === 0 && (isHeading || first || hasLists)) return own(rootId, block.type, root);
		const named = hasLists && isHeading ? listName(text) : null;
		if (named) {
			list = named;
			sections = [root];
			root.paragraphs = 0;
			return own(`${rootId}-${LIST_LETTERS[named]}`, "label", root);
		}
		const numbering = list ? null : parseNumbering(text);
		if (numbering && numbering.rank > root.rank) {
			sections = sections.filter(({ rank }, depth) => depth === 0 || rank < numbering.rank);
			const parent = sections.at(-1) ?? root;
			const place = `${parent.place}${numbering.label}`;
			const record = own(`${parent.id}-${numbering.number}`, block.type, { ...parent, place });
			sections.push({ id: record.id, rank: numbering.rank, place, paragraphs: 0, headings: 0 });
			return record;
		}
		if (isHeading) {
			if (!taken.has(section.id)) return own(section.id, "heading", section);
			section.headings += 1;
			return own(`${section.id}-h${section.headings}`, "heading", section);
		}
		section.paragraphs += 1;
		const letter = list ? LIST_LETTERS[list] : "p";
		return own(`${section.id}-${letter}${section.paragraphs}`, "paragraph", section, section.paragraphs);
	});
}

/** A number that the text gives twice in one place: the second becomes `3-2b`. */
function firstFree(id: string, taken: ReadonlySet<string>): string {
	let free = id;
	for (let copy = 1; taken.has(free); copy += 1)
		free = `${id}${copy < 26 ? String.fromCharCode(97 + copy) : `x${copy}`}`;
	return free;
}

function listName(text: string): ListName | null {
	const name = text.replace(/[：:]$/, "");
	return name in LIST_LETTERS ? (name as ListName) : null;
}
