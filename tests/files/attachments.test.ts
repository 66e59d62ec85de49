import { readFile } from "node:fs/promises";
import { zipSync, zlibSync } from "fflate";
import { expect, test } from "vitest";
import { inspectAttachment } from "../../src/files/attachments/attachment-facts.ts";
import { DEMO_ROOT } from "../demo.ts";

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const join = (...parts: (Uint8Array | number[] | string)[]) =>
	Uint8Array.from(parts.flatMap((part) => [...(typeof part === "string" ? ascii(part) : part)]));
const two = (value: number) => [value >> 8, value & 255];
const four = (value: number) => [...two(value >>> 16), ...two(value & 65_535)];
const codesOf = (bytes: Uint8Array) => inspectAttachment(bytes).faults.map(({ code }) => code);

/** A chunk of a PNG; nobody here reads its checksum. */
const chunk = (name: string, data: number[] = []) => join(four(data.length), name, data, four(0));
const png = (width: number, height: number, ...more: Uint8Array[]) =>
	join("\x89PNG\r\n\x1a\n", chunk("IHDR", [...four(width), ...four(height), 8, 2, 0, 0, 0]), ...more, chunk("IEND"));

/** An EXIF block with an orientation and, where asked for, a directory of the place with `places` entries. */
const exif = (orientation: number, places: number) =>
	join(
		"MM\0*",
		four(8),
		two(2),
		[...two(0x112), ...two(3), ...four(1), ...two(orientation), 0, 0],
		[...two(0x8825), ...two(4), ...four(1), ...four(38)],
		four(0),
		two(places),
		new Uint8Array(places * 12),
	);
const segment = (marker: number, data: Uint8Array) => join([0xff, marker], two(data.length + 2), data);
const jpeg = (...segments: Uint8Array[]) =>
	join(
		[0xff, 0xd8],
		...segments,
		segment(0xc0, join([8], two(300), two(400), [3])),
		[0xff, 0xda, 0, 2, 1, 2, 0xff, 0xd9],
	);
const shot = (orientation: number, places: number) => segment(0xe1, join("Exif\0\0", exif(orientation, places)));

const riff = (...chunks: Uint8Array[]) => {
	const rest = join("WEBP", ...chunks);
	return join("RIFF", four(rest.length).reverse(), rest);
};
const webp = (name: string, data: Uint8Array) =>
	join(name, four(data.length).reverse(), data, data.length % 2 ? [0] : []);
const canvas = webp("VP8X", Uint8Array.from([0, 0, 0, 0, 143, 1, 0, 43, 1, 0]));

test("a picture is known by its bytes: its kind, and its size as browsers show it", () => {
	const said = (bytes: Uint8Array) => {
		const { facts, faults } = inspectAttachment(bytes);
		expect(faults).toEqual([]);
		return [facts?.kind, facts?.width, facts?.height];
	};
	expect(said(png(640, 360))).toEqual(["png", 640, 360]);
	expect(said(jpeg())).toEqual(["jpg", 400, 300]);
	// Turned by a quarter: the page leaves room for what is shown.
	expect(said(jpeg(shot(6, 1)))).toEqual(["jpg", 300, 400]);
	expect(said(riff(canvas))).toEqual(["webp", 400, 300]);
});

