import type { Block } from "./blocks.ts";
import { type Numbering, parseNumbering } from "./numbering.ts";

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
interface ClauseSection {
	id: string;
	rank: number;
	place: string;
	paragraphs: number;
	headings: number;
}

function numberClauses(blocks: Block[], rootId: string, lists: Lists): ClauseRecord[] {
	const numberer = new Numberer(rootId, parseNumbering(blocks[0]?.text ?? "")?.rank ?? 0, lists);
	return blocks.map((block, index) => (index === 0 ? numberer.first(block) : numberer.next(block)));
}

interface Lists {
	/** The list of the paragraphs above the first label. */
	opens: ListName | null;
	/** 任务, 措施 and 分工 name lists, as they do in an action. */
	hasLists: boolean;
}

/** Gives block after block its id, and remembers which item and which list it stands in. */
class Numberer {
	readonly #root: ClauseSection;
	readonly #hasLists: boolean;
	readonly #taken = new Set<string>();
	#sections: ClauseSection[];
	#list: ListName | null;

	constructor(rootId: string, rank: number, { opens, hasLists }: Lists) {
		this.#root = { id: rootId, rank, place: "", paragraphs: 0, headings: 0 };
		this.#sections = [this.#root];
		this.#list = opens;
		this.#hasLists = hasLists;
	}

	/** The first block is the part or action itself, unless it is a plain paragraph of a part. */
	first(block: Block): ClauseRecord {
		if (block.type === "heading") return this.#clause(block, this.#root.id);
		if (this.#root.rank > 0 || this.#hasLists) return this.#clause(block, this.#root.id, { list: this.#list });
		return this.next(block);
	}

	next(block: Block): ClauseRecord {
		const named = this.#hasLists && block.type === "heading" ? listName(block.text) : null;
		if (named) return this.#label(block, named);
		const numbering = this.#list ? null : parseNumbering(block.text);
		if (numbering && numbering.rank > this.#root.rank) return this.#item(block, numbering);
		const section = this.#sections.at(-1) ?? this.#root;
		if (block.type === "heading") return this.#clause(block, headingId(section, this.#taken));
		section.paragraphs += 1;
		const letter = this.#list ? LIST_LETTERS[this.#list] : "p";
		return this.#clause(block, `${section.id}-${letter}${section.paragraphs}`, {
			list: this.#list,
			number: section.paragraphs,
		});
	}

	#label(block: Block, list: ListName): ClauseRecord {
		this.#list = list;
		this.#sections = [this.#root];
		this.#root.paragraphs = 0;
		return this.#clause(block, `${this.#root.id}-${LIST_LETTERS[list]}`, { kind: "label", list });
	}

	/** A numbered item stands in the nearest one above it whose style contains its own. */
	#item(block: Block, { rank, number, label }: Numbering): ClauseRecord {
		this.#sections = this.#sections.filter((section, depth) => depth === 0 || section.rank < rank);
		const parent = this.#sections.at(-1) ?? this.#root;
		const place = `${parent.place}${label}`;
		const item = this.#clause(block, `${parent.id}-${number}`, { section: place });
		this.#sections.push({ id: item.id, rank, place, paragraphs: 0, headings: 0 });
		return item;
	}

	#clause({ type, text, line }: Block, id: string, rest: Partial<ClauseRecord> = {}): ClauseRecord {
		const free = firstFree(id, this.#taken);
		this.#taken.add(free);
		const section = this.#sections.at(-1)?.place ?? "";
		return { id: free, kind: type, section, list: null, number: null, text, line, ...rest };
	}
}

/** A heading without a number is its section's own where that has none yet. */
function headingId(section: ClauseSection, taken: ReadonlySet<string>): string {
	if (!taken.has(section.id)) return section.id;
	section.headings += 1;
	return `${section.id}-h${section.headings}`;
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
