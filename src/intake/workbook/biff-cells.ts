/** What the library that reads `.xls` leaves out: which cells are struck through, and the number of each one's format. */
export interface BiffCell {
	format: number;
	isStruck: boolean;
}

/** Cells by `line,column`, both from 0. */
export type BiffSheet = Map<string, BiffCell>;

export interface BiffBook {
	/** 0x0600 since Excel 97; text of older files is in an encoding that they do not name. */
	version: number;
	sheets: BiffSheet[];
	/** A struck font that no cell has as a whole: somewhere a part of a text is struck. */
	hasStruckParts: boolean;
}

const BOF = 0x809;
const FONT = 0x31;
const XF = 0xe0;
const BOUND_SHEET = 0x85;
const MULTIPLE_RK = 0xbd;
/** Records that begin with line, column and style: formula, label, number, RK and their like. */
const CELLS = new Set([0x06, 0xfd, 0x201, 0x203, 0x204, 0x205, 0x27e, 0xd6]);
const STRUCK = 0x08;
const END = 0x0a;

/** Reads the records of a workbook's stream. */
export function readBiff(stream: Uint8Array): BiffBook {
	const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
	const fonts: boolean[] = [];
	const styles: { font: number; format: number }[] = [];
	const starts: number[] = [];
	let version = 0;
	for (const { type, at, length } of records(view, 0)) {
		if (type === BOF && version === 0) version = view.getUint16(at, true);
		if (type === FONT && length >= 4) fonts.push((view.getUint16(at + 2, true) & STRUCK) !== 0);
		if (type === XF && length >= 4)
			styles.push({ font: view.getUint16(at, true), format: view.getUint16(at + 2, true) });
		if (type === BOUND_SHEET && length >= 4) starts.push(view.getUint32(at, true));
		if (type === END) break;
	}
	// There is no font 4: the fifth one is called 5.
	const isStruck = (font: number) => fonts[font > 4 ? font - 1 : font] ?? false;
	const whole = new Set(styles.map(({ font }) => (font > 4 ? font - 1 : font)));
	const cellStyles = styles.map(({ font, format }) => ({ format, isStruck: isStruck(font) }));
	const hasStruckParts = fonts.some((struck, index) => struck && !whole.has(index));
	return { version, hasStruckParts, sheets: starts.map((start) => readCells(view, start, cellStyles)) };
}

function readCells(view: DataView, start: number, styles: readonly BiffCell[]): BiffSheet {
	const cells: BiffSheet = new Map();
	let depth = 0;
	for (const record of records(view, start)) {
		if (record.type === BOF) depth += 1;
		if (record.type === END) depth -= 1;
		if (depth === 0) break;
		// Charts are sheets within a sheet.
		if (depth > 1) continue;
		for (const { column, style } of stylesIn(view, record)) {
			const cell = styles[style];
			if (cell) cells.set(`${view.getUint16(record.at, true)},${column}`, cell);
		}
	}
	return cells;
}

interface BiffRecord {
	type: number;
	at: number;
	length: number;
}

/** The cells of a record by column, with the numbers of their styles. */
function stylesIn(view: DataView, { type, at, length }: BiffRecord): { column: number; style: number }[] {
	if (length < 6) return [];
	const column = view.getUint16(at + 2, true);
	if (CELLS.has(type)) return [{ column, style: view.getUint16(at + 4, true) }];
	if (type !== MULTIPLE_RK) return [];
	const count = Math.floor((length - 6) / 6);
	return Array.from({ length: count }, (_, index) => ({
		column: column + index,
		style: view.getUint16(at + 4 + index * 6, true),
	}));
}

function* records(view: DataView, start: number): Generator<BiffRecord> {
	for (let at = start; at + 4 <= view.byteLength; ) {
		const length = view.getUint16(at + 2, true);
		if (at + 4 + length > view.byteLength) return;
		yield { type: view.getUint16(at, true), at: at + 4, length };
		at += 4 + length;
	}
}