test.each<[string, Uint8Array, string[]]>([
	["a photograph that tells where it was taken", jpeg(shot(1, 4)), ["attachment-shows-place"]],
	[
		"the same in words of XMP",
		jpeg(segment(0xe1, ascii("http://ns.adobe.com/xap/1.0/\0<exif:GPSLatitude>"))),
		["attachment-shows-place"],
	],
	["the same in a PNG", png(10, 10, chunk("eXIf", [...exif(1, 4)])), ["attachment-shows-place"]],
	["the same in a WebP", riff(canvas, webp("EXIF", exif(1, 4))), ["attachment-shows-place"]],
	["a picture that moves", png(10, 10, chunk("acTL", [0, 0])), ["attachment-kind-refused"]],
	["a WebP that moves", riff(canvas, webp("ANIM", new Uint8Array(6))), ["attachment-kind-refused"]],
	["half a PNG", png(640, 360).subarray(0, 40), ["attachment-torn"]],
	["half a JPEG", jpeg().subarray(0, 16), ["attachment-torn"]],
	["half a WebP", riff(canvas, webp("VP8 ", new Uint8Array(90))).subarray(0, 60), ["attachment-torn"]],
	["a picture wider than a browser holds", png(9000, 10), ["attachment-too-large"]],
	[
		"a picture too heavy for a telephone",
		png(100, 100, chunk("IDAT", Array(500_000).fill(0))),
		["attachment-too-large"],
	],
	[
		"a drawing that may hold a script",
		ascii('<?xml version="1.0"?>\n<!-- x -->\n<svg onload="x()">'),
		["attachment-kind-refused"],
	],
	["a web page", ascii("<!DOCTYPE html><script>"), ["attachment-kind-refused"]],
	["nothing", new Uint8Array(), ["attachment-kind-refused"]],
	["a PDF with a script", ascii("%PDF-1.7\n<</S /JavaScript /JS (x)>>\n%%EOF"), ["attachment-active"]],
	["a PDF that hides its name", ascii("%PDF-1.7\n<</S /J#61vaScript>>\n%%EOF"), ["attachment-active"]],
	["a PDF that starts a program", ascii("%PDF-1.7\n<</S/Launch>>\n%%EOF"), ["attachment-active"]],
	[
		"a PDF that packs a script away",
		join(
			"%PDF-1.7\n<</Type /ObjStm /Filter /FlateDecode>>\nstream\n",
			zlibSync(ascii("<</S /JavaScript>>")),
			"\nendstream\n%%EOF",
		),
		["attachment-active"],
	],
	["half a PDF", ascii("%PDF-1.7\n<<>>"), ["attachment-torn"]],
	[
		"a document with a macro",
		zipSync({ "word/document.xml": ascii("<w/>"), "word/vbaProject.bin": ascii("x") }),
		["attachment-active"],
	],
	[
		"a workbook with a file in it",
		zipSync({ "xl/workbook.xml": ascii("<w/>"), "xl/embeddings/a.bin": ascii("x") }),
		["attachment-active"],
	],
	[
		"a document that fetches its template",
		zipSync({
			"word/document.xml": ascii("<w/>"),
			"word/_rels/settings.xml.rels": ascii(
				'<R><Relationship Type="x/attachedTemplate" Target="https://a.example/t.dotm" TargetMode="External"/></R>',
			),
		}),
		["attachment-active"],
	],
	["an archive of anything", zipSync({ "a.exe": ascii("MZ") }), ["attachment-kind-refused"]],
	["a plain document", zipSync({ "word/document.xml": ascii("<w/>") }), []],
])("%s", (_, bytes, codes) => {
	expect(codesOf(bytes)).toEqual(codes);
});

test("what a browser made of the fictitious city's papers is taken; one other byte is another file", async () => {
	const answer = await readFile(`${DEMO_ROOT}/attachments/river-parks-2025-answer.pdf`);
	const { facts, faults } = inspectAttachment(answer);
	expect([facts?.kind, facts?.size, faults]).toEqual(["pdf", answer.length, []]);
	answer[2000] = (answer[2000] ?? 0) ^ 1;
	expect(inspectAttachment(answer).facts?.sum).not.toBe(facts?.sum);
});

test("no file, however it is broken, stops the reading", () => {
	const whole = [
		png(640, 360, chunk("eXIf", [...exif(6, 3)])),
		jpeg(shot(6, 3)),
		riff(canvas, webp("EXIF", exif(6, 3))),
	];
	for (const bytes of whole) {
		for (let at = 0; at < bytes.length; at += 1) {
			for (const value of [0, 255]) {
				const broken = Uint8Array.from(bytes);
				broken[at] = value;
				expect(() => inspectAttachment(broken)).not.toThrow();
			}
		}
	}
});
