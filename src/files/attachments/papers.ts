import { unzipSync, unzlibSync } from "fflate";
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
/** A packed part of a PDF unpacks to a few times its size. */
const MOST_UNPACKED = 20_000_000;

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
		try {
			unpacked += new TextDecoder("latin1").decode(unzlibSync(bytes.subarray(start, end)));
		} catch {
			// What no library unpacks, no viewer does.
		}
	}
	return unpacked;
}

/** Parts of an office document that run, or are another document. */
const OFFICE_ACTIVE = /vbaproject\.bin$|\/(?:embeddings|activex|macrosheets)\//i;
const MOST_PARTS = 5000;

/** An office document by what it packs; null where it is another kind of archive. */
export function readOffice(bytes: Uint8Array): (PaperFacts & { kind: "docx" | "xlsx" }) | null {
	const names: string[] = [];
	try {
		unzipSync(bytes, {
			filter: ({ name }) => {
				if (names.length < MOST_PARTS) names.push(name);
				return false;
			},
		});
	} catch {
		// A torn archive has no list of what it packs; its first part has a name.
		const kind = /(word|xl)\//.exec(asciiAt(bytes, 0, 4000))?.[1];
		return kind ? { kind: kind === "word" ? "docx" : "xlsx", isWhole: false, active: null } : null;
	}
	const kind = names.includes("word/document.xml") ? "docx" : names.includes("xl/workbook.xml") ? "xlsx" : null;
	const active = names.some((name) => OFFICE_ACTIVE.test(name)) ? "宏、控件或夹带的文件" : null;
	return kind && { kind, isWhole: true, active };
}
