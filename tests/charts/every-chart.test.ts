import { beforeAll, describe, expect, test } from "vitest";
import { type Chart, NARROW, publishersOf, WIDE } from "../../src/charts/chart.ts";
import { everyChart, targetCharts } from "../../src/charts/charts.ts";
import type { ContentRecords } from "../../src/check/check-content.ts";
import type { Plan } from "../../src/model/model.ts";
import { renderXml, type XmlNode } from "../../src/text/xml.ts";
import { buildDemo, buildPlan, buildPlanWith } from "./chart-plans.ts";
import { crossings } from "./crossings.ts";
import { collisions, number, texts, unreadable } from "./drawing.ts";

const area = "云川";
let plan: Plan;

beforeAll(() => {
	plan = buildPlan();
});

/** Names far longer than today's, in every place that a chart labels. */
function lengthen({ plans, departments }: ContentRecords): void {
	const long = (name: string) => name.padEnd(18, "和科学普及办公室");
	for (const department of departments) department.name = long(department.name);
	for (const { plan: record, targets, actions } of plans) {
		record.coordinator = long(record.coordinator ?? "");
		for (const target of targets) target.title = `${target.title}，${target.title}`;
		for (const phase of record.phases) phase.name = `${phase.name}并总结推广`;
		for (const { responsibilities } of actions) {
			for (const one of responsibilities) one.departments = one.departments.map(long);
		}
	}
}

/** More updates than get a row of their own, over ten years. */
function addUpdates({ plans }: ContentRecords): void {
	for (const { updates } of plans) {
		const first = updates[0];
		if (!first) throw new Error("no update to copy");
		for (let year = 2017; year <= 2026; year += 1) {
			updates.push({ ...first, id: `u-${year}`, date: `${year}-06-01`, targets: [], clauses: [] });
		}
	}
}

const everyYear = Array.from({ length: 11 }, (_, index) => 2010 + index);
const PLANS: Record<string, () => Plan> = {
	"as published": () => buildPlan(),
	"own area known": () => buildPlanWith(`${area} 2018 9.80`, `${area} 2020 10.60`, "全国 2018 8.47", "全国 2020 10.56"),
	"three areas on one value": () => buildPlanWith(`${area} 2020 10.50`, "全国 2020 10.50", "邻省 2020 10.51"),
	"a figure every year": () =>
		buildPlanWith(
			...everyYear.flatMap((year) => [`全国 ${year} ${(year - 2007).toFixed(2)}`, `${area} ${year} ${year - 2008}.00`]),
		),
	"one early figure": () => buildPlanWith("新疆生产建设兵团 2012 4.00"),
	"far above the promise": () => buildPlanWith("全国 2020 98.70"),
	"long names": () => buildPlan(lengthen),
	"many updates": () => buildPlan(addUpdates),
	"every kind, while the plan runs": () => buildDemo("2025-06-30"),
	"every kind, in its first year": () => buildDemo("2021-12-31"),
	"every kind, after its end": () => buildDemo("2027-01-01"),
	"every kind, over ten years": () =>
		buildDemo("2025-06-30", (records) => {
			for (const { plan: record } of records.plans) record.period = "2016/2025";
		}),
};

describe.each(Object.entries(PLANS))("%s: every drawing at every width", (_, build) => {
	let model: Plan;
	let drawn: { name: string; width: number; chart: Chart; root: XmlNode }[];

	beforeAll(() => {
		model = build();
		drawn = everyChart(model).flatMap((chart) =>
			[NARROW, 320, 340, WIDE, 680].map((width) => ({
				name: `${chart.id} at ${width}`,
				width,
				chart,
				root: chart.draw(width),
			})),
		);
	});

	test("has labels that are readable, inside, and alone in their places", () => {
		for (const { name, root, width } of drawn) {
			expect([name, number(root, "width")]).toEqual([name, width]);
			expect([name, texts(root).length > 1]).toEqual([name, true]);
			expect([name, ...unreadable(root), ...collisions(root), ...crossings(root)]).toEqual([name]);
		}
	});

	test("keeps the labels of the promise and of every area's last figure", () => {
		const { promise, series = [], id } = model.headlineTarget ?? {};
		const wanted = series.map(({ area: name, observations }) => `${name} ${observations.at(-1)?.valueText}%`);
		for (const { name, root, chart } of drawn) {
			if (chart.id !== id) continue;
			expect([name, ...texts(root)]).toEqual(expect.arrayContaining([`${model.area}目标 ${promise}`, ...wanted]));
		}
	});

	test("says itself to screen readers and carries no inline style", () => {
		for (const { root, chart } of drawn) {
			expect(root.attributes).toMatchObject({ role: "img", "aria-label": chart.conclusion });
			expect(renderXml(root)).not.toMatch(/\sstyle=|<style|\sid=/);
		}
	});
});

