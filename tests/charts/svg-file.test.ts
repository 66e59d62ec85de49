import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import { everyChart } from "../../src/charts/charts.ts";
import { drawFile, renderSvgFile } from "../../src/charts/svg-file.ts";
import { buildPlan } from "./chart-plans.ts";
import { texts } from "./drawing.ts";

let files: { chart: Chart; text: string }[];

beforeAll(async () => {
	const css = await readFile("src/charts/charts.css", "utf8");
	files = everyChart(buildPlan()).map((chart) => ({ chart, text: renderSvgFile(drawFile(chart), css) }));
	expect(files.length).toBeGreaterThan(3);
});

/** What is wrong with a text as XML: elements out of order, bare & or <, attributes without quotes or twice. */
function xmlErrors(text: string): string[] {
	const errors: string[] = [];
	const open: string[] = [];
	const rest = text
		.replace(/^<\?xml [^?]*\?>/, "")
		.replaceAll(/<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g, (_, end, tag, attributes, single) => {
			const names = [...attributes.matchAll(/([\w:-]+)="/g)].map((match) => match[1]);
			if (new Set(names).size < names.length) errors.push(`attribute twice in ${tag}`);
			if (end && open.pop() !== tag) errors.push(`</${tag}> closes nothing`);
			if (!end && !single) open.push(tag);
			return "";
		});
	if (/[<]/.test(rest)) errors.push("bare <");
	if (/&(?!(amp|lt|gt|quot);)/.test(text)) errors.push("bare &");
	return [...errors, ...open.map((tag) => `${tag} stays open`)];
}

test("the check itself finds what is not XML", () => {
	expect(xmlErrors("<a><b></a></b>")).not.toEqual([]);
	expect(xmlErrors("<a>1 & 2</a>")).toEqual(["bare &"]);
	expect(xmlErrors("<a x=1></a>")).not.toEqual([]);
	expect(xmlErrors('<a x="1" x="2"></a>')).toEqual(["attribute twice in a"]);
});

test("every file is well-formed and needs nothing from outside", () => {
	for (const { text } of files) {
		expect(xmlErrors(text)).toEqual([]);
		expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
		expect(text).not.toMatch(/\sstyle=|href=|@import|url\(/);
	}
});

test("it carries title, unit, every source and its day inside", () => {
	for (const { chart } of files) {
		const written = texts(drawFile(chart)).join("");
		for (const part of [chart.title, chart.subtitle, ...chart.sources.map(({ title }) => title)])
			expect(written.replaceAll(/\s/g, "")).toContain(part.replaceAll(/\s/g, ""));
		if (chart.dated) expect(written).toContain(`${chart.dated.what}：${chart.dated.day}`);
	}
});

test("it speaks to screen readers, and names the licence of its font", () => {
	for (const { chart, text } of files) {
		expect(text).toContain(`role="img"`);
		expect(text).toContain(`<title>${chart.title}</title>`);
		expect(text).toContain(`<desc>${chart.conclusion}`);
		expect(text).toContain("SIL Open Font License");
	}
});

test("it has its colours written out, for programs that know no custom properties", () => {
	for (const { text } of files) {
		expect(text).not.toContain("var(");
		expect(text).toContain("#a3211a");
	}
});
