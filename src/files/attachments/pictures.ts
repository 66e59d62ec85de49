import { asciiAt } from "./attachment-kinds.ts";
import { NO_NOTES, readExif, type ShotNotes } from "./exif.ts";

/** A picture as its own bytes describe it. */
export interface PictureFacts extends ShotNotes {
	/** In pixels, as a browser shows it; 0 where the file does not say. */
	width: number;
	height: number;
	/** It ends as such a file ends. */
	isWhole: boolean;
	moves: boolean;
}

const NOTHING: PictureFacts = { ...NO_NOTES, width: 0, height: 0, isWhole: false, moves: false };
/** Another place where programs write coordinates. */
const XMP_PLACE = /GPSLatitude|GPSLongitude/;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const textOf = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);

/** A chain of chunks, each with its length, its name and its data, up to one named IEND. */
export function readPng(bytes: Uint8Array): PictureFacts {
	const view = viewOf(bytes);
	const facts = { ...NOTHING };
	for (let at = 8; at + 12 <= bytes.length; ) {
		const length = view.getUint32(at);
		const name = asciiAt(bytes, at + 4, 4);
		const data = bytes.subarray(at + 8, at + 8 + length);
		if (name === "IHDR" && length >= 8)
			Object.assign(facts, { width: view.getUint32(at + 8), height: view.getUint32(at + 12) });
		if (name === "acTL") facts.moves = true;
		if (name === "eXIf") Object.assign(facts, readExif(data));
		if (/^[it]TXt$/i.test(name) && XMP_PLACE.test(textOf(data))) facts.showsPlace = true;
		at += 12 + length;
		if (name === "IEND") return { ...facts, isWhole: at <= bytes.length };
	}
	return facts;
}

/** Markers `FF xx` with their lengths, up to the picture's data; its frame header (C0 to CF but three) has the size. */
export function readJpeg(bytes: Uint8Array): PictureFacts {
	const view = viewOf(bytes);
	const facts = { ...NOTHING, isWhole: endsJpeg(bytes) };
	for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
		const marker = bytes[at + 1] ?? 0;
		if (marker === 0xff) {
			at += 1;
			continue;
		}
		if (marker === 0xda || marker === 0xd9) break;
		const length = view.getUint16(at + 2);
		const data = bytes.subarray(at + 4, at + 2 + length);
		if (marker === 0xe1) noteShot(data, facts);
		if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker) && data.length >= 5)
			Object.assign(facts, { height: viewOf(data).getUint16(1), width: viewOf(data).getUint16(3) });
		at += 2 + length;
	}
	return turned(facts);
}

function noteShot(data: Uint8Array, facts: PictureFacts): void {
	if (asciiAt(data, 0, 6) === "Exif\0\0") {
		const { showsPlace, isTurned } = readExif(data.subarray(6));
		facts.showsPlace ||= showsPlace;
		facts.isTurned ||= isTurned;
	} else if (XMP_PLACE.test(textOf(data))) facts.showsPlace = true;
}

/** Programs add zeros or notes of their own behind the end mark. */
function endsJpeg(bytes: Uint8Array): boolean {
	for (let at = bytes.length - 2; at > 2; at -= 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
	return false;
}

function turned<T extends PictureFacts>(facts: T): T {
	return facts.isTurned ? { ...facts, width: facts.height, height: facts.width } : facts;
}

/** `RIFF`, the length of the rest, `WEBP`, then chunks: `VP8 ` (lossy), `VP8L` (lossless) or `VP8X` (with extras). */
export function readWebp(bytes: Uint8Array): PictureFacts {
	const view = viewOf(bytes);
	if (bytes.length < 20) return NOTHING;
	const facts = { ...NOTHING, isWhole: view.getUint32(4, true) + 8 <= bytes.length };
	for (let at = 12; at + 8 <= bytes.length; ) {
		const length = view.getUint32(at + 4, true);
		noteChunk(asciiAt(bytes, at, 4), bytes.subarray(at + 8, at + 8 + length), facts);
		at += 8 + length + (length % 2);
	}
	return turned(facts);
}

function noteChunk(name: string, data: Uint8Array, facts: PictureFacts): void {
	if (facts.width === 0 && data.length >= 10) Object.assign(facts, webpSize(name, data));
	if (name === "ANIM" || name === "ANMF") facts.moves = true;
	if (name === "EXIF") Object.assign(facts, readExif(asciiAt(data, 0, 4) === "Exif" ? data.subarray(6) : data));
	if (name === "XMP " && XMP_PLACE.test(textOf(data))) facts.showsPlace = true;
}

function webpSize(name: string, data: Uint8Array): Pick<PictureFacts, "width" | "height"> | null {
	const view = viewOf(data);
	const three = (at: number) => 1 + view.getUint16(at, true) + ((data[at + 2] ?? 0) << 16);
	if (name === "VP8X") return { width: three(4), height: three(7) };
	if (name === "VP8 ") return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
	if (name !== "VP8L") return null;
	const bits = view.getUint32(1, true);
	return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}
