import type { Finding } from "../../check/findings.ts";
import { raggedRow } from "../../files/csv-rows.ts";
import { quoteFound } from "../../problems/problem.ts";
import { UNCONFIRMED } from "../marked-copy.ts";
import type { Grid, GridCell, GridRow } from "./grid.ts";
import { countFilled } from "./grid-rows.ts";
import type { Head } from "./head.ts";

/** What makes a row unfit before the meaning of its figures is looked at, outside of the figures themselves. */
export function sharedFaults(grid: Grid, head: Head, row: GridRow): [column: number, finding: Finding][] {
	const { cells } = row;
	if (row.isHidden) {
		const cure = "请取消隐藏或清除筛选，核对以后再来一次";
		return [[0, { code: "sheet-part-hidden", found: `第 ${row.line} 行是隐藏的`, expected: "看得见的表格", cure }]];
	}
	if (grid.isText && cells.length !== head.headings.length) {
		const [found, expected, cure] = raggedRow(cells.length, head.headings.length);
		return [[cells.length - 1, { code: "table-row-ragged", found, expected, cure }]];
	}
	const merged = grid.merges.find(({ from, to }) => from.line <= row.line && row.line <= to.line);
	if (merged && countFilled(row) > 0) {
		const cure = "请取消合并，并在每一行里写全；不会自动向下填充";
		const found = `合并单元格 ${merged.name}`;
		return [[merged.from.column, { code: "sheet-cells-merged", found, expected: "不合并的单元格", cure }]];
	}
	const figures = new Set(head.layouts.length > 1 ? head.layouts.map(({ columns }) => columns.indexOf("value")) : []);
	return cells.flatMap((cell, index) => {
		if (figures.has(index)) return [];
		const heading = head.headings[index];
		// What an unused column holds is not read, however it came about.
		const faults = heading?.unused
			? cellFaults(cell).filter(({ code }) => code !== "sheet-cell-computed")
			: cellFaults(cell);
		return [...faults, ...strayFault(cell, heading !== undefined && heading !== null, head, index)].map(
			(finding): [number, Finding] => [index, finding],
		);
	});
}

/** A cell below nothing; one below a heading that is not known was reported with the heading. */
function strayFault({ text }: GridCell, isKnown: boolean, head: Head, index: number): Finding[] {
	if (text.trim() === "" || isKnown || head.unknown.has(index)) return [];
	const [found, cure] = [`${quoteFound(text)}，这一列没有表头`, "请补上表头；不登记的，表头写“不登记”"];
	return [{ code: "table-cell-without-heading", found, expected: "空白", cure }];
}

/** What stands against a cell, whatever its column. */
export function cellFaults({ text, faults = [] }: GridCell): Finding[] {
	const damage = findDamage(text);
	return damage ? [...faults, damage] : [...faults];
}

/** Characters that no figure and no title has. */
function findDamage(text: string): Finding | undefined {
	const found = quoteFound(text);
	if (text.trim().startsWith(UNCONFIRMED)) {
		const cure = `请核对这一格，改对或确认以后删去“${UNCONFIRMED}”`;
		return { code: "table-cell-unconfirmed", found, expected: "核对过的内容", cure };
	}
	if (/[\r\n]/.test(text.trim())) {
		const cure = "请写成一行，可用“；”分开";
		return { code: "table-cell-line-break", found: `${found}，中间有换行`, expected: "一行文字", cure };
	}
	if (/^(?:[同如][上前左]|〃|″)$/.test(text.trim())) {
		return { code: "table-cell-ditto", found, expected: "写全的内容", cure: "请把上面那一格的内容写在这里" };
	}
	if (/\uFFFD|锟斤拷|\p{Cc}/u.test(text.trim())) {
		const cure = "请从来源重新复制这一格";
		return { code: "table-cell-garbled", found: `${found}，文字已损坏`, expected: "能读的文字", cure };
	}
	return undefined;
}
