import type { ClauseRecord } from "../../text/clauses.ts";
import { parseNumbering } from "../../text/numbering.ts";
import { findAttributions } from "../recognize/attributions.ts";

/** A numbered item with the paragraphs that stand in it. */
interface Item {
	id: string;
	rank: number;
	clauses: ClauseRecord[];
	items: Item[];
}

/** Something the plan sets out to do: the smallest item that somebody answers for, or that is not divided further. */
export interface Measure {
	id: string;
	text: string;
}

/** Finds the measures of one part or action. `dutyRank` is the style of number under which most duties stand. */
export function readMeasures(clauses: readonly ClauseRecord[], dutyRank: number | null, isAction: boolean): Measure[] {
	const listed = clauses.filter(({ list, kind }) => list === "措施" && kind === "paragraph");
	if (listed.length > 0) return listed.map(({ id, text }) => ({ id, text }));
	const root = buildItems(clauses);
	if (!root) return [];
	return isAction ? measuresOf(root, dutyRank) : root.items.flatMap((item) => measuresOf(item, dutyRank));
}

/** The item a style of number belongs to whose duties are counted. */
export function dutyRankOf(units: readonly (readonly ClauseRecord[])[]): number | null {
	const counts = new Map<number, number>();
	for (const clauses of units) {
		const root = buildItems(clauses);
		for (const item of root ? everyItem(root) : []) {
			if (item.clauses.some(isDuty)) counts.set(item.rank, (counts.get(item.rank) ?? 0) + 1);
		}
	}
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function everyItem(item: Item): Item[] {
	return [item, ...item.items.flatMap(everyItem)];
}

function buildItems(clauses: readonly ClauseRecord[]): Item | null {
	const first = clauses[0];
	if (!first) return null;
	const root: Item = { id: first.id, rank: parseNumbering(first.text)?.rank ?? 0, clauses: [first], items: [] };
	const byId = new Map([[root.id, root]]);
	let current = root;
	for (const clause of clauses.slice(1)) {
		const numbering = clause.number === null && clause.list === null ? parseNumbering(clause.text) : null;
		const parent = byId.get(clause.id.replace(/-[^-]+$/, ""));
		if (numbering && parent) {
			current = { id: clause.id, rank: numbering.rank, clauses: [clause], items: [] };
			parent.items.push(current);
			byId.set(current.id, current);
		} else current.clauses.push(clause);
	}
	return root;
}

function measuresOf(item: Item, dutyRank: number | null): Measure[] {
	const { items, clauses } = item;
	const divided = items.filter(isStatement);
	if (divided.length === 0) return [toMeasure(item)];
	const answered = items.filter((one) => everyItem(one).some(({ clauses: own }) => own.some(isDuty)));
	if (answered.length === 0) {
		const isWhole = clauses.some(isDuty) || (dutyRank !== null && item.rank >= dutyRank);
		return isWhole ? [toMeasure(item)] : divided.flatMap((one) => measuresOf(one, dutyRank));
	}
	// A duty in a paragraph of its own below the last of several items is that of all of them.
	const last = items.at(-1);
	const isShared = items.length > 1 && answered.length === 1 && answered[0] === last;
	if (last && isShared && endsWithDuty(last)) return [toMeasure(item)];
	const own = clauses.some(isDuty) ? [toMeasure({ ...item, items: [] })] : [];
	return [...own, ...items.flatMap((one) => measuresOf(one, dutyRank))];
}

/** An entry of a list (a law, a name) says nothing that could be done. */
function isStatement({ clauses, items }: Item): boolean {
	const text = clauses.map((clause) => clause.text).join("");
	return (
		items.length > 0 ||
		clauses.length > 1 ||
		(/[。；]/.test(text) && !/^[^\u4e00-\u9fa5]*《/.test(text)) ||
		clauses.some(isDuty)
	);
}

function endsWithDuty(item: Item): boolean {
	return item.clauses.length > 1 && item.clauses.slice(1).some(isDuty) && !isDuty(item.clauses[0] as ClauseRecord);
}

function isDuty({ text }: ClauseRecord): boolean {
	return findAttributions(text).length > 0;
}

function toMeasure(item: Item): Measure {
	return { id: item.id, text: textsOf(item).join("\n") };
}

function textsOf({ clauses, items }: Item): string[] {
	return [...clauses.map(({ text }) => text), ...items.flatMap(textsOf)];
}
