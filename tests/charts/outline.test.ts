import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { renderPng } from "../../scripts/lib/png.ts";
import { readTypeface } from "../../scripts/lib/typeface.ts";
import { everyChart } from "../../src/charts/charts.ts";
import { label } from "../../src/charts/parts/label.ts";
import { charactersOf, outlineTexts } from "../../src/charts/parts/outline.ts";
import { formatPath } from "../../src/charts/parts/path-data.ts";
import { drawFile } from "../../src/charts/svg-file.ts";
import { renderXml, type XmlNode, xml } from "../../src/text/xml.ts";
import { buildDemo, buildPlan } from "./chart-plans.ts";
import { elements } from "./drawing.ts";

let typeface: Awaited<ReturnType<typeof readTypeface>>;

beforeAll(async () => {
	typeface = await readTypeface(new Set("目标田由10.5%0123456789ABCDEF"));
});

const drawn = (text: string, kind = "label", options: Parameters<typeof outlineTexts>[2] = {}) =>
	outlineTexts(
		xml(
			"svg",
			{ xmlns: "http://www.w3.org/2000/svg", "xmlns:xlink": "http://www.w3.org/1999/xlink", width: 60, height: 30 },
			xml("style", {}, ".paper { fill: #fff }"),
			label(text, 4, 15, { kind }),
		),
		typeface,
		options,
	);
const pixels = async (text: string, kind?: string) =>
	sharp(await renderPng(renderXml(drawn(text, kind))))
		.flatten({ background: "#fff" })
		.greyscale()
		.raw()
		.toBuffer();
const ink = (image: Buffer) => image.reduce((sum, value) => sum + 255 - value, 0);

test("every character of every chart has a glyph", async () => {
	const charts = [buildPlan(), buildDemo("2025-06-30")].flatMap(everyChart);
	const characters = new Set(charts.flatMap((chart) => [...charactersOf(drawFile(chart))]));
	const whole = await readTypeface(characters);
	for (const char of characters) expect([char, whole.glyph(char, 400)?.advance]).toEqual([char, expect.any(Number)]);
});

test.each(["\u{20BB7}", "䶮", "🌳", "👨‍👩‍👧"])(
	"%s, which the font lacks, is drawn all the same: as text in a drawing, as a box with its number in a picture",
	async (lacking) => {
		const known = await readTypeface(new Set([..."目标0123456789ABCDEF", ...lacking]));
		const outlined = (fallback: "text" | "box") =>
			outlineTexts(xml("svg", { width: 60, height: 30 }, label(`目${lacking}标`, 4, 15)), known, { fallback });
		const places = (root: XmlNode) => elements(root).filter(({ tag }) => tag === "use");
		expect(elements(outlined("text")).flatMap(({ tag, children }) => (tag === "text" ? children : []))).toEqual([
			lacking,
		]);
		expect(places(outlined("text"))).toHaveLength(2);
		const number = (lacking.codePointAt(0) ?? 0).toString(16);
		expect(places(outlined("box"))).toHaveLength(2 + number.length);
		expect(elements(outlined("box")).some(({ tag }) => tag === "text")).toBe(false);
	},
);

test("marks that cannot be seen are no characters to miss", () => {
	expect(elements(drawn("目\u200B标\uFE0F")).filter(({ tag }) => tag === "use")).toHaveLength(2);
});

test("an outline is written once a drawing, however often it is used", () => {
	const root = drawn("目标目标");
	expect(elements(root).filter(({ tag }) => tag === "path")).toHaveLength(2);
	expect(elements(root).filter(({ tag }) => tag === "use")).toHaveLength(4);
});

test("Chinese text becomes pictures of just these characters, no empty boxes", async () => {
	const [one, other, none] = await Promise.all([pixels("目标"), pixels("田由"), pixels("")]);
	expect(ink(none)).toBe(0);
	expect(ink(one)).toBeGreaterThan(10_000);
	expect(one.equals(other)).toBe(false);
});

test("what is set in bold is drawn bolder", async () => {
	expect(ink(await pixels("目标", "strong"))).toBeGreaterThan(1.15 * ink(await pixels("目标")));
});

test("text that ends or is centred at a place does so as an outline too", () => {
	const left = (anchor: "start" | "middle" | "end") => {
		const [place] = elements(outlineTexts(xml("svg", {}, label("田", 100, 15, { anchor })), typeface)).filter(
			({ tag }) => tag === "use",
		);
		return Number(place?.attributes["x"]);
	};
	expect(left("start") - left("end")).toBeCloseTo(12, 1);
	expect(left("start") - left("middle")).toBeCloseTo(6, 1);
});

test("path data is relative, rounded to a hundredth, and one number for a straight line along an axis", () => {
	const square = [
		{ letter: "M", points: [0, 0] },
		{ letter: "L", points: [1, 0] },
		{ letter: "L", points: [1, 0.5] },
		{ letter: "Q", points: [0.5, 0.75, 0, 0.5] },
		{ letter: "Z", points: [] },
	] as const;
	expect(formatPath(square, { x: 3, y: 20, size: 12 })).toBe("M3 20h12v-6q-6-3-12 0z");
});
