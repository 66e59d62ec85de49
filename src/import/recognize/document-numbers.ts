import type { ClauseRecord } from "../../text/clauses.ts";
import { lookUp } from "../../text/look-up.ts";
import { END_OF_PLAN } from "../vocabulary/time-words.ts";
import { blotSpans } from "./masked-names.ts";
import type { PlacedTarget } from "./merged-targets.ts";
import type { ReadTable } from "./plan-tables.ts";
import type { PlacedNumber } from "./promised-numbers.ts";
import { findPageSuspects } from "./source-seams.ts";
import { coverOf, type Span, spansOf } from "./spans.ts";
import { readNumbers } from "./target-candidates.ts";

/** 第十五个五年规划, “十五五”规划: the first year of the five that a title names; 0 where it names none. */
export function firstYearOf(title: string): number {
	const plan = /第(十[二三四五六])个五年|(十[二三四五六])五/.exec(title);
	const end = lookUp(END_OF_PLAN, `${plan?.[1] ?? plan?.[2] ?? ""}五`);
	return end === undefined ? 0 : Number(end) - 4;
}

/** Where a document is not dated, the year from which it measures is past: 由2024年的82%提高到98%. */
export function yearAfterBase(clauses: readonly ClauseRecord[]): number {
	const years = clauses.flatMap(({ text }) =>
		[
			...text.matchAll(/(?:由|从|比|较)(20\d\d)年[^，。；]{0,24}(?:提高|提升|增加|增长|上升|下降|降|减|压|缩|扩大)/g),
		].map((match) => Number(match[1])),
	);
	return years.length > 0 ? Math.max(...years) + 1 : 0;
}

/** Every number of the text outside tables of figures, and those that are promised. */
export function readPromises(
	source: string,
	clauses: readonly ClauseRecord[],
	plans: ReadonlySet<string>,
	tables: readonly ReadTable[],
	since: number,
): { targets: PlacedTarget[]; placed: Map<string, PlacedNumber[]> } {
	const figures = new Set(
		tables.flatMap(({ kind, values, lines }) => (kind !== "duty" || values.length > 0 ? [...lines] : [])),
	);
	const suspects = findPageSuspects(source, clauses);
	const placed = new Map<string, PlacedNumber[]>();
	const told = toldCells(tables);
	const targets = clauses.flatMap(({ id, text, line }) => {
		if (figures.has(line)) return [];
		const whole = readNumbers(text, since, suspects.get(id));
		const facts = spansOf(text, told.get(line) ?? []);
		const read = facts.length === 0 ? whole : withoutFacts(whole, facts, blotSpans(text, facts), since);
		const isPlan = plans.has(id);
		placed.set(
			id,
			isPlan ? read.numbers : read.numbers.map((one) => ({ ...one, job: one.job === "target" ? "past" : one.job })),
		);
		return isPlan ? read.targets.map((target) => ({ clause: id, ...target })) : [];
	});
	return { targets, placed };
}

/** Cells that say how things are, by the line of their row. */
function toldCells(tables: readonly ReadTable[]): ReadonlyMap<number, string[]> {
	return new Map(
		tables.flatMap(({ rows, told }) =>
			rows.map(({ line, cells }): [number, string[]] => [
				line,
				told.flatMap((column) => cells[column]?.text.replace(/\s+/g, "") ?? []),
			]),
		),
	);
}

/** What stands in those cells is no promise; the rest of their row is read without them. */
function withoutFacts(whole: NumbersRead, facts: readonly Span[], rest: string, since: number): NumbersRead {
	const isFact = coverOf(facts);
	const numbers = whole.numbers.map((one) =>
		one.job === "target" && isFact(one) ? { ...one, job: "past" as const } : one,
	);
	return { numbers, targets: readNumbers(rest, since).targets };
}

type NumbersRead = ReturnType<typeof readNumbers>;
