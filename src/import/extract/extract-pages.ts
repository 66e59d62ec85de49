import { type Extract, ExtractWriter } from "./extract.ts";
import { orderColumns } from "./page-columns.ts";
import { findFurniture } from "./page-furniture.ts";
import { findGrids } from "./page-grids.ts";
import { type PageLine, readLines } from "./page-lines.ts";
import { joinParagraphs, marginsOf, type PlacedLine } from "./page-paragraphs.ts";
import { findDrawnTables, type PageTable } from "./page-tables.ts";
import type { PositionedPage } from "./positioned.ts";
import { goesOn, joinCutRow, repeatedRows } from "./table-seams.ts";

type PageBlock = { kind: "lines"; lines: PlacedLine[] } | { kind: "table"; table: PageTable };

/** Reads pages of positioned text: lines become paragraphs, drawn tables tables; what pages repeat is listed. */
export function extractPages(pages: readonly PositionedPage[]): Extract {
	const writer = new ExtractWriter();
	const read = pages.map((page) => {
		const { tables, rest } = findDrawnTables(page);
		return { page, tables, height: page.height, lines: readLines(rest) };
	});
	const furniture = findFurniture(read);
	const blocks: PageBlock[] = [];
	for (const [index, { page, tables, lines }] of read.entries()) {
		const own = lines.filter((line) => !furniture.lines.has(line));
		for (const [place, run] of orderColumns(own).entries()) {
			const at = { page: index + place / 100, pageWidth: run.column?.width ?? page.width };
			if (run.column) for (const line of run.lines) addLine(blocks, { ...shifted(line, run.column.left), ...at }, []);
			else addPlain(blocks, run.lines, at, tables, writer);
		}
		for (const table of tables.splice(0)) addTable(blocks, table, writer);
	}
	writeBlocks(blocks, writer);
	listRest(pages, furniture, writer);
	return writer.finish(null);
}

/** Lines over the whole page, and the tables among them that no line draws. */
function addPlain(
	blocks: PageBlock[],
	lines: readonly PageLine[],
	at: Pick<PlacedLine, "page" | "pageWidth">,
	tables: PageTable[],
	writer: ExtractWriter,
): void {
	const last = blocks.at(-1);
	const open = last?.kind === "table" ? (last.table.bands ?? null) : null;
	for (const stretch of findGrids(lines, open)) {
		if ("lines" in stretch) for (const line of stretch.lines) addLine(blocks, { ...line, ...at }, tables);
		else addTable(blocks, stretch.table, writer);
	}
}

/** A line of a column, placed as if the column were a page. */
function shifted(line: PageLine, left: number): PageLine {
	return { ...line, x: line.x - left, right: line.right - left };
}

/** Puts a line behind the tables that stand above it. */
function addLine(blocks: PageBlock[], line: PlacedLine, tables: PageTable[]): void {
	while (tables[0] && tables[0].top < line.y) addTable(blocks, tables.shift() as PageTable);
	const last = blocks.at(-1);
	if (last?.kind === "lines") last.lines.push(line);
	else blocks.push({ kind: "lines", lines: [line] });
}

/** A table that goes on over the page is one; its head, written again, is listed. */
function addTable(blocks: PageBlock[], table: PageTable, writer?: ExtractWriter): void {
	const last = blocks.at(-1);
	if (last?.kind !== "table" || !goesOn(last.table, table)) {
		blocks.push({ kind: "table", table });
		return;
	}
	const repeated = repeatedRows(last.table, table);
	for (const row of table.rows.slice(0, repeated)) writer?.unread("重复的表头", row.map(({ text }) => text).join("｜"));
	const rows = table.rows.slice(repeated);
	last.table.rows.push(...(table.bands ? joinCutRow(last.table.rows, rows) : rows));
}

function writeBlocks(blocks: readonly PageBlock[], writer: ExtractWriter): void {
	const margins = marginsOf(blocks.flatMap((block) => (block.kind === "lines" ? block.lines : [])));
	for (const block of blocks) {
		if (block.kind === "table") writer.table(block.table.rows);
		else for (const paragraph of joinParagraphs(block.lines, margins)) writer.paragraph(paragraph);
	}
}

function listRest(
	pages: readonly PositionedPage[],
	{ numbers, heads }: ReturnType<typeof findFurniture>,
	writer: ExtractWriter,
): void {
	if (numbers.length > 0) writer.unread("页码", numbers.join(" "));
	for (const head of heads) writer.unread("页眉页脚", head);
	for (const [index, page] of pages.entries()) {
		if (page.turned.length > 0) writer.unread("页眉页脚", `第 ${index + 1} 页斜着写的：${page.turned.join("")}`);
		for (let picture = 0; picture < page.pictures; picture += 1) writer.unread("图片", `第 ${index + 1} 页`);
	}
}
