import type { ClauseRecord } from "../../text/clauses.ts";
import type { Duty } from "./duties.ts";
import { isOffice, splitOffices } from "./office-names.ts";

/** A table of the document; every row is one paragraph of the text, its cells parted by ｜. */
export interface Table {
	rows: TableRow[];
}

export interface TableRow {
	/** 1-based line of the text. */
	line: number;
	cells: TableCell[];
}

export interface TableCell {
	text: string;
	/** The line on which its words stand: that of the first row where a cell spans several. */
	line: number;
}

/** In a column of offices, a name as short as this need not end like one. */
const SHORT_NAME = /^[\u4e00-\u9fa5（）()]{2,12}$/;
const TASK =
	/^(?:重点|主要|具体|工作|目标|任务|改革|建设)*(?:任务|内容|措施|事项|举措|项目|要点|工作)(?:名称|内容|分解|及要求)*$/;
const ROLES: [Duty["role"], RegExp][] = [
	["牵头", /^(?:牵头|主办|主责)(?:责任)?(?:单位|部门)?(?:[（(].*[）)])?$/],
	["配合", /^(?:配合|协办|参与|参加|协同|协助|指导)(?:责任)?(?:单位|部门)?(?:[（(].*[）)])?$/],
	["责任", /^(?:责任|负责|承办|实施|落实|完成)(?:单位|部门|主体)(?:[（(].*[）)])?$/],
];

/** Reads who answers for the rows of a table whose head names a task and who does it. */
export function readTableDuties(
	tables: readonly Table[],
	clauses: readonly ClauseRecord[],
): { duties: Duty[]; clauses: string[] } {
	const byLine = new Map(clauses.map((clause) => [clause.line, clause]));
	const rows = tables.flatMap((table) => {
		const head = headOf(table.rows);
		return head ? table.rows.slice(head.row + 1).map((row) => ({ row, roles: head.roles })) : [];
	});
	return {
		duties: rows.flatMap(({ row, roles }) =>
			roles.flatMap(([role, column]) => cellDuties(row, row.cells[column], role, byLine)),
		),
		clauses: rows.flatMap(({ row }) => byLine.get(row.line)?.id ?? []),
	};
}

/** The offices of one cell; the words of a merged cell stand in the clause of its first row. */
function cellDuties(
	row: TableRow,
	cell: TableCell | undefined,
	role: Duty["role"],
	byLine: ReadonlyMap<number, ClauseRecord>,
): Duty[] {
	const own = byLine.get(row.line);
	// A cell across the whole row is the name of a group.
	if (row.cells.every(({ text }) => text === cell?.text)) return [];
	const clause = cell && byLine.get(cell.line);
	if (!own || !cell || !clause?.text.includes(cell.text)) return [];
	const names = splitOffices(cell.text.replace(/[：:]/g, "、"));
	const offices = names.filter((name) => isOffice(name) || SHORT_NAME.test(name));
	return offices.map((department) => ({ measure: own.id, clause: clause.id, role, department, quote: cell.text }));
}

/** Lines of the rows below a head that names who answers. */
export function dutyRows(tables: readonly Table[]): ReadonlySet<number> {
	return new Set(
		tables.flatMap(({ rows }) => {
			const columns = headOf(rows);
			return columns ? rows.slice(columns.row + 1).map(({ line }) => line) : [];
		}),
	);
}

function headOf(rows: readonly TableRow[]): { row: number; roles: [Duty["role"], number][] } | null {
	for (const [row, { cells }] of rows.slice(0, 3).entries()) {
		const names = cells.map(({ text }) => text);
		const roles = names.flatMap((name, index): [Duty["role"], number][] => {
			const role = ROLES.find(([, pattern]) => pattern.test(name))?.[0];
			return role ? [[role, index]] : [];
		});
		if (roles.length > 0 && (names.some((name) => TASK.test(name)) || names.length > roles.length))
			return { row, roles };
	}
	return null;
}
