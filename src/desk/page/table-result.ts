import { element } from "../../client/search/search-element.ts";
import { sayOnDesk } from "../../intake/desk-words.ts";
import type { IntakeDraft } from "../../intake/draft-intake.ts";
import { formatCounts } from "../../intake/intake-report.ts";
import { markSheet } from "../../intake/marked-copy.ts";
import { viewSheet } from "../../intake/sheet-view.ts";
import { formatWorkbook } from "../../intake/workbook/write-xlsx.ts";
import { columnLetters, formatWords, hasErrors, type Problem } from "../../problems/problem.ts";
import { lookUp } from "../../text/look-up.ts";
import { button, drawMadeFiles, saveFile } from "./made-files.ts";
import type { DeskPlace } from "./place.ts";
import { drawSheet, placeLink } from "./sheet-table.ts";

/** Fields of the page that the command knows as flags. */
const FIELDS: Readonly<Record<string, string>> = { "--recorded": "登记日期", "--plan": "方案" };
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What is said in a line of how a table was read. */
export function sayTable(name: string, { intake, problems, added }: IntakeDraft): string {
	const errors = problems.filter(({ severity }) => severity === "error").length;
	const counts = intake ? formatCounts(intake) : "没有读到表格";
	if (errors > 0) return `“${name}”：${counts}。有 ${errors} 处要改，改好以后再选一次；现在什么也不会登记。`;
	if (added === 0) return `“${name}”：${counts}。没有要登记的数值。`;
	return `“${name}”：${counts}。全部读懂了，核对以后把下面的内容放进网站的文件。`;
}

/** Everything that is shown of a table that was read. */
export function drawResult(name: string, draft: IntakeDraft, place: DeskPlace): HTMLElement[] {
	const { intake, problems, added } = draft;
	const parts: HTMLElement[] = [];
	if (problems.length > 0) parts.push(drawProblems(problems, intake?.grid.file ?? ""));
	if (intake) {
		const copy = button("下载标注过的表", () => {
			const sheet = markSheet(intake.grid, problems, sayOnDesk);
			saveFile(`${name.replace(/\.[^.]*$/, "")}（标注）.xlsx`, formatWorkbook([sheet]), XLSX);
		});
		const row = element("p", "actions");
		row.append(copy, element("span", "meta", "每一格的问题写在批注里，要改的格子是红色；改好以后可以直接再选这一份。"));
		if (problems.length > 0) parts.push(row);
		const view = viewSheet(draft);
		if (view) parts.push(drawSheet(view));
	}
	if (hasErrors(problems) || added === 0) return parts;
	const made = [
		{ file: draft.file, before: draft.before, after: draft.after },
		...(draft.ledger ? [draft.ledger] : []),
	];
	return [...parts, element("h3", "", "可以登记了"), ...drawMadeFiles(made, place)];
}

/** All that is wrong, the errors first, each with a way to its cell. */
function drawProblems(problems: readonly Problem[], file: string): HTMLElement {
	const list = element("ol", "problems");
	const sorted = [...problems].sort((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
	for (const problem of sorted) {
		const item = element("li", problem.severity);
		const words = ` ${sayOnDesk(formatWords(problem))}`;
		item.append(element("strong", "", problem.severity === "error" ? "要改 " : "提醒 "));
		if (problem.file === file) item.append(placeLink(problem, placeWords(problem)));
		else item.append(element("span", "", lookUp(FIELDS, problem.file) ?? `${problem.file}:${problem.line}`));
		item.append(words);
		list.append(item);
	}
	return list;
}

function placeWords({ line, column }: Problem): string {
	return `第 ${line} 行 ${columnLetters(column)} 列`;
}
