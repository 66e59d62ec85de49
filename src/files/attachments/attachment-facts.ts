import type { Problem } from "../../problems/problem.ts";
import { type AttachmentKind, KINDS_OF_FILES, kindOf, MOST_PIXELS } from "./attachment-kinds.ts";
import { type PaperFacts, readOffice, readPdf } from "./papers.ts";
import { type PictureFacts, readJpeg, readPng, readWebp } from "./pictures.ts";

/** What is wrong with the bytes of a file, in words for the person who put it there. */
export type AttachmentFault = Pick<Problem, "code" | "found" | "expected" | "cure">;

/** A picture or paper as its bytes describe it, not its name. */
export interface AttachmentFacts {
	kind: AttachmentKind;
	/** In bytes. */
	size: number;
	/** In pixels, of a picture; null of a paper. */
	width: number | null;
	height: number | null;
	/** CRC-32 of the bytes: another file under the same name is another statement. */
	sum: string;
}

/** What a file is, and everything that is wrong with it; no facts where it is none of the kinds that may stand on the site. */
export interface InspectedAttachment {
	facts: AttachmentFacts | null;
	faults: AttachmentFault[];
}

const WANTED = "PNG、JPEG、WebP 图片，PDF，Word（.docx）或 Excel（.xlsx）";

/** Inspects a file by its bytes. */
export function inspectAttachment(bytes: Uint8Array): InspectedAttachment {
	const first = kindOf(bytes);
	const office = first === "zip" ? readOffice(bytes) : null;
	const kind = first === "zip" ? (office?.kind ?? null) : first;
	if (kind === null) return { facts: null, faults: [refusedKind(bytes)] };
	const { isPicture } = KINDS_OF_FILES[kind];
	const picture = isPicture ? PICTURES[kind](bytes) : null;
	const paper = picture ? null : (office ?? readPdf(bytes));
	const faults = [
		...sizeFaults(bytes.length, kind),
		...(picture ? pictureFaults(picture) : []),
		...(paper ? paperFaults(paper) : []),
	];
	const { width, height } = picture ?? { width: null, height: null };
	return { facts: { kind, size: bytes.length, width, height, sum: checksum(bytes) }, faults };
}

const PICTURES: Readonly<Record<AttachmentKind, (bytes: Uint8Array) => PictureFacts | null>> = {
	png: readPng,
	jpg: readJpeg,
	webp: readWebp,
	pdf: () => null,
	docx: () => null,
	xlsx: () => null,
};

/** What people try, and what to make of it instead. */
const REFUSED: readonly (readonly [start: RegExp, words: string, cure: string])[] = [
	[
		/^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?(<!DOCTYPE svg[^>]*>\s*)?<svg/is,
		"SVG 图",
		"请导出成 PNG 再放上来：SVG 里可以藏程序",
	],
	[/^\s*<(!DOCTYPE html|html)/i, "网页", "请存成 PDF，或写成动态的正文"],
	[/^GIF8/, "GIF 图", "请另存为 PNG；会动的图不收，妨碍阅读"],
	[/^ÐÏ/, "旧式的 Office 文件（.doc、.xls）", "请另存为 .docx、.xlsx 或 PDF"],
	[/^PK/, "压缩包，或别的 Office、WPS 文件", "请放里面的文件本身；演示文稿请存成 PDF"],
	[/^BM/, "BMP 图", "请另存为 PNG 或 JPEG"],
	[/^.{4}ftyp(heic|heix|mif1|avif)/s, "HEIC 或 AVIF 图", "请另存为 JPEG；苹果手机可在“设置—相机—格式”里选“兼容性最佳”"],
	[/^(II\*|MM.\*)/s, "TIFF 图", "请另存为 PNG 或 JPEG"],
	[/^$/, "空文件", "请重新选择文件"],
];

function refusedKind(bytes: Uint8Array): AttachmentFault {
	const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1000)).replace(/^ï»¿/, "");
	const [, words, cure] = REFUSED.find(([pattern]) => pattern.test(start)) ?? [
		null,
		"不认识的文件",
		"请另存为这几种格式之一；只改扩展名没有用",
	];
	return { code: "attachment-kind-refused", found: `内容是${words}`, expected: WANTED, cure };
}

function sizeFaults(size: number, kind: AttachmentKind): AttachmentFault[] {
	const { most, isPicture, name } = KINDS_OF_FILES[kind];
	if (size <= most) return [];
	const limit = most < 1_000_000 ? `${most / 1000} KB` : `${most / 1_000_000} MB`;
	const cure = isPicture
		? "请缩小以后再放：填报台里选这张图，可以当场缩小"
		: "请压缩或分成几份；很大的文件放在别处，动态里写它的网址";
	const found = `${name} ${(size / 1_000_000).toFixed(1)} MB`;
	return [{ code: "attachment-too-large", found, expected: `不大于 ${limit}`, cure }];
}

const torn = (): AttachmentFault => ({
	code: "attachment-torn",
	found: "文件不完整，结尾的部分没有",
	expected: "完整的文件",
	cure: "多半是没有传完，请从原来的地方重新复制一份",
});

function pictureFaults({ width, height, isWhole, moves, showsPlace }: PictureFacts): AttachmentFault[] {
	if (!isWhole || width === 0 || height === 0) return [torn()];
	const faults: AttachmentFault[] = [];
	if (Math.max(width, height) > MOST_PIXELS) {
		const found = `图片 ${width} × ${height} 像素`;
		const cure = "请缩小以后再放：填报台里选这张图，可以当场缩小";
		faults.push({ code: "attachment-too-large", found, expected: `每边不多于 ${MOST_PIXELS} 像素`, cure });
	}
	if (moves) {
		const cure = "会动的图妨碍阅读，请存成不动的一张";
		faults.push({ code: "attachment-kind-refused", found: "内容是会动的图", expected: "不动的图片", cure });
	}
	if (showsPlace) {
		faults.push({
			code: "attachment-shows-place",
			found: "图片里记着拍摄的地点（经纬度）",
			expected: "没有拍摄地点的图片",
			cure: "填报台里选这张图，可以当场去掉；或在电脑上看它的“属性—详细信息”，选“删除属性和个人信息”",
		});
	}
	return faults;
}

function paperFaults({ isWhole, active }: PaperFacts): AttachmentFault[] {
	if (!isWhole) return [torn()];
	if (active === null) return [];
	const cure = "请用“打印”存成普通的 PDF，或另存为不带宏的 .docx、.xlsx";
	return [{ code: "attachment-active", found: `文件里有${active}`, expected: "只有文字和图的文件", cure }];
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
	let value = index;
	for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
	return value;
});

function checksum(bytes: Uint8Array): string {
	let sum = 0xffffffff;
	for (const byte of bytes) sum = (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
	return ((sum ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}
