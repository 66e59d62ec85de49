import { type Problem, quoteFound } from "../../problems/problem.ts";
import { type Grid, type GridRow, problemAt } from "./grid.ts";
import { countFilled, firstFilled, isBlank, textsOf } from "./grid-rows.ts";
import type { Head } from "./head.ts";
import type { Given } from "./headings.ts";
import { positionOf } from "./layouts.ts";
import { COLUMN_LABELS, columnBeside, type ProgressColumn } from "./progress-columns.ts";

/** Something that is said about a line of the table once. */
export interface Remark {
	line: number;
	text: string;
}

/** Lines above and below a table: what they say of every figure in it, and what they are. */
export interface SideLines {
	given: Given;
	remarks: Remark[];
	lines: ReadonlySet<number>;
}

/** A line with more filled cells above the heading is no title. */
const MOST_FILLED = 3;
const NOTE =
	/^[（(]?(注|附注|备注|说明|填表|填报|制表|审核|复核|单位负责人|负责人|联系人|联系电话|数据来源|资料来源|来源|单位|计量单位|截至|截止)[^：:]{0,8}[：:\d]|^[①②③*※]/;

/** Reads titles, units and notes for what they are; a line above the heading that is none of them is reported. */
export function readSideLines(grid: Grid, head: Head, problems: Problem[]): SideLines {
	const given: Given = {};
	const remarks: Remark[] = [];
	const lines = new Set<number>();
	for (const row of grid.rows) {
		const isAbove = row.line < head.first;
		if (isBlank(row) || (!isAbove && (row.line <= head.line || !isNote(row, head)))) continue;
		if (isAbove && countFilled(row) > MOST_FILLED && readPairs(textsOf(row)).length === 0) {
			const found = `表头上面的一行没有读懂：${quoteFound(row.cells[firstFilled(row)]?.text)}`;
			const cure = "是标题或说明的，请合到一格里；是表头的，请改成认识的表头";
			const finding = { found, expected: "标题、单位或说明", cure };
			problems.push(problemAt(grid, row.line, firstFilled(row), { code: "table-line-above-unread", ...finding }));
			continue;
		}
		for (const [column, { faults = [] }] of row.cells.entries()) {
			for (const fault of faults) problems.push(problemAt(grid, row.line, column, fault));
		}
		lines.add(row.line);
		remarks.push({ line: row.line, text: describeLine(row, isAbove, given) });
	}
	return { given, remarks, lines };
}

/** Takes what a line says into `given`, and says what the line is. */
function describeLine(row: GridRow, isAbove: boolean, given: Given): string {
	const texts = textsOf(row).filter((text) => text !== "");
	const pairs = readPairs(textsOf(row)).filter(([column]) => !(column in given));
	for (const [column, value] of pairs) given[column] = value;
	const whole = quoteFound(texts.join(" "));
	if (pairs.length === 0) return `${isAbove ? "标题或说明" : "表下说明"}，不登记：${whole}`;
	const said = pairs.map(([column, value]) => `${COLUMN_LABELS[column]} ${value}`).join("，");
	return `${whole}：各行没有写的，${said}`;
}

/** `单位：%` and `地区：某市` in one cell or in two. */
function readPairs(texts: readonly string[]): [column: ProgressColumn, value: string][] {
	const parts = texts
		.filter((text) => text !== "")
		.join("　")
		.split(/[\s；;]{2,}|　/);
	const pairs: [ProgressColumn, string][] = [];
	for (const [index, part] of parts.entries()) {
		const [, name = "", value = ""] = /^[（(]?([^：:]{1,8})[：:]\s*(.*?)[）)]?$/.exec(part.trim()) ?? [];
		const column = columnBeside(name);
		const said = value || (parts[index + 1]?.trim() ?? "");
		if (column && said !== "") pairs.push(...splitSource(column, said));
	}
	return pairs;
}

/** An address behind the title of a source is the address of that source. */
function splitSource(column: ProgressColumn, said: string): [ProgressColumn, string][] {
	const [, title = "", address = ""] = /^(.*?)[\s，,；;（(]*(https?:\/\/[^\s）)]+)[）)]?$/i.exec(said) ?? [];
	if (column !== "source_title" || address === "") return [[column, said]];
	return title === ""
		? [["source_url", address]]
		: [
				[column, title],
				["source_url", address],
			];
}

/** A line below the heading that has no figure and begins as notes do. */
function isNote(row: GridRow, head: Head): boolean {
	const texts = textsOf(row);
	const first = texts[firstFilled(row)]?.replaceAll(/\s/g, "") ?? "";
	const hasFigure = head.layouts.some(({ columns }) => {
		const position = positionOf(columns, "value");
		const text = texts[position]?.replaceAll(/\s/g, "") ?? "";
		return position !== firstFilled(row) && text !== "" && !NOTE.test(text);
	});
	return NOTE.test(first) && !hasFigure;
}

/** How the heading was understood, where that is not plain. */
export function headNotes({ line, headings, layouts }: Head): Remark[] {
	const remarks: Remark[] = [];
	if (layouts.length > 1) {
		const names = layouts.map(({ given }) => [given.target, given.area, given.period].filter(Boolean).join(" "));
		remarks.push({ line, text: `表头：${layouts.length} 列各有数值（${names.join("、")}），每个数值读成一条` });
	}
	for (const [reason, count] of countBy(headings.flatMap((heading) => heading?.unused ?? []))) {
		remarks.push({ line, text: `表头：有 ${count} 列${reason}` });
	}
	return remarks;
}

function countBy(words: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}
