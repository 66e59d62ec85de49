import type { ProblemCode } from "../../problems/codes.ts";
import { nearest } from "../../problems/nearest.ts";
import { type Problem, quoteFound } from "../../problems/problem.ts";
import { type Grid, problemAt } from "./grid.ts";
import { unclearColumns } from "./heading-words.ts";
import type { Heading } from "./headings.ts";
import { COLUMN_LABELS, columnNamed } from "./progress-columns.ts";

/** Reports headings that stand twice or are not known. */
export function reportHeadings(
	grid: Grid,
	texts: readonly string[],
	headings: readonly (Heading | null)[],
	line: number,
	problems: Problem[],
): void {
	let known = `认识的表头：${Object.values(COLUMN_LABELS).join("、")}，以及年份、目标和地区的名称`;
	for (const [position, text] of texts.entries()) {
		const report = (code: ProblemCode, found: string, expected: string, cure: string) =>
			problems.push(problemAt(grid, line, position, { code, found, expected, cure }));
		const heading = headings[position];
		const twin = headings.findIndex((other) => isSame(other ?? null, heading ?? null));
		if (heading?.column && twin < position) {
			const found = `表头“${texts[twin]}”和“${text}”说的是同一项`;
			report("table-heading-twice", found, "每列一个表头", "请改名；其中一列不登记的，在表头前写“不登记”");
		}
		if (heading || text === "") continue;
		report("table-heading-unknown", `表头${quoteFound(text)}`, known, headingCure(text));
		known = "认识的表头";
	}
}

function isSame(a: Heading | null, b: Heading | null): boolean {
	if (!a?.column || a.column !== b?.column) return false;
	const given = (heading: Heading) => ["target", "area", "period"].map((key) => heading.given[key as "target"] ?? "");
	return given(a).join("|") === given(b).join("|");
}

function headingCure(text: string): string {
	const unclear = unclearColumns(text);
	if (unclear) return `请改为“${unclear.map((column) => COLUMN_LABELS[column]).join("”或“")}”`;
	const near = nearest(text, Object.values(COLUMN_LABELS));
	if (near !== null) return `是否想写“${near}”？`;
	return `要登记的请改成认识的表头；不登记的，在表头前写“不登记”，如“不登记：${text}”`;
}

/** A table whose headings stand below one another is one mistake, not one in every cell. */
export function reportTurned(grid: Grid, line: number, problems: Problem[]): boolean {
	const below = grid.rows.filter((row) => row.line > line).map((row) => columnNamed(row.cells[0]?.text ?? ""));
	if (new Set(below.filter((column) => column !== null)).size < LEAST_TURNED) return false;
	const cure = "请全选、复制，用“选择性粘贴—转置”贴到一张新表里，再选一次";
	problems.push(
		problemAt(grid, line, 0, { code: "table-turned", found: "表头写在第一列", expected: "表头在最上面一行", cure }),
	);
	return true;
}
const LEAST_TURNED = 3;
