import {
	type AttachmentFault,
	type AttachmentKind,
	firstKind,
	KINDS_OF_FILES,
	MOST_PIXELS,
} from "./attachment-kinds.ts";
import { checksum } from "./checksum.ts";
import { inspectPdf, type PaperFacts, readOffice } from "./papers.ts";
import { type PictureFacts, readJpeg, readPng, readWebp } from "./pictures.ts";
import { refusedKind } from "./refused-kinds.ts";

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

/** Inspects a file by its bytes. */
export function inspectAttachment(bytes: Uint8Array): InspectedAttachment {
	const first = firstKind(bytes);
	const office = first === "zip" ? readOffice(bytes) : null;
	const kind = first === "zip" ? (office?.kind ?? null) : first;
	if (kind === null) return { facts: null, faults: [refusedKind(bytes)] };
	const { isPicture } = KINDS_OF_FILES[kind];
	const picture = isPicture ? PICTURES[kind](bytes) : null;
	const paper = picture ? null : (office ?? inspectPdf(bytes));
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
