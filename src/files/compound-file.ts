/** The sign that stands for the end of a chain of sectors, and those above it for what is no sector. */
const LAST_SECTOR = 0xfffffffa;
const ROOT = 5;
const STREAM = 2;

/** Reads a compound file (MS-CFB), as Office wrote until 2003: its streams by name. Null where it is broken. */
export function readCompoundFile(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
	try {
		return new CompoundReader(bytes).streams();
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}

class CompoundReader {
	readonly #bytes: Uint8Array;
	readonly #view: DataView;
	readonly #sectorSize: number;
	readonly #table: number[];

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		const shift = this.#view.getUint16(30, true);
		if (shift !== 9 && shift !== 12) throw new RangeError("no such sector size");
		this.#sectorSize = 2 ** shift;
		this.#table = this.#tableSectors().flatMap((sector) => this.#numbers(this.#sector(sector)));
	}

	streams(): Map<string, Uint8Array> {
		const view = this.#view;
		const directory = this.#chain(view.getUint32(48, true), this.#table, (sector) => this.#sector(sector));
		const entries: { name: string; type: number; start: number; size: number }[] = [];
		for (let at = 0; at + 128 <= directory.length; at += 128) {
			const entry = new DataView(directory.buffer, directory.byteOffset + at, 128);
			const length = Math.max(0, entry.getUint16(64, true) - 2);
			const name = new TextDecoder("utf-16le").decode(directory.subarray(at, at + Math.min(length, 62)));
			entries.push({
				name,
				type: entry.getUint8(66),
				start: entry.getUint32(116, true),
				size: entry.getUint32(120, true),
			});
		}
		const root = entries.find(({ type }) => type === ROOT);
		const large = (start: number) => this.#chain(start, this.#table, (sector) => this.#sector(sector));
		const pool = root ? large(root.start) : new Uint8Array();
		const smallTable = this.#numbers(large(view.getUint32(60, true)));
		const small = (start: number) =>
			this.#chain(start, smallTable, (sector) => pool.subarray(sector * 64, sector * 64 + 64));
		const cutoff = view.getUint32(56, true);
		const streams = entries.filter(({ type }) => type === STREAM);
		return new Map(
			streams.map(({ name, start, size }) => [name, (size < cutoff ? small : large)(start).subarray(0, size)]),
		);
	}

	/** Sectors of the table of sectors: the first 109 stand in the head of the file. */
	#tableSectors(): number[] {
		const view = this.#view;
		const sectors = Array.from({ length: 109 }, (_, index) => view.getUint32(76 + index * 4, true));
		let next = view.getUint32(68, true);
		for (let count = view.getUint32(72, true); count > 0 && next < LAST_SECTOR; count -= 1) {
			const numbers = this.#numbers(this.#sector(next));
			next = numbers.pop() ?? LAST_SECTOR;
			sectors.push(...numbers);
		}
		return sectors.filter((sector) => sector < LAST_SECTOR);
	}

	#sector(index: number): Uint8Array {
		const start = (index + 1) * this.#sectorSize;
		if (start >= this.#bytes.length) throw new RangeError("sector outside the file");
		return this.#bytes.subarray(start, start + this.#sectorSize);
	}

	#numbers(bytes: Uint8Array): number[] {
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true));
	}

	#chain(start: number, table: readonly number[], read: (sector: number) => Uint8Array): Uint8Array {
		const parts: Uint8Array[] = [];
		for (let sector = start; sector < LAST_SECTOR; sector = table[sector] ?? LAST_SECTOR) {
			if (parts.length > table.length) throw new RangeError("chain without end");
			parts.push(read(sector));
		}
		const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
		let at = 0;
		for (const part of parts) {
			whole.set(part, at);
			at += part.length;
		}
		return whole;
	}
}
