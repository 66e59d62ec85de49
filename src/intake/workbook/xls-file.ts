import { type CellObject, CFB, read, utils, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { UnreadablePackage } from "../../files/office-package.ts";
import { lookUp } from "../../text/look-up.ts";
import { MAX_GRID_COLUMNS, MAX_ROWS } from "../grid/grid.ts";
import { type BiffCell, type BiffSheet, readBiff } from "./biff-cells.ts";
import { formatCode } from "./shown-text.ts";
import { storeNumber } from "./stored-number.ts";
import {
	EMPTY_CELL,
	mergedRange,
	putCell,
	type StoredCell,
	type StoredRow,
	type StoredSheet,
	textCell,
} from "./stored-sheet.ts";
import { errorCell } from "./xlsx-cell.ts";

const EXCEL_97 = 0x600;
/** Formats from here on are the workbook's own. */
const FIRST_OWN_FORMAT = 164;

/** Reads all sheets of an `.xls` or `.et` file. */
export function readXls(bytes: Uint8Array): StoredSheet[] {
	const stream = workbookStream(bytes);
	const biff = readBiff(stream);
	if (biff.version !== EXCEL_97) throw new UnreadablePackage("是 Excel 97 以前的格式");
	if (biff.hasStruckParts) throw new UnreadablePackage("有的单元格里一部分文字带删除线，这种文件里看不出是哪一格");
	const book = openBook(bytes);
	return book.SheetNames.map((name, index) => {
		const sheet = lookUp(book.Sheets, name) ?? {};
		const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
		const is1904 = book.Workbook?.WBProps?.date1904 === true;
		return { name, isHidden, ...readSheet(sheet, biff.sheets[index] ?? new Map(), is1904) };
	});
}

function workbookStream(bytes: Uint8Array): Uint8Array {
	try {
		const folder = CFB.read(bytes, { type: "array" });
		const entry = CFB.find(folder, "Workbook") ?? CFB.find(folder, "Book");
		if (entry) return Uint8Array.from(entry.content as Uint8Array);
	} catch {
		// Said below.
	}
	throw new UnreadablePackage("里面没有工作簿");
}

function openBook(bytes: Uint8Array): WorkBook {
	try {
		// One row more than a table may have, so that a longer one is known to be.
		const options = {
			type: "array",
			cellNF: true,
			cellStyles: true,
			cellText: false,
			sheetRows: MAX_ROWS + 2,
		} as const;
		return read(bytes, options);
	} catch (error) {
		const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
		throw new UnreadablePackage(isLocked ? "加了密码" : "文件已损坏");
	}
}

function readSheet(sheet: WorkSheet, biff: BiffSheet, is1904: boolean): Omit<StoredSheet, "name" | "isHidden"> {
	const { e: end } = utils.decode_range(sheet["!ref"] ?? "A1");
	const rows: StoredRow[] = [];
	for (let row = 0; row <= Math.min(end.r, MAX_ROWS + 1); row += 1) {
		const cells: StoredCell[] = [];
		for (let column = 0; column <= Math.min(end.c, MAX_GRID_COLUMNS - 1); column += 1) {
			const object = sheet[utils.encode_cell({ r: row, c: column })] as CellObject | undefined;
			if (object) putCell(cells, column, readCell(object, biff.get(`${row},${column}`), is1904));
		}
		rows.push({ line: row + 1, isHidden: sheet["!rows"]?.[row]?.hidden === true, cells });
	}
	const columns = sheet["!cols"] ?? [];
	const hiddenColumns = columns.flatMap((column, index) => (column?.hidden && index < MAX_GRID_COLUMNS ? [index] : []));
	const merges = (sheet["!merges"] ?? []).map(({ s, e }) => mergedRange(s.r + 1, s.c, e.r - s.r + 1, e.c - s.c + 1));
	return { rows, hiddenColumns, merges };
}

function readCell(object: CellObject, style: BiffCell | undefined, is1904: boolean): StoredCell {
	const id = style?.format ?? 0;
	const format = formatCode(id, id >= FIRST_OWN_FORMAT ? String(object.z ?? "") : undefined);
	const cell = readContent(object, format, is1904);
	const comment = object.c?.map(({ t }) => t ?? "").join("；");
	return {
		...cell,
		...(object.f === undefined ? {} : { isFormula: true }),
		...(style?.isStruck && cell.shown !== "" ? { isStruck: true } : {}),
		...(comment === undefined ? {} : { comment }),
	};
}

function readContent({ t, v, w }: CellObject, format: string, is1904: boolean): StoredCell {
	if (t === "n") return storeNumber(String(v), format, is1904);
	if (t === "e") return errorCell(w ?? "错误值");
	if (t === "b") return textCell(v ? "TRUE" : "FALSE");
	return v === undefined ? EMPTY_CELL : { ...textCell(String(v)), format };
}
