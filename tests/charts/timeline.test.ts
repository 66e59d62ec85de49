import { beforeAll, expect, test } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import type { Plan } from "../../src/model/model.ts";
import type { XmlNode } from "../../src/text/xml.ts";
import { buildDemo, chartOf } from "./chart-plans.ts";
import { byClass, number, texts } from "./drawing.ts";

let plan: Plan;
let chart: Chart;
let root: XmlNode;

beforeAll(() => {
	plan = buildDemo("2026-11-24");
	chart = chartOf(plan, "timeline");
	root = chart.draw(680);
});
const right = (name: string) => byClass(root, name).map((node) => number(node, "x") + number(node, "width"));

test("the title counts phases and due targets", () => {
	expect(chart.title).toBe("2021—2025年分3个阶段，15项目标中11项写明期限");
});

test("phases follow each other without a gap and end with the plan", () => {
	const bars = byClass(root, "phase").map((bar) => ({
		start: number(bar, "x"),
		end: number(bar, "x") + number(bar, "width"),
	}));
	const [band] = right("band");
	expect(bars).toHaveLength(3);
	for (const [index, bar] of bars.slice(1).entries())
		expect(Math.abs(bar.start - (bars[index]?.end ?? 0))).toBeLessThan(1);
	expect(Math.abs((bars.at(-1)?.end ?? 0) - (band ?? 0))).toBeLessThan(1);
});

test("nothing of the plan is drawn past its end, though later updates lengthen the axis", () => {
	const late = buildDemo("2026-11-24", ({ plans }) => {
		for (const { updates } of plans) {
			const last = updates.at(-1);
			if (last) updates.push({ ...last, id: "after-its-end", date: "2026-06-01", targets: [], clauses: [] });
		}
	});
	const root = chartOf(late, "timeline").draw(680);
	const right = (name: string) => byClass(root, name).map((node) => number(node, "x") + number(node, "width"));
	const [band = 0] = right("band");
	for (const end of [...right("phase"), ...right("filled")]) expect(end).toBeLessThanOrEqual(band + 0.5);
	const updates = byClass(root, "point").map((point) => number(point, "cx"));
	expect(updates.filter((x) => x > band)).toHaveLength(1);
	expect(texts(root)).toContain("2026");
});

test("phases, due targets, targets without a time, and updates stand in the drawing as in the table", () => {
	const written = texts(root);
	for (const [kind, when, text] of chart.table.rows) {
		const line = when === "原文未写明期限" ? `另有${text}，原文未写明期限` : `${when}　${text}`;
		expect([kind, written.includes(line)]).toEqual([kind, true]);
	}
	expect(chart.table.rows).toHaveLength(plan.phases.length + 4 + plan.updates.length);
});

test("what a plan has none of has no row and no heading", () => {
	const bare = buildDemo("2026-11-24", ({ plans }) => {
		for (const { plan, updates } of plans) {
			plan.phases = [];
			updates.length = 0;
		}
	});
	const written = texts(chartOf(bare, "timeline").draw(340));
	expect(written).toContain("到期");
	expect(written).not.toContain("阶段");
	expect(written).not.toContain("公开动态");
});

test("many updates are counted by the year in the drawing; the table keeps every one", () => {
	const many = buildDemo("2026-11-24", ({ plans }) => {
		for (const { updates } of plans) {
			const first = updates[0];
			if (!first) throw new Error("no update to copy");
			for (let month = 1; month <= 9; month += 1)
				updates.push({ ...first, id: `u-${month}`, date: `2019-0${month}-01` });
		}
	});
	const busy = chartOf(many, "timeline");
	expect(texts(busy.draw(340))).toContain("2019年　9条动态");
	expect(busy.table.rows.filter(([kind]) => kind === "公开动态")).toHaveLength(plan.updates.length + 9);
});

test("the issued text is the first source, each address once", () => {
	const urls = chart.sources.map(({ url }) => url);
	expect(chart.sources[0]?.title).toBe(`${plan.shortTitle}（${plan.number}）`);
	expect(new Set(urls).size).toBe(urls.length);
});
