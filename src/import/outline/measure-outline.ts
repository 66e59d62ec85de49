import type { ClauseRecord } from "../../text/clauses.ts";
import { parseNumbering } from "../../text/numbering.ts";
import { findAttributions } from "../recognize/attributions.ts";

/** A numbered item with the paragraphs that stand in it. */
interface OutlineItem {
	id: string;
	rank: number;
	clauses: ClauseRecord[];
	items: OutlineItem[];
}

/** Something the plan sets out to do: the smallest item that somebody answers for, or that is not divided further. */
export interface MeasureRead {
	id: string;
	text: string;
	/** Ids of the clauses it is made of. */
	clauses: string[];
}

/** Lines that begin with a figure and are no items: rows of tables. */
type Rows = ReadonlySet<number>;

/** Finds the measures of one part or action. `dutyRank` is the style of number under which most duties stand. */
export function readMeasures(
	clauses: readonly ClauseRecord[],
	dutyRank: number | null,
	isAction: boolean,
	rows: Rows = new Set(),
): MeasureRead[] {
	const listed = clauses.filter(({ list, kind }) => list === "措施" && kind === "paragraph");
	if (listed.length > 0) return listed.map(({ id, text }) => ({ id, text, clauses: [id] }));
	const root = buildItems(clauses, rows);
	if (!root) return [];
	return isAction ? measuresOf(root, dutyRank) : root.items.flatMap((item) => measuresOf(item, dutyRank));
}

/** The item a style of number belongs to whose duties are counted. */
export function dutyRankOf(units: readonly (readonly ClauseRecord[])[], rows: Rows = new Set()): number | null {
	const counts = new Map<number, number>();
	for (const clauses of units) {
		const root = buildItems(clauses, rows);
		for (const item of root ? everyItem(root) : []) {
			if (item.clauses.some(isDuty)) counts.set(item.rank, (counts.get(item.rank) ?? 0) + 1);
		}
	}
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function everyItem(item: OutlineItem): OutlineItem[] {
	return [item, ...item.items.flatMap(everyItem)];
}

function buildItems(clauses: readonly ClauseRecord[], rows: Rows): OutlineItem | null {
	const first = clauses[0];
	if (!first) return null;
	const root: OutlineItem = { id: first.id, rank: parseNumbering(first.text)?.rank ?? 0, clauses: [first], items: [] };
	const byId = new Map([[root.id, root]]);
	let current = root;
	for (const clause of clauses.slice(1)) {
		const mayBeItem = clause.number === null && clause.list === null && !rows.has(clause.line);
		const numbering = mayBeItem ? parseNumbering(clause.text) : null;
		const parent = byId.get(clause.id.replace(/-[^-]+$/, ""));
		if (numbering && parent) {
			current = { id: clause.id, rank: numbering.rank, clauses: [clause], items: [] };
			parent.items.push(current);
			byId.set(current.id, current);
		} else current.clauses.push(clause);
	}
	return root;
}

function measuresOf(item: OutlineItem, dutyRank: number | null): MeasureRead[] {
	const { items, clauses } = item;
	const divided = items.filter(isStatement);
	if (divided.length === 0) return groupsOf(item);
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

/** Paragraphs of one item that each say who answers for them are measures of their own. */
function groupsOf(item: OutlineItem): MeasureRead[] {
	const groups: ClauseRecord[][] = [];
	let isAnswered = false;
	for (const clause of item.clauses) {
		const isApart = findAttributions(clause.text).some(({ form }) => form === "apart");
		const isLabel = isApart && isOnlyLabels(clause.text);
		if (groups.length === 0 || (isAnswered && !isLabel)) {
			groups.push([]);
			isAnswered = false;
		}
		groups.at(-1)?.push(clause);
		isAnswered ||= isApart;
	}
	const answered = groups.filter((group) => group.some(isDutyApart));
	// What follows the last attributed paragraph and names nobody goes with it.
	if (answered.length < 2) return [toMeasure(item)];
	return groups.reduce<MeasureRead[]>((measures, group) => {
		const [first] = group;
		const last = measures.at(-1);
		if (!group.some(isDutyApart) && last) last.clauses.push(...group.map(({ id }) => id));
		else if (first)
			measures.push({
				id: first.id,
				text: group.map(({ text }) => text).join("\n"),
				clauses: group.map(({ id }) => id),
			});
		return measures;
	}, []);
}

function isDutyApart({ text }: ClauseRecord): boolean {
	return findAttributions(text).some(({ form }) => form === "apart");
}

/** 责任单位：市教育局 says who answers for what stands above it, and nothing else. */
function isOnlyLabels(text: string): boolean {
	const rest = findAttributions(text).reduce((words, { quote }) => words.replace(quote, ""), text);
	return rest.replace(/[^\u4e00-\u9fa5]|[\u4e00-\u9fa5]{2,6}[：:][^。；]*/g, "").length <= 4;
}

/** An entry of a list (a law, a name) says nothing that could be done. */
function isStatement({ clauses, items }: OutlineItem): boolean {
	const text = clauses.map((clause) => clause.text).join("");
	return (
		items.length > 0 ||
		clauses.length > 1 ||
		(/[。；]/.test(text) && !/^[^\u4e00-\u9fa5]*《/.test(text)) ||
		clauses.some(isDuty)
	);
}

function endsWithDuty(item: OutlineItem): boolean {
	return item.clauses.length > 1 && item.clauses.slice(1).some(isDuty) && !isDuty(item.clauses[0] as ClauseRecord);
}

function isDuty({ text }: ClauseRecord): boolean {
	return findAttributions(text).length > 0;
}

function toMeasure(item: OutlineItem): MeasureRead {
	const clauses = clausesOf(item);
	return { id: item.id, text: clauses.map(({ text }) => text).join("\n"), clauses: clauses.map(({ id }) => id) };
}

function clausesOf({ clauses, items }: OutlineItem): ClauseRecord[] {
	return [...clauses, ...items.flatMap(clausesOf)];
}
