import { crc32, deflateRawSync } from "node:zlib";

/** What is packed already, and only grows when it is packed again. */
const PACKED = /\.(png|jpg|webp|pdf|docx|xlsx|zip)$/;
/** 1980-01-01, the first day a zip can name: the same files give the same bytes. */
const DAY = 0x21;
/** Names in UTF-8. */
const UTF8 = 0x800;
/** Made on Unix, whoever makes it: an ordinary file that its owner may write and all may read. */
const MADE_BY = 0x314;
const MODE = 0o100644;
/** What the format counts to without its later extension. */
const MOST_FILES = 0xffff;
const MOST_BYTES = 0xffffffff;

/** Packs the bytes of one file. */
type Deflate = (raw: Uint8Array) => Buffer;

/** One level below what is usual: two thirds of its time for half a hundredth more bytes. */
export const deflate: Deflate = (raw) => deflateRawSync(raw, { level: 5 });
/** As small as it goes. */
export const deflateMost: Deflate = (raw) => deflateRawSync(raw, { level: 9 });

/** Files as one zip, in the order given. Throws where they are more, or more bytes, than every program can unpack. */
export function packZip(files: ReadonlyMap<string, Uint8Array | string>, pack = deflate): Buffer {
	const zip = openZip(pack);
	for (const [name, content] of files) zip.add(name, content);
	return zip.close();
}

/** A zip that takes its files one by one, packed by the library that Node brings; of each it holds no more than the packed bytes. */
export function openZip(pack: Deflate) {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let [count, offset] = [0, 0];
	return {
		add(name: string, content: Uint8Array | string): void {
			const raw = typeof content === "string" ? Buffer.from(content) : content;
			const isStored = PACKED.test(name) || raw.length === 0;
			const bytes = isStored ? Buffer.from(raw) : pack(raw);
			const own = { name: Buffer.from(name), crc: crc32(raw), isStored, packed: bytes.length, size: raw.length };
			const local = numbers([[4, 0x04034b50], ...describe(own)]);
			parts.push(local, own.name, bytes);
			directory.push(numbers([[4, 0x02014b50], [2, MADE_BY], ...describe(own), ...place(offset)]), own.name);
			offset += local.length + own.name.length + bytes.length;
			count += 1;
		},
		/** Throws where the files are more, or more bytes, than every program can unpack. */
		close(): Buffer {
			if (count > MOST_FILES || offset > MOST_BYTES) throw new Error(`${count} 个文件，一个压缩包放不下`);
			const listed = Buffer.concat(directory);
			const end: ZipField[] = [
				[4, 0x06054b50],
				[4, 0],
				[2, count],
				[2, count],
				[4, listed.length],
				[4, offset],
				[2, 0],
			];
			return Buffer.concat([...parts, listed, numbers(end)]);
		},
	};
}

/** Bytes of a number, and the number. */
type ZipField = [bytes: 2 | 4, value: number];

interface ZipEntry {
	name: Buffer;
	crc: number;
	isStored: boolean;
	packed: number;
	size: number;
}

/** What stands before a file and in the list of all alike. */
function describe({ name, crc, isStored, packed, size }: ZipEntry): ZipField[] {
	return [
		[2, 20],
		[2, UTF8],
		[2, isStored ? 0 : 8],
		[2, 0],
		[2, DAY],
		[4, crc],
		[4, packed],
		[4, size],
		[2, name.length],
		[2, 0],
	];
}

/** What only the list says: no remark, no other disk, its mode, where it begins. */
const place = (offset: number): ZipField[] => [
	[2, 0],
	[2, 0],
	[2, 0],
	[4, MODE * 0x10000],
	[4, offset],
];

function numbers(fields: readonly ZipField[]): Buffer {
	const bytes = Buffer.alloc(fields.reduce((sum, [width]) => sum + width, 0));
	let at = 0;
	for (const [width, value] of fields) at = bytes.writeUIntLE(value, at, width);
	return bytes;
}
