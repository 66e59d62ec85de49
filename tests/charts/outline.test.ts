import sharp from "sharp";
import { expect, test } from "vitest";
import { renderPng } from "../../scripts/lib/png.ts";
import { readTypeface } from "../../scripts/lib/typeface.ts";
import { everyChart } from "../../src/charts/charts.ts";
import { label } from "../../src/charts/parts/label.ts";
import { charactersOf, outlineTexts } from "../../src/charts/parts/outline.ts";
import { formatPath } from "../../src/charts/parts/path-data.ts";
import { drawFile } from "../../src/charts/svg-file.ts";
import { renderXml, xml } from "../../src/text/xml.ts";
import { buildDemo, buildPlan } from "./chart-plans.ts";

const typeface = await readTypeface(new Set("目标田由10.5%"));
const drawn = (text: string, kind = "label") =>
	outlineTexts(
		xml("svg", { xmlns: "http://www.w3.org/2000/svg", width: 60, height: 30 }, label(text, 4, 15, { kind })),
		typeface,
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

test("a character that the font lacks stops the build, named", async () => {
	await expect(readTypeface(new Set("目\u{20BB7}标\u{1F6D1}"))).rejects.toThrow(
		"图中的“\u{20BB7}”“\u{1F6D1}”在所附字体（Noto Sans SC）中没有字形；请换成同义的常用字",
	);
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
		const path = outlineTexts(label("田", 100, 15, { anchor }), typeface).attributes["d"];
		return Math.min(...[...String(path).matchAll(/M([\d.]+)/g)].map((match) => Number(match[1])));
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
