import { expect, test } from "vitest";
import { byClass, texts } from "./drawing.ts";
import { buildPlan, buildPlanWith, figureOf } from "./model.ts";

const plan = buildPlan();
const { area, targets } = plan;

test("figures of other areas are no coverage: ten empty circles, in words as well", () => {
	const figure = figureOf(plan, "coverage");
	const root = figure.draw(340);
	expect(figure.title).toBe(`10项量化目标中，0项有${area}的公开数据`);
	expect(byClass(root, "hollow")).toHaveLength(targets.length + 1); // and the key's
	expect(byClass(root, "filled")).toHaveLength(1);
	expect(texts(root)).toEqual(
		expect.arrayContaining(["有公开数据 0项", "暂无公开数据 10项", "30个以上　暂无公开数据"]),
	);
});

test("a target with an own figure is filled and shows its newest figure, in the table too", () => {
	const figure = figureOf(buildPlanWith(`${area} 2018 9.80`, `${area} 2020 10.60`), "coverage");
	expect(figure.title).toBe(`10项量化目标中，1项有${area}的公开数据`);
	expect(byClass(figure.draw(680), "filled")).toHaveLength(2);
	expect(texts(figure.draw(680))).toContain("10.5%以上　2020年10.60%");
	expect(figure.table.rows[0]).toEqual([targets[0]?.title, "10.5%以上", "2020年10.60%"]);
});

test("drawing and table have the same targets with the same promises", () => {
	const figure = figureOf(plan, "coverage");
	const written = texts(figure.draw(680));
	expect(figure.table.rows).toHaveLength(targets.length);
	for (const [title = "", promise, state] of figure.table.rows) {
		expect(written).toContain(title);
		expect(written).toContain(`${promise}　${state}`);
	}
});
