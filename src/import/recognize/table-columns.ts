import type { TableRow } from "../extract/extracted-table.ts";
import {
	type AttributedRole,
	namesBoth,
	namesPersons,
	roleOfLabel,
	statesFirstLeads,
} from "../vocabulary/role-words.ts";
import {
	ASIDE_HEAD,
	BASE_HEAD,
	GOAL_HEAD,
	INDICATOR_HEAD,
	NATURE_HEAD,
	TASK_HEAD,
	TOLD_HEAD,
	UNIT_HEAD,
	YEAR_HEAD,
} from "../vocabulary/table-heads.ts";
import { TIME_LABEL } from "../vocabulary/time-words.ts";

/** A column of figures: for which year, and whether it says where things stood. */
export interface ValueColumn {
	column: number;
	year: string | null;
	isBase: boolean;
}

/** What the columns of a table hold; -1 where there is none of a kind. */
export interface TableColumns {
	roles: [AttributedRole, number][];
	/** Columns of offices that name persons too: 牵头单位及责任人. */
	mixed: number[];
	/** Columns of which the head says that the first office leads: 责任单位（第一个为牵头单位）. */
	firstLeads: number[];
	/** Column of the task or of the indicator's name. */
	task: number;
	times: number[];
	/** Columns that say how things are. */
	told: number[];
	values: ValueColumn[];
	unit: number;
	nature: number;
}

/** The words of a head are no longer than this. */
const LONGEST_HEAD = 12;

/** Each column's words from all rows of the head, words of a merged cell once. */
export function headOf(rows: readonly TableRow[]): string[] {
	const width = Math.max(...rows.map(({ cells }) => cells.length));
	return Array.from({ length: width }, (_, column) =>
		[...new Set(rows.map(({ cells }) => plainWords(cells[column]?.text ?? "")))].join(""),
	);
}

/** The words of a head without blanks and marks. */
export function plainWords(text: string): string {
	return text.replace(/[\s；*＊※]+/g, "");
}

/** The row below goes on with the head: cells merged from above beside years or 牵头单位. */
export function isHeadRow(row: TableRow | undefined, above: TableRow | undefined): boolean {
	if (!row || !above) return false;
	const words = row.cells.map(({ text }) => plainWords(text));
	const isMerged = row.cells.some((cell, column) => cell.line <= above.line || words[column] === "");
	const isShort = words.every((text) => text.length <= LONGEST_HEAD);
	return isMerged && isShort && words.some((text) => isValueHead(text) || roleOfLabel(text) !== null);
}

/** What the columns below these heads hold. */
export function columnsOf(head: readonly string[]): TableColumns {
	const roles = head.flatMap((name, column): [AttributedRole, number][] => {
		const role =
			UNIT_HEAD.test(name) || namesPersons(name)
				? null
				: roleOfLabel(
						name
							.replace(/[及和与、](?:完成)?(?:时限|时间|期限|进度|要求)$/, "单位")
							.replace(/^(?:责任分工|任务分工|分工|责任单位|责任部门)(?=[^（(])(?!单位)/, ""),
					);
		return role ? [[role, column]] : [];
	});
	const isRole = (column: number) => roles.some(([, own]) => own === column);
	const times = columnsFor(head, (name) => TIME_LABEL.test(name));
	const isFree = (name: string, column: number) =>
		!isRole(column) && !ASIDE_HEAD.test(name) && !times.includes(column) && !UNIT_HEAD.test(name);
	const values = valueColumns(head).filter(({ column }) => !isRole(column));
	// 指标名称（单位）: what stands in its bracket is said of the name.
	const named = (pattern: RegExp) =>
		head.findIndex(
			(name, column) =>
				pattern.test(name.replace(/[（(][^（()）]*[）)]$/, "")) &&
				isFree(name, column) &&
				!values.some((one) => one.column === column),
		);
	const task = named(INDICATOR_HEAD) >= 0 ? named(INDICATOR_HEAD) : named(TASK_HEAD);
	const unit = head.findIndex((name) => UNIT_HEAD.test(name));
	return {
		roles,
		mixed: columnsFor(head, namesBoth),
		firstLeads: columnsFor(head, (name) => statesFirstLeads(name) !== null),
		task,
		times,
		told: columnsFor(head, (name) => TOLD_HEAD.test(name)).filter((column) => !isRole(column)),
		values,
		unit,
		nature: head.findIndex((name) => NATURE_HEAD.test(name)),
	};
}

/** A row of heads: short words, most of them heads, one of them a role, an indicator or a unit. */
export function isHead(row: TableRow): boolean {
	const words = row.cells.map(({ text }) => plainWords(text)).filter((name) => name !== "");
	const known = words.filter(
		(name) => isKeyHead(name) || [TIME_LABEL, ASIDE_HEAD, TASK_HEAD].some((one) => one.test(name)),
	);
	const isShort = words.every((name) => name.length <= LONGEST_HEAD && (!/\d/.test(name) || isValueHead(name)));
	return isShort && known.length >= 2 && known.length * 2 >= words.length && words.some(isKeyHead);
}

/** Words that no row of a table but its head holds. */
function isKeyHead(name: string): boolean {
	const isRole = /(?:单位|部门|科室|处室|主体)$/.test(name) && roleOfLabel(name) !== null;
	return isRole || INDICATOR_HEAD.test(name) || UNIT_HEAD.test(name);
}

function columnsFor(head: readonly string[], isOne: (name: string) => boolean): number[] {
	return head.flatMap((name, column) => (isOne(name) ? [column] : []));
}

function valueColumns(head: readonly string[]): ValueColumn[] {
	return head.flatMap((name, column): ValueColumn[] => {
		const year = /20\d\d/.exec(name)?.[0] ?? null;
		const isBase = BASE_HEAD.test(name);
		return isValueHead(name) ? [{ column, year, isBase }] : [];
	});
}

function isValueHead(name: string): boolean {
	return YEAR_HEAD.test(name) || GOAL_HEAD.test(name);
}
