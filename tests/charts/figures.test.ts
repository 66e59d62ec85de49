import { describe, expect, test } from "vitest";
import { NARROW, WIDE } from "../../src/charts/figure.ts";
import { everyFigure, targetFigures } from "../../src/charts/figures.ts";
import { renderSvg } from "../../src/charts/svg.ts";
import type { ContentRecords } from "../../src/check/content.ts";
import { collisions, number, texts, unreadable } from "./drawing.ts";
import { buildPlan, buildPlanWith } from "./model.ts";

const plan = buildPlan();
const area = plan.area;

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
const PLANS = {
	"as published": plan,
	"own area known": buildPlanWith(`${area} 2018 9.80`, `${area} 2020 10.60`, "全国 2018 8.47", "全国 2020 10.56"),
	"three areas on one value": buildPlanWith(`${area} 2020 10.50`, "全国 2020 10.50", "广东 2020 10.51"),
	"a figure every year": buildPlanWith(
		...everyYear.flatMap((year) => [`全国 ${year} ${(year - 2007).toFixed(2)}`, `${area} ${year} ${year - 2008}.00`]),
	),
	"one early figure": buildPlanWith("新疆生产建设兵团 2012 4.00"),
	"far above the promise": buildPlanWith("全国 2020 98.70"),
	"long names": buildPlan(lengthen),
	"many updates": buildPlan(addUpdates),
};

describe.each(Object.entries(PLANS))("%s", (_, model) => {
	const drawn = everyFigure(model).flatMap((figure) =>
		[NARROW, 320, 340, WIDE, 680].map((width) => ({
			name: `${figure.id} at ${width}`,
			width,
			figure,
			root: figure.draw(width),
		})),
	);

	test.each(drawn)("$name: every label is readable, inside, and alone in its place", ({ root, width }) => {
		expect(number(root, "width")).toBe(width);
		expect(texts(root).length).toBeGreaterThan(3);
		expect(unreadable(root)).toEqual([]);
		expect(collisions(root)).toEqual([]);
	});

	test.each(drawn.filter(({ figure }) => figure.id === model.headlineTarget?.id))(
		"$name: the promise and every area's last figure keep their labels",
		({ root }) => {
			const { promise, series } = model.headlineTarget ?? {};
			const wanted = (series ?? []).map(({ area: name, observations }) => `${name} ${observations.at(-1)?.valueText}%`);
			expect(texts(root)).toEqual(expect.arrayContaining([`${area}目标 ${promise}`, ...wanted]));
		},
	);

	test.each(drawn)("$name: says itself to screen readers and carries no inline style", ({ root, figure }) => {
		const text = renderSvg(root);
		expect(root.attributes).toMatchObject({ role: "img", "aria-label": figure.conclusion });
		expect(text).not.toMatch(/\sstyle=|<style|\sid=/);
	});
});

test("a plan has every figure once, those of targets under the target's id", () => {
	expect(everyFigure(plan).map(({ id }) => id)).toEqual(["literacy-rate", "coverage", "matrix", "timeline"]);
});

test("a target that is no ratio, or has no published figure, has no line chart", () => {
	const known = plan.targets.filter((target) => targetFigures(target).length > 0).map(({ id }) => id);
	expect(known).toEqual(["literacy-rate"]);
	const withCount = buildPlan(({ plans }) => {
		for (const row of plans.flatMap(({ observations }) => observations)) row.target = "stem-schools";
	});
	expect(withCount.targets.flatMap((target) => targetFigures(target))).toEqual([]);
});

test("every figure names its source with an address, and its rows are as wide as its head", () => {
	for (const { sources, table } of everyFigure(plan)) {
		expect(sources.length).toBeGreaterThan(0);
		for (const { title, url } of sources)
			expect([title, url]).toEqual([expect.stringMatching(/./), expect.stringMatching(/^http/)]);
		for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
	}
});
