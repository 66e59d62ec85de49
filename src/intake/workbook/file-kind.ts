/** What a file is by its first bytes, whatever its name says. */
export type FileKind = "zip" | "compound" | "xml" | "html" | "pdf" | "image" | "rtf" | "archive" | "slk" | "text";

const SIGNATURES: [kind: FileKind, bytes: number[]][] = [
	["zip", [0x50, 0x4b, 3, 4]],
	["zip", [0x50, 0x4b, 5, 6]],
	["compound", [0xd0, 0xcf, 0x11, 0xe0]],
	["pdf", [0x25, 0x50, 0x44, 0x46]],
	["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
	["image", [0x89, 0x50, 0x4e, 0x47]],
	["image", [0xff, 0xd8, 0xff]],
	["image", [0x47, 0x49, 0x46, 0x38]],
	["image", [0x42, 0x4d]],
	["archive", [0x52, 0x61, 0x72, 0x21]],
	["archive", [0x37, 0x7a, 0xbc, 0xaf]],
	["archive", [0x1f, 0x8b]],
];

/** The kind of a file by its bytes and, where it is text, by how the text begins. */
export function fileKind(bytes: Uint8Array, text: string | null): FileKind {
	const signed = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
	// Text in Chinese may begin with any two bytes; a picture has no lines of text.
	if (signed && !(signed[0] === "image" && text !== null && !text.includes("\0"))) return signed[0];
	const start = (text ?? "").slice(0, 4000).trimStart();
	if (/^ID;P/.test(start)) return "slk";
	if (/^(<\?xml[^>]*>\s*)?(<\?[^>]*>\s*)*<(\w+:)?(Workbook|document|office:document)\b/.test(start)) return "xml";
	return /^(<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(!doctype\s+html|html|head|body|meta|table|style|div)\b/i.test(start)
		? "html"
		: "text";
}