test("a plan has its own charts, those of its targets, and those of the offices that lead", () => {
	const ids = everyChart(buildDemo("2025-06-30")).map(({ id }) => id);
	expect(ids.slice(0, 7)).toEqual([
		"statuses",
		"coverage",
		"coverage-by-year",
		"matrix",
		"timeline",
		"literacy-rate",
		"literacy-rate-latest",
	]);
	expect(ids.slice(-5).every((id) => id.startsWith("department-"))).toBe(true);
});

test("where nothing is published for a plan's own area, a sentence says so and no empty chart is drawn", () => {
	expect(everyChart(plan).map(({ id }) => id)).toEqual(["matrix", "timeline", "literacy-rate", "literacy-rate-areas"]);
	expect(everyChart(buildPlanWith()).map(({ id }) => id)).toEqual(["matrix", "timeline"]);
});

test("each kind of target has its own charts; without an own figure only a comparison of others is left", () => {
	const demo = buildDemo("2025-06-30");
	const kinds = Object.fromEntries(demo.targets.map((target) => [target.id, targetCharts(target).map(({ id }) => id)]));
	expect(kinds).toMatchObject({
		"literacy-rate": ["literacy-rate", "literacy-rate-latest", "literacy-rate-areas"],
		"green-schools": ["green-schools"],
		"teacher-training": ["teacher-training"],
		"observer-teams": [],
		participation: [],
	});
});

test("a target named like another chart of its plan keeps all charts apart", () => {
	const clash = buildDemo("2025-06-30", ({ plans }) => {
		for (const { targets, observations } of plans) {
			const names: Record<string, string> = { "river-parks": "coverage", "office-paper": "water-quality-latest" };
			for (const target of targets) target.id = names[target.id] ?? target.id;
			for (const row of observations) row.target = names[row.target] ?? row.target;
		}
	});
	const ids = everyChart(clash).map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids).toEqual(
		expect.arrayContaining(["coverage", "target-coverage", "water-quality-latest", "target-water-quality-latest"]),
	);
});

test("a chart is drawn once at each width, whoever asks for it", () => {
	const [first, again] = [everyChart(plan), everyChart(plan)];
	for (const [index, chart] of first.entries()) expect(chart.draw(WIDE)).toBe(again[index]?.draw(WIDE));
	for (const target of plan.targets) for (const chart of targetCharts(target)) expect(first).toContain(chart);
});

test("every chart names its source with an address, and its rows are as wide as its head", () => {
	for (const { sources, table } of [plan, buildDemo("2025-06-30")].flatMap(everyChart)) {
		expect(sources.length).toBeGreaterThan(0);
		for (const { title, url } of sources)
			expect([title, url]).toEqual([expect.stringMatching(/./), expect.stringMatching(/^http/)]);
		for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
	}
});

test("a row of a target's table leads to where its figure is written; below the chart stands who published it", () => {
	const literacy = buildDemo("2025-06-30").targets.find(({ id }) => id === "literacy-rate");
	const [chart] = literacy ? targetCharts(literacy) : [];
	if (!chart) throw new Error("no chart");
	const { rows, sources = [] } = chart.table;
	expect(sources).toHaveLength(rows.length);
	const figures = (literacy?.series ?? []).flatMap(({ observations }) => observations);
	const urls = sources.map((source) => source?.url);
	expect(sources[0]).toBeNull();
	for (const { source } of figures) expect(urls).toContain(source.url);
	for (const { source } of figures) expect(publishersOf(chart)).toContain(source.publisher ?? source.title);
	expect(new Set(publishersOf(chart)).size).toBe(publishersOf(chart).length);
});
