import { asciiAt, firstKind } from "../files/attachments/attachment-kinds.ts";
import { lookUp } from "../text/look-up.ts";

/** Kinds whose first bytes tell them: office documents are archives. */
const FIRST: Readonly<Record<string, string>> = {
	png: "png",
	jpg: "jpg",
	webp: "webp",
	pdf: "pdf",
	zip: "zip",
	xlsx: "zip",
	docx: "zip",
};
/** How an archive and a picture end, and how many bytes from the end that stands: a file cut off has no such end. */
const LAST: Readonly<Record<string, { bytes: string; from: number }>> = {
	png: { bytes: "IEND", from: 8 },
	zip: { bytes: "PK\x05\x06", from: 22 },
	xlsx: { bytes: "PK\x05\x06", from: 22 },
};

/** What is wrong with a file that is not read as text; null where its bytes are what its name says. */
export function findByteFault(ending: string, bytes: Uint8Array): string | null {
	// Of the shards of pairs of characters some hold none.
	if (bytes.length === 0) return ending === "bin" ? null : "是空的";
	const first = lookUp(FIRST, ending);
	if (first && firstKind(bytes) !== first) return `不是 ${ending} 文件`;
	const last = lookUp(LAST, ending);
	return last && asciiAt(bytes, bytes.length - last.from, last.bytes.length) !== last.bytes ? "不完整" : null;
}
