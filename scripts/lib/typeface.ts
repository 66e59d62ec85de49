import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { create, type Font } from "fontkitten";
import decompress from "woff2-encoder/decompress";
import type { Glyph, Typeface } from "../../src/charts/parts/outline.ts";

/** Noto Sans SC, SIL Open Font License 1.1: it allows its outlines in any document. Cut into slices of characters. */
const FOLDER = path.dirname(createRequire(import.meta.url).resolve("@fontsource-variable/noto-sans-sc/package.json"));
const WEIGHTS = [400, 600];
const LETTERS = { moveTo: "M", lineTo: "L", quadraticCurveTo: "Q", bezierCurveTo: "C", closePath: "Z" } as const;

/** A slice of the font at every weight that charts use. */
type Slice = Map<number, Font>;

/** Reads the slices that hold some characters. What the font lacks has no glyph. */
export async function readTypeface(characters: ReadonlySet<string>): Promise<Typeface> {
	const slices = new Map<string, Slice>();
	const sliceOf = new Map<string, Slice>();
	const ranges = await readRanges();
	for (const char of characters) {
		const name = ranges.find(({ includes }) => includes(char.codePointAt(0) ?? 0))?.name;
		if (name === undefined) continue;
		const slice = slices.get(name) ?? (await readSlice(name));
		slices.set(name, slice);
		if (slice.get(400)?.hasGlyphForCodePoint(char.codePointAt(0) ?? 0)) sliceOf.set(char, slice);
	}
	const read = new Map<string, Glyph | null>();
	return {
		glyph(char, weight) {
			const key = `${weight} ${char}`;
			const known = read.get(key);
			if (known !== undefined) return known;
			const font = sliceOf.get(char)?.get(weight);
			const glyph = font ? readGlyph(font, char) : null;
			read.set(key, glyph);
			return glyph;
		},
	};
}

function readGlyph(font: Font, char: string): Glyph {
	const { path: shape, advanceWidth } = font.glyphForCodePoint(char.codePointAt(0) ?? 0);
	return {
		advance: advanceWidth / font.unitsPerEm,
		outline: shape.commands.map(({ command, args }) => ({
			letter: LETTERS[command],
			points: args.map((value) => value / font.unitsPerEm),
		})),
	};
}

/** Which characters stand in which slice. */
async function readRanges(): Promise<{ name: string; includes(code: number): boolean }[]> {
	const text = await readFile(path.join(FOLDER, "unicode.json"), "utf8");
	return Object.entries(JSON.parse(text) as Record<string, string>).map(([key, list]) => {
		const bounds = list.split(",").map((range) => {
			const [from = "", to = from] = range.replace("U+", "").split("-");
			return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
		});
		return {
			name: key.replaceAll(/[[\]]/g, ""),
			includes: (code) => bounds.some(({ from, to }) => from <= code && code <= to),
		};
	});
}

async function readSlice(name: string): Promise<Slice> {
	const file = path.join(FOLDER, "files", `noto-sans-sc-${name}-wght-normal.woff2`);
	const font = create(Buffer.from(await decompress(await readFile(file)))) as Font;
	return new Map(WEIGHTS.map((weight) => [weight, font.getVariation({ wght: weight })]));
}
