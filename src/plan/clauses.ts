import type { Block } from "./blocks.ts";
import { parseNumeral } from "./numerals.ts";

/** The list a paragraph belongs to inside an action, and the letter its id uses. */
export const LIST_LETTERS = { 任务: "t", 措施: "m", 分工: "d" } as const;
export type ListName = keyof typeof LIST_LETTERS;

export type ClauseKind = "heading" | "label" | "paragraph";

/** A clause as written: any heading, list label or paragraph of the issued text. */
export interface ClauseRecord {
	/** Permanent and readable: `3-1-m2` = 三（一） 措施 第 2 段. */
	id: string;
	kind: ClauseKind;
	/** 任务, 措施 or 分工 inside an action, else null. */
	list: ListName | null;
	/** 1-based place among the paragraphs of its list or section; null for headings and labels. */
	number: number | null;
	text: string;
	/** Line in the body of its file, 1-based. */
	line: number;
}

/** `一、背景和意义` → 1 and 背景和意义; `(一)实施…。` → 1 and 实施…. */
export function parseHeading(text: string): { number: number; title: string } | null {
	const match = /^(?:([一二三四五六七八九十]+)、|[（(]([一二三四五六七八九十]+)[）)])(.+)$/.exec(text);
	const number = match && parseNumeral(match[1] ?? match[2] ?? "");
	return number ? { number, title: (match[3] ?? "").replace(/。$/, "") } : null;
}

/** Gives a part's blocks their ids: `1`, `1-p1`, and below a numbered sub-heading `4-1`, `4-1-p1`. */
export function partClauses(blocks: Block[], partId: string): ClauseRecord[] {
	let section = partId;
	let number = 0;
	return blocks.map((block, index) => {
		if (block.type === "paragraph") {
			number += 1;
			return clause(`${section}-p${number}`, "paragraph", null, number, block);
		}
		const heading = parseHeading(block.text);
		if (index > 0 && heading && section !== "") {
			section = `${partId}-${heading.number}`;
			number = 0;
		}
		return clause(section, "heading", null, null, block);
	});
}

/** Gives an action's blocks their ids: `3-1`, `3-1-t`, `3-1-t1` … `opens` names the list of unlabelled paragraphs. */
export function actionClauses(blocks: Block[], actionId: string, opens: ListName | null): ClauseRecord[] {
	let list = opens;
	let number = 0;
	return blocks.map((block, index) => {
		const named = block.type === "heading" && index > 0 ? listName(block.text) : null;
		if (named) {
			list = named;
			number = 0;
			return clause(`${actionId}-${LIST_LETTERS[named]}`, "label", named, null, block);
		}
		if (block.type === "heading") return clause(actionId, "heading", null, null, block);
		number += 1;
		const letter = list ? LIST_LETTERS[list] : "p";
		return clause(`${actionId}-${letter}${number}`, "paragraph", list, number, block);
	});
}

function listName(text: string): ListName | null {
	const name = text.replace(/[：:]$/, "");
	return name in LIST_LETTERS ? (name as ListName) : null;
}

function clause(
	id: string,
	kind: ClauseKind,
	list: ListName | null,
	number: number | null,
	block: Block,
): ClauseRecord {
	return { id, kind, list, number, text: block.text, line: block.line };
}
