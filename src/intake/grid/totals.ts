import { type Problem, quoteFound } from "../../problems/problem.ts";
import { isMissing } from "../cells/cell-text.ts";
import { addDecimals, trimZeros } from "../cells/decimal-text.ts";
import { parseWrittenNumber } from "../cells/written-number.ts";
import { type Grid, type GridRow, problemAt } from "./grid.ts";
import { firstFilled, textsOf } from "./grid-rows.ts";
import type { Head } from "./head.ts";
import { positionOf } from "./layouts.ts";

const TOTAL = /^(合计|小计|总计|共计)/;
const OTHER = /^(累计|平均)/;

/** A row that adds up others, by its first word. */
export function isTotal(row: GridRow): boolean {
	const word = firstWord(row);
	return TOTAL.test(word) || OTHER.test(word);
}

function firstWord(row: GridRow): string {
	return textsOf(row)[firstFilled(row)]?.replaceAll(/\s/g, "") ?? "";
}

/** Adds up what stands above a row of sums, column by column; a sum that does not fit is reported. */
export function checkTotal(grid: Grid, head: Head, row: GridRow, above: readonly GridRow[]): Problem[] {
	const at = (column: number, found: string, expected: string, cure: string) =>
		problemAt(grid, row.line, column, { code: "table-row-of-sums", found, expected, cure });
	const leave = "确实不登记的，在这一行最前面写“不登记”";
	if (OTHER.test(firstWord(row))) {
		return [
			at(firstFilled(row), quoteFound(firstWord(row)), "每行一个来源公布的数值", `请核对这一行是什么数；${leave}`),
		];
	}
	const rows = addends(row, above);
	return head.layouts.flatMap(({ columns }) => {
		const column = positionOf(columns, "value");
		const said = textsOf(row)[column] ?? "";
		if (said === "" || isMissing(said) || column === firstFilled(row)) return [];
		const numbers = rows.map((other) => numberIn(textsOf(other)[column] ?? ""));
		const sum = numbers.some((number) => number === null) ? null : addDecimals(numbers.map((number) => number ?? "0"));
		if (sum !== null && numberIn(said) === sum) return [];
		const expected = sum === null ? "能相加的各行" : `上面 ${rows.length} 行之和 ${sum}`;
		return [at(column, `${firstWord(row)}${quoteFound(said)}`, expected, `请核对合计和上面各行；${leave}`)];
	});
}

/** A subtotal adds what follows the last one; a total adds all that is no subtotal. */
function addends(row: GridRow, above: readonly GridRow[]): GridRow[] {
	const last = firstWord(row).startsWith("小计") ? above.findLastIndex(isTotal) : -1;
	return above.slice(last + 1).filter((other) => !isTotal(other));
}

/** The number of a cell; 0 where it says that there is none, null where it cannot be added. */
function numberIn(text: string): string | null {
	if (text === "" || isMissing(text)) return "0";
	const written = parseWrittenNumber(text);
	return "cure" in written ? null : trimZeros(written.number);
}
