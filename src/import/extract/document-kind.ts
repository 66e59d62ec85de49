/** What a file is, by its first bytes; `text` where only its name tells more. */
export type DocumentKind = "pdf" | "zip" | "compound" | "rtf" | "mhtml" | "word-xml" | "html" | "text" | "picture";

const MAGIC: [DocumentKind, number[]][] = [
	["zip", [0x50, 0x4b, 0x03, 0x04]],
	["compound", [0xd0, 0xcf, 0x11, 0xe0]],
	["picture", [0x89, 0x50, 0x4e, 0x47]],
	["picture", [0xff, 0xd8, 0xff]],
	["picture", [0x47, 0x49, 0x46, 0x38]],
	["picture", [0x49, 0x49, 0x2a, 0x00]],
	["picture", [0x4d, 0x4d, 0x00, 0x2a]],
];
const BEGINNING = 2048;

export function kindOf(bytes: Uint8Array): DocumentKind {
	const known = MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte));
	if (known) return known[0];
	const head = new TextDecoder("latin1").decode(bytes.subarray(0, BEGINNING)).replaceAll("\u0000", "");
	if (/%PDF-\d/.test(head.slice(0, 1024))) return "pdf";
	if (/^\s*\{\\rtf/.test(head)) return "rtf";
	if (
		/^(?:ï»¿)?(?:MIME-Version|From|Date|Content-Type):/im.test(head.slice(0, 400)) &&
		/multipart\/related/i.test(head)
	)
		return "mhtml";
	if (/<\?mso-application progid="Word|<w:wordDocument|<pkg:package/.test(head)) return "word-xml";
	return /<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]/i.test(head) ? "html" : "text";
}
