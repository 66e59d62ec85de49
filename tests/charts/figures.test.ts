import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { NARROW, WIDE } from "../../src/charts/figure.ts";
import { planFigures } from "../../src/charts/figures.ts";
import { renderSvg, type SvgNode } from "../../src/charts/svg.ts";
import { renderSvgFile } from "../../src/charts/svg-file.ts";
import { measureText } from "../../src/charts/text.ts";
import { readSite } from "../e2e/site.ts";

const plan = (await readSite()).featuredPlan;
const figures = planFigures(plan);
const css = await readFile("src/charts/charts.css", "utf8");
const figure = (id: string) => figures.find((candidate) => candidate.id === id) ?? expect.fail(`no figure ${id}`);

function nodesOf(node: SvgNode, tag: string): SvgNode[] {
	const below = node.children.flatMap((child) => (typeof child === "string" ? [] : nodesOf(child, tag)));
	return node.tag === tag ? [node, ...below] : below;
}

function boxOf({ attributes, children }: SvgNode) {
	const width = measureText(String(children[0]));
	const anchor = attributes["text-anchor"];
	const left = Number(attributes["x"]) - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
	const bottom = Number(attributes["y"]) + 2;
	return { text: String(children[0]), left, right: left + width, top: bottom - 13, bottom };
}

describe.each([NARROW, WIDE])("at %i px", (width) => {
	test.each(figures)("labels of $id stay inside and apart", ({ draw }) => {
		const root = draw(width);
		const boxes = nodesOf(root, "text").map(boxOf);
		const outside = boxes.filter(
			({ left, right, top, bottom }) =>
				left < -1 || right > width + 1 || top < -1 || bottom > Number(root.attributes["height"]) + 1,
		);
		const touching = boxes.flatMap((a, index) =>
			boxes
				.slice(index + 1)
				.filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
				.map((b) => `${a.text} × ${b.text}`),
		);
		expect(outside).toEqual([]);
		expect(touching).toEqual([]);
	});
});

test("the line chart starts at zero, names the target, and says where the own figure is missing", () => {
	const labels = nodesOf(figure("literacy-rate").draw(WIDE), "text").map(({ children }) => children[0]);
	expect(labels).toEqual(
		expect.arrayContaining(["0", "湛江目标 10.5%以上", "湛江：暂无公开数据", "广东 12.79%", "全国 10.56%"]),
	);
});

test("years without a published figure have no point, and the line over them is dashed", () => {
	const root = figure("literacy-rate").draw(WIDE);
	expect(nodesOf(root, "circle").length).toBe(6);
	const links = nodesOf(root, "path").map(({ attributes }) => attributes["class"]);
	expect(links).toEqual(["reference gap", "reference gap", "reference gap", "reference gap"]);
});

test("the table of the line chart holds the published figures as published", () => {
	const { rows } = figure("literacy-rate").table;
	expect(rows[0]).toEqual(["湛江", "—", "暂无公开数据"]);
	expect(rows.map((row) => row[2])).toEqual(
		expect.arrayContaining(["3.27%", "6.20%", "8.47%", "10.56%", "10.35%", "12.79%"]),
	);
});

test("coverage counts the targets with a figure of the plan's own area", () => {
	const { title, draw, table } = figure("coverage");
	expect(title).toBe("10项量化目标中，0项有湛江的公开数据");
	const kinds = nodesOf(draw(WIDE), "rect").map(({ attributes }) => attributes["class"]);
	expect(kinds).toEqual(new Array(10).fill("hollow"));
	expect(table.rows.map((row) => row[2])).toEqual(new Array(10).fill("暂无"));
});

test("the matrix draws every assignment, and double roles as such", () => {
	const root = figure("matrix").draw(WIDE);
	const count = (kind: string) => nodesOf(root, "rect").filter(({ attributes }) => attributes["class"] === kind).length;
	expect(count("filled")).toBe(28);
	expect(count("both")).toBe(2);
	expect(count("hollow") + count("both")).toBe(137);
	expect(nodesOf(root, "title").map(({ children }) => children[0])).toContain("市农业局（二）：牵头、责任");
});

test("the timeline ends the plan where it ended", () => {
	const root = figure("timeline").draw(WIDE);
	expect(nodesOf(root, "rect").filter(({ attributes }) => attributes["class"] === "phase").length).toBe(3);
	expect(figure("timeline").title).toBe("3个阶段，2016—2020年（已届满）");
	expect(figure("timeline").conclusion).toContain("2020年底　8项目标到期");
});

test.each(figures)("the file of $id stands alone, with unit, source and colours, and no inline style", (item) => {
	const text = renderSvgFile(item, css);
	expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
	expect(text).toContain("来源：");
	expect(text).toContain("--red:#a3211a");
	expect(text.replace(/<style>[^<]*<\/style>/, "")).not.toContain("style=");
	const opened = [...text.matchAll(/<([a-z]+)[ >]/g)].map((match) => match[1]);
	const closed = [...text.matchAll(/<\/([a-z]+)>/g)].map((match) => match[1]);
	expect(opened.sort()).toEqual(closed.sort());
});

test("text from content never becomes markup", () => {
	const node: SvgNode = { tag: "text", attributes: { title: `"<` }, children: [`<script>&"`] };
	expect(renderSvg(node)).toBe(`<text title="&quot;&lt;">&lt;script&gt;&amp;&quot;</text>`);
});
