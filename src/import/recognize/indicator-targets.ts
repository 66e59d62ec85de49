import type { ClauseRecord } from "../../text/clauses.ts";
import type { TableRow } from "../extract/extracted-table.ts";
import { isShare } from "../vocabulary/measure-units.ts";
import { boundOf } from "../vocabulary/polarity.ts";
import type { ReadTable } from "./plan-tables.ts";
import type { TargetCandidate } from "./promised-numbers.ts";
import { quantitiesOf } from "./quantities.ts";
import type { ValueColumn } from "./table-columns.ts";
import { readNumbers } from "./target-candidates.ts";

type IndicatorTarget = TargetCandidate & { clause: string };

const FIGURE = /^(.*?)(\d{1,3}(?:[,，]\d{3}){1,5}|\d{1,15}(?:\.\d{1,8})?)(.*)$/;
const SPAN = /\d\s*[-—–~～至到]+\s*\d/;
const LONGEST_ROW = 160;

/** The targets of tables of indicators: each row one, with where it stood, what is to be reached on the way, and its kind. */
export function readIndicatorTargets(
	tables: readonly ReadTable[],
	clauses: readonly ClauseRecord[],
	since: number,
): IndicatorTarget[] {
	const byLine = new Map(clauses.map((clause) => [clause.line, clause]));
	return tables
		.filter(({ kind, values }) => kind === "indicator" || values.length > 0)
		.map((table) => ({ ...table, values: markBase(table.values, since) }))
		.flatMap((table) => table.rows.flatMap((row) => rowTarget(table, row, byLine, since)));
}

/** Where no head says so, the years before the plan are where things stood; years in a row are all still to come. */
function markBase(values: readonly ValueColumn[], since: number): ValueColumn[] {
	const years = values.flatMap(({ year }) => (year ? [Number(year)] : []));
	if (values.some(({ isBase }) => isBase) || years.length < 2) return [...values];
	const [first = 0, last = 0] = [Math.min(...years), Math.max(...years)];
	const isInRow = years.length >= 3 && last - first === years.length - 1;
	const isBase = (year: number) => (since > 0 ? year < since : year === first && !isInRow);
	const marked = values.map((one) => ({ ...one, isBase: one.year !== null && isBase(Number(one.year)) }));
	return marked.every((one) => one.isBase) ? [...values] : marked;
}

function rowTarget(
	table: ReadTable,
	row: TableRow,
	byLine: ReadonlyMap<number, ClauseRecord>,
	since: number,
): IndicatorTarget[] {
	const goals = table.values.filter(({ isBase }) => !isBase);
	const goal = goals.at(-1);
	const cell = goal && row.cells[goal.column];
	const clause = cell && byLine.get(cell.line);
	if (!goal || !cell || !clause) return [];
	const name = nameOf(table, row);
	const unit = unitOf(table, row, name);
	const several = readNumbers(cell.text, since).targets;
	// 改造小区45个，惠及居民1.3万户: a cell of sentences promises all it says.
	if (several.length > 1) return several.map((one) => ({ ...one, clause: clause.id, due: one.due ?? goal.year }));
	const said = readCell(cell.text, unit, since);
	if (!said) return [];
	const valuesOf = (columns: readonly ValueColumn[]) =>
		columns.flatMap(({ column, year }) => {
			const value = readCell(row.cells[column]?.text ?? "", unit, 0)?.value;
			return value === undefined ? [] : [{ year, value }];
		});
	const nature = row.cells[table.nature]?.text ?? "";
	return [
		{
			...said,
			clause: clause.id,
			quote: quoteOf(clause.text, cell.text),
			title: name === "" ? cell.text : name,
			kind: isShare(said.unit) && Number(said.value) <= 100 ? "ratio" : "count",
			due: said.due ?? goal.year,
			dueQuote: said.due ? said.dueQuote : null,
			baseline: valuesOf(table.values.filter(({ isBase }) => isBase)).at(-1) ?? null,
			interim: valuesOf(goals.slice(0, -1)).flatMap(({ year, value }) => (year ? [{ year, value }] : [])),
			nature: /^(?:约束|预期)/.test(nature) ? nature : null,
			alsoAt: [],
		},
	];
}

/** The row as written, where it is not too long to be a quotation. */
function quoteOf(text: string, cell: string): string {
	return text.length <= LONGEST_ROW ? text : cell.replace(/\s+/g, "");
}

function nameOf({ task }: ReadTable, { cells }: TableRow): string {
	return (cells[task]?.text ?? "").replace(/\s+/g, "");
}

/** A column of its own, the bracket behind the name, or what follows its last comma: 人口（万人）, 用水量，立方米. */
function unitOf({ unit }: ReadTable, { cells }: TableRow, name: string): string | null {
	const own = (unit < 0 ? "" : (cells[unit]?.text ?? "")).replace(/\s+/g, "");
	const found = own === "" ? (/[（(]([^（()）]{1,10})[）)]$/.exec(name)?.[1] ?? "") : own;
	return found === "" || /^[-—/]+$/.test(found) ? null : found.replace("％", "%");
}

/** 81岁左右: the cell says its unit itself. */
const UNIT_IN_CELL = /^(?!及?以[上下内]|左右)[\u4e00-\u9fa5]{1,3}?(?=及?以[上下内]|左右|$)/;

type SaidNumber = Pick<TargetCandidate, "value" | "unit" | "comparator" | "due" | "dueQuote">;

/** What a cell of figures promises: 35, ≥500, 35%以上, 2027年达到80%; null for a span, a dash or words. */
function readCell(raw: string, unit: string | null, since: number): SaidNumber | null {
	// [26]: summed up, as the note below says.
	const text = raw.replace(/\s+/g, "").replace(/^[[［〔【](.*)[\]］〕】]$/, "$1");
	if (SPAN.test(text)) return null;
	const said = quantitiesOf(text).length > 0 ? readNumbers(text, since).targets[0] : undefined;
	if (said) {
		const { value, comparator, due, dueQuote } = said;
		// A figure without a unit has that of its row; a share in words (1/3) has none.
		return { value, unit: said.unit ?? (value.includes("/") ? null : unit), comparator, due, dueQuote };
	}
	const [, before = "", digits, after = ""] = FIGURE.exec(text) ?? [];
	if (digits === undefined || /\d/.test(after) || after.length > 8 || before.length > 8) return null;
	const own = /^[%％‰]/.exec(after)?.[0].replace("％", "%") ?? unit ?? UNIT_IN_CELL.exec(after)?.[0] ?? null;
	const comparator = /左右|约/.test(text) ? "~" : (boundOf(before, after) ?? (/^[＋+]/.test(after) ? ">=" : "="));
	return { value: digits.replaceAll(/[,，]/g, ""), unit: own, comparator, due: null, dueQuote: null };
}
