import type { Problem } from "../../problems/problem.ts";

/** What is wrong with the bytes of a file, in words for the person who put it there. */
export type AttachmentFault = Pick<Problem, "code" | "found" | "expected" | "cure">;

/** Kinds of pictures and papers that may stand on the site, by the ending of their names. */
export type AttachmentKind = "png" | "jpg" | "webp" | "pdf" | "docx" | "xlsx";

interface KindOfFile {
	/** As readers are told what they are about to open. */
	name: string;
	isPicture: boolean;
	/** In bytes: what a telephone can be asked to fetch with a page, or when its reader opens it. */
	most: number;
}

const PICTURE = 500_000;
const PAPER = 10_000_000;

export const KINDS_OF_FILES: Readonly<Record<AttachmentKind, KindOfFile>> = {
	png: { name: "PNG 图片", isPicture: true, most: PICTURE },
	jpg: { name: "JPEG 图片", isPicture: true, most: PICTURE },
	webp: { name: "WebP 图片", isPicture: true, most: PICTURE },
	pdf: { name: "PDF 文件", isPicture: false, most: PAPER },
	docx: { name: "Word 文档", isPicture: false, most: PAPER },
	xlsx: { name: "Excel 表格", isPicture: false, most: PAPER },
};

/** Sides of a picture in pixels: more makes a browser hold a hundred megabytes. */
export const MOST_PIXELS = 4000;

const FIRST_BYTES: readonly (readonly [kind: AttachmentKind | "zip", at: number, bytes: string])[] = [
	["png", 0, "\x89PNG\r\n\x1a\n"],
	["jpg", 0, "\xff\xd8\xff"],
	["webp", 8, "WEBP"],
	["pdf", 0, "%PDF-"],
	["zip", 0, "PK\x03\x04"],
];

/** The kind of a file by its first bytes; an office document is told by what it packs. Null for any other kind. */
export function firstKind(bytes: Uint8Array): AttachmentKind | "zip" | null {
	const found = FIRST_BYTES.find(([, at, start]) => asciiAt(bytes, at, start.length) === start);
	return found?.[0] ?? null;
}

/** Bytes as characters of the same numbers. */
export function asciiAt(bytes: Uint8Array, at: number, length: number): string {
	return String.fromCharCode(...bytes.subarray(at, at + length));
}
