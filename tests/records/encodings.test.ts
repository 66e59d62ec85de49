import { expect, test } from "vitest";
import { decodeText } from "../../src/files/text-file.ts";

const TABLE = "目标,地区,时期,数值\n一,二,2016,10.5\n";

/** Text as Excel on Chinese Windows writes it: Node only decodes it, so the table is turned round. */
function encodeGb18030(text: string): Uint8Array {
	const decoder = new TextDecoder("gb18030");
	const codes = new Map<string, number[]>();
	for (let high = 0x81; high < 0xff; high += 1) {
		for (let low = 0x40; low < 0xff; low += 1) {
			if (low !== 0x7f) codes.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
		}
	}
	return new Uint8Array([...text].flatMap((char) => codes.get(char) ?? [char.charCodeAt(0)]));
}

const ENCODINGS: [string, (text: string) => Uint8Array][] = [
	["UTF-8", (text) => new TextEncoder().encode(text)],
	["UTF-8 with BOM", (text) => new TextEncoder().encode(`\uFEFF${text}`)],
	["UTF-16LE of Excel's Unicode 文本", (text) => Buffer.from(`\uFEFF${text}`, "utf16le")],
	["UTF-16LE without BOM", (text) => Buffer.from(text, "utf16le")],
	["UTF-16BE", (text) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
	["UTF-16BE without BOM", (text) => Buffer.from(text, "utf16le").swap16()],
	["GB18030", encodeGb18030],
];

test.each(ENCODINGS)("%s is decoded", (_name, encode) => {
	expect(decodeText(encode(TABLE))).toBe(TABLE);
});

test("bytes that are no text in any of them are refused; a stray zero does not make UTF-16 of UTF-8", () => {
	expect(decodeText(new Uint8Array([0xff, 0xff, 0xff]))).toBe(null);
	expect(decodeText(new Uint8Array([0xff, 0xfe, 0x00, 0xd8]))).toBe(null);
	expect(decodeText(new TextEncoder().encode(`${TABLE}\0`))).toBe(`${TABLE}\0`);
	expect(decodeText(new Uint8Array())).toBe("");
});
