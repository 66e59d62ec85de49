import { element } from "../../client/search/search-element.ts";
import { sayOnDesk } from "../../intake/desk-words.ts";
import type { RowState, SheetView, ViewCell, ViewRow } from "../../intake/sheet-view.ts";
import { columnLetters, type Problem } from "../../problems/problem.ts";

const STATES: Record<RowState, string> = {
	heading: "表头",
	beside: "表外",
	new: "新增",
	correction: "更正",
	published: "已公布",
	skipped: "跳过",
	refused: "要改",
};

/** Longer tables are drawn in part: what is refused is never left out. */
const MOST_ROWS = 300;

/** Draws a table as it was handed in, with what was understood and refused at its cells. */
export function drawSheet({ rows, width, sheet }: SheetView): HTMLElement {
	const shown = rows.filter(({ state }, index) => index < MOST_ROWS || state === "refused");
	const table = element("table", "sheet");
	table.append(element("caption", "meta", captionOf(rows.length, shown.length, sheet)));
	const head = element("tr");
	head.append(element("th", "", "行"), element("th", "", "读成什么"));
	for (let column = 1; column <= width; column += 1) head.append(element("th", "", columnLetters(column)));
	for (const cell of head.children) cell.setAttribute("scope", "col");
	const [thead, tbody] = [element("thead"), element("tbody")];
	thead.append(head);
	tbody.append(...shown.map((row) => drawRow(row, width)));
	table.append(thead, tbody);
	const frame = element("div", "frame");
	frame.tabIndex = 0;
	frame.setAttribute("role", "region");
	frame.setAttribute("aria-label", "读到的表格");
	frame.append(table);
	return frame;
}

function captionOf(count: number, shown: number, sheet: string | null): string {
	const name = sheet === null ? "读到的表格" : `工作表“${sheet}”`;
	return shown === count ? name : `${name}：共 ${count} 行，这里列出前 ${MOST_ROWS} 行和所有要改的行`;
}

function drawRow({ line, state, said, cells }: ViewRow, width: number): HTMLElement {
	const row = element("tr", state ?? "");
	const number = element("th", "", String(line));
	number.setAttribute("scope", "row");
	const told = element("td", "told");
	const name = state ? STATES[state] : "";
	if (name) told.append(element("strong", "", name));
	for (const text of new Set(said)) {
		// The state stands above in bold already.
		const rest = sayOnDesk(text).replace(new RegExp(`^(${name}|拒绝|跳过)[：:]?`), "");
		if (rest !== "") told.append(element("span", "", rest));
	}
	row.append(number, told);
	for (let column = 0; column < width; column += 1) row.append(drawCell(cells[column], line, column));
	return row;
}

function drawCell(cell: ViewCell | undefined, line: number, column: number): HTMLElement {
	const drawn = element("td", cell?.state ?? "");
	drawn.id = cellId(line, column + 1);
	if (!cell) return drawn;
	drawn.append(element("span", "shown", cell.shown));
	for (const text of cell.said) drawn.append(element("span", "said", sayOnDesk(text)));
	if (cell.state === "refused" || cell.state === "doubtful") drawn.tabIndex = -1;
	return drawn;
}

function cellId(line: number, column: number): string {
	return `cell-${line}-${column}`;
}

/** Goes to the cell that a problem is about; its place is a link where the cell is drawn. */
export function placeLink({ line, column }: Problem, words: string): HTMLElement {
	const link = document.createElement("a");
	link.href = `#${cellId(line, column)}`;
	link.textContent = words;
	link.addEventListener("click", (event) => {
		const cell = document.getElementById(cellId(line, column));
		if (!cell) return;
		event.preventDefault();
		cell.scrollIntoView({ block: "center", inline: "center" });
		cell.focus();
	});
	return link;
}
