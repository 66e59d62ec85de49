/** A stream of a `.doc` file with its numbers, least byte first. */
export class Binary {
	readonly bytes: Uint8Array;
	readonly #view: DataView;

	constructor(bytes: Uint8Array) {
		this.bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}

	byte(at: number): number {
		return this.#view.getUint8(at);
	}

	short(at: number): number {
		return this.#view.getUint16(at, true);
	}

	signed(at: number): number {
		return this.#view.getInt16(at, true);
	}

	long(at: number): number {
		return this.#view.getUint32(at, true);
	}

	part(at: number, length: number): Binary {
		if (at + length > this.bytes.length) throw new RangeError("outside the stream");
		return new Binary(this.bytes.subarray(at, at + length));
	}

	text(at: number, characters: number): string {
		return new TextDecoder("utf-16le").decode(this.part(at, characters * 2).bytes);
	}

	get length(): number {
		return this.bytes.length;
	}
}

/** Properties as Word writes them (sprm): operand by code. */
export type DocProperties = ReadonlyMap<number, Binary>;

/** Bytes of an operand, by the three bits of the code that say so; 0 where the operand says it itself. */
const OPERANDS = [1, 1, 2, 4, 2, 2, 0, 3];
const DEFINES_TABLE = 0xd608;

export function readProperties(bytes: Binary): Map<number, Binary> {
	const properties = new Map<number, Binary>();
	for (let at = 0; at + 2 < bytes.length; ) {
		const code = bytes.short(at);
		at += 2;
		let length = OPERANDS[code >> 13] ?? 1;
		if (code === DEFINES_TABLE) {
			length = bytes.short(at) - 1;
			at += 2;
		} else if (length === 0) {
			length = bytes.byte(at);
			at += 1;
		}
		if (at + length > bytes.length) break;
		properties.set(code, bytes.part(at, length));
		at += length;
	}
	return properties;
}

/** Properties by the place of their text in the file. */
export interface PropertyRun {
	start: number;
	end: number;
	/** Number of the paragraph style; 0 for runs of characters. */
	style: number;
	properties: DocProperties;
}

const PAGE = 512;

/** Reads the pages of properties that a table of the file (`PlcBtePapx`, `PlcBteChpx`) points to. */
export function readPropertyRuns(document: Binary, table: Binary, kind: "paragraph" | "character"): PropertyRun[] {
	const count = Math.max(0, Math.floor((table.length - 4) / 8));
	return Array.from({ length: count }, (_, index) => table.long((count + 1) * 4 + index * 4) & 0x3fffff).flatMap(
		(number) => readPage(document.part(number * PAGE, PAGE), kind),
	);
}

function readPage(page: Binary, kind: "paragraph" | "character"): PropertyRun[] {
	const count = page.byte(PAGE - 1);
	const width = kind === "paragraph" ? 13 : 1;
	return Array.from({ length: count }, (_, index) => {
		const [start, end] = [page.long(index * 4), page.long(index * 4 + 4)];
		const at = page.byte((count + 1) * 4 + index * width) * 2;
		const none = { start, end, style: 0, properties: new Map<number, Binary>() };
		if (at === 0) return none;
		if (kind === "character") return { ...none, properties: readProperties(page.part(at + 1, page.byte(at))) };
		const short = page.byte(at);
		const [from, length] = short === 0 ? [at + 2, page.byte(at + 1) * 2] : [at + 1, short * 2 - 1];
		if (length < 2) return none;
		return { ...none, style: page.short(from), properties: readProperties(page.part(from + 2, length - 2)) };
	});
}

/** The run that holds a place; runs do not overlap, but need not stand in order. */
export function runFinder(runs: readonly PropertyRun[]): (place: number) => PropertyRun | null {
	const sorted = [...runs].sort((a, b) => a.start - b.start);
	return (place) => {
		let [low, high] = [0, sorted.length - 1];
		while (low <= high) {
			const middle = (low + high) >> 1;
			const run = sorted[middle] as PropertyRun;
			if (place < run.start) high = middle - 1;
			else if (place >= run.end) low = middle + 1;
			else return run;
		}
		return null;
	};
}
