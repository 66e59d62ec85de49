import { Unzlib, unzipSync } from "fflate";
import { asciiAt } from "./attachment-kinds.ts";

/** A document as its own bytes describe it. */
export interface PaperFacts {
	/** It ends as such a file ends. */
	isWhole: boolean;
	/** What in it runs, starts something or is packed away, in a reader's words; null where nothing is known to. */
	active: string | null;
}

/** What a viewer of PDFs acts upon; `#xx` in a name stands for a character. */
const PDF_ACTIONS: readonly (readonly [name: RegExp, words: string])[] = [
	[/\/(?:JavaScript|JS)\b/, "脚本"],
	[/\/Launch\b/, "打开别的程序的动作"],
	[/\/(?:EmbeddedFiles?|FileAttachment)\b/, "夹带的文件"],
	[/\/(?:RichMedia|Movie|Sound)\b/, "会播放的内容"],
	[/\/(?:SubmitForm|ImportData)\b/, "会送出数据的表单"],
];
/** A packed part of a PDF unpacks to a few times its size; more than this is a bomb, and none of it is read. */
const MOST_UNPACKED = 20_000_000;
const AT_ONCE = 16_384;

export function inspectPdf(bytes: Uint8Array): PaperFacts {
	const text = new TextDecoder("latin1").decode(bytes);
	const isWhole = text.lastIndexOf("%%EOF") >= 0;
	const said = `${text}${packedObjects(bytes, text)}`.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
		String.fromCharCode(Number.parseInt(code, 16)),
	);
	return { isWhole, active: PDF_ACTIONS.find(([name]) => name.test(said))?.[1] ?? null };
}

/** Newer PDFs pack many objects into one stream; a picture or a page in a stream of its own starts nothing. */
function packedObjects(bytes: Uint8Array, text: string): string {
	let unpacked = "";
	for (const { index, 0: head } of text.matchAll(/\/Type\s*\/ObjStm\b.{0,400}?stream\r?\n/gs)) {
		const start = index + head.length;
		const end = text.indexOf("endstream", start);
		if (!/\/FlateDecode/.test(head) || end < 0 || unpacked.length > MOST_UNPACKED) continue;
		unpacked += unpackStream(bytes.subarray(start, end));
	}
	return unpacked;
}

function unpackStream(bytes: Uint8Array): string {
	let text = "";
	const decoder = new TextDecoder("latin1");
	const stream = new Unzlib((chunk) => {
		text += decoder.decode(chunk);
	});
	try {
		for (let at = 0; at < bytes.length && text.length < MOST_UNPACKED; at += AT_ONCE)
			stream.push(bytes.subarray(at, at + AT_ONCE), at + AT_ONCE >= bytes.length);
	} catch {
		// What no library unpacks, no viewer does.
	}
	return text;
}

/** Parts of an office document that run, or are another document. */
const OFFICE_ACTIVE = /vbaproject\.bin$|\/(?:embeddings|activex|macrosheets)\//i;
const MOST_PARTS = 5000;
/** Where a document names the template that it is opened with; one on a server can bring macros. */
const SETTINGS = "word/_rels/settings.xml.rels";
const FAR_TEMPLATE = [/attachedTemplate/i, /Target="(?:https?|ftp):/i];

/** An office document by what it packs; null where it is another kind of archive. */
export function readOffice(bytes: Uint8Array): (PaperFacts & { kind: "docx" | "xlsx" }) | null {
	const names: string[] = [];
	let parts: Record<string, Uint8Array>;
	try {
		parts = unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				if (names.length < MOST_PARTS) names.push(name);
				return name === SETTINGS && originalSize < 100_000;
			},
		});
	} catch {
		// A torn archive has no list of what it packs; its first part has a name.
		const kind = /(word|xl)\//.exec(asciiAt(bytes, 0, 4000))?.[1];
		return kind ? { kind: kind === "word" ? "docx" : "xlsx", isWhole: false, active: null } : null;
	}
	const kind = names.includes("word/document.xml") ? "docx" : names.includes("xl/workbook.xml") ? "xlsx" : null;
	const settings = new TextDecoder().decode(parts[SETTINGS]);
	const isFetching = (settings.match(/<Relationship\b[^>]*>/g) ?? []).some((one) =>
		FAR_TEMPLATE.every((sign) => sign.test(one)),
	);
	const packed = names.some((name) => OFFICE_ACTIVE.test(name)) ? "宏、控件或夹带的文件" : null;
	const active = packed ?? (isFetching ? "打开时要从网上取的模板" : null);
	return kind && { kind, isWhole: true, active };
}
