import { expect, test } from "vitest";
import { buildPlan, buildPlanWith, chartOf } from "./chart-plans.ts";
import { byClass, texts } from "./drawing.ts";

const plan = buildPlan();
const { area, targets } = plan;

test("figures of other areas are no coverage: ten empty circles, in words as well", () => {
	const chart = chartOf(plan, "coverage");
	const root = chart.draw(340);
	expect(chart.title).toBe(`10项量化目标中，0项有${area}的公开数据`);
	expect(byClass(root, "hollow")).toHaveLength(targets.length + 1); // and the key's
	expect(byClass(root, "filled")).toHaveLength(1);
	expect(texts(root)).toEqual(
		expect.arrayContaining(["有公开数据 0项", "暂无公开数据 10项", "30个以上　暂无公开数据"]),
	);
});

test("a target with an own figure is filled and shows its newest figure, in the table too", () => {
	const chart = chartOf(buildPlanWith(`${area} 2018 9.80`, `${area} 2020 10.60`), "coverage");
	expect(chart.title).toBe(`10项量化目标中，1项有${area}的公开数据`);
	expect(byClass(chart.draw(680), "filled")).toHaveLength(2);
	expect(texts(chart.draw(680))).toContain("10.5%以上　2020年10.60%");
	expect(chart.table.rows[0]).toEqual([targets[0]?.title, "10.5%以上", "2020年10.60%"]);
});

test("drawing and table have the same targets with the same promises", () => {
	const chart = chartOf(plan, "coverage");
	const written = texts(chart.draw(680));
	expect(chart.table.rows).toHaveLength(targets.length);
	for (const [title = "", promise, state] of chart.table.rows) {
		expect(written).toContain(title);
		expect(written).toContain(`${promise}　${state}`);
	}
});
