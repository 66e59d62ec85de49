import { expect, test } from "vitest";
import type { XmlNode } from "../../src/text/xml.ts";
import { buildPlan, chartOf } from "./chart-plans.ts";
import { byClass, elements, texts } from "./drawing.ts";

const plan = buildPlan();
const chart = chartOf(plan, "matrix");
const root = chart.draw(340);

const titleOf = (cell: XmlNode) => String(elements(cell).find(({ tag }) => tag === "title")?.children[0]);
const marksOf = (cell: XmlNode) =>
	elements(cell).flatMap(({ tag, attributes }) => (tag === "rect" ? [attributes["class"]] : []));

test("who leads most is said in the title", () => {
	expect(chart.title).toBe("市科协牵头最多：10项任务中牵头8项");
});

test("each role has its own mark; both roles in one action have a mark that is neither", () => {
	const marks = new Map<string, Set<string>>();
	for (const cell of byClass(root, "cell")) {
		const roles = titleOf(cell).match(/：(.+?)（/)?.[1] ?? "";
		marks.set(roles, (marks.get(roles) ?? new Set()).add(marksOf(cell).join("+")));
	}
	expect(Object.fromEntries([...marks].map(([roles, kinds]) => [roles, [...kinds]]))).toEqual({
		牵头: ["filled"],
		责任: ["hollow"],
		"牵头、责任": ["both+filled"],
	});
});

test("the two offices that the text names twice are marked so", () => {
	const both = byClass(root, "cell")
		.map(titleOf)
		.filter((title) => title.includes("牵头、责任"));
	expect(both).toEqual([
		"市科技局：牵头、责任（五、实施科学教育与培训基础工程）",
		"市农业局：牵头、责任（二、实施农民科学素质行动）",
	]);
});

test("there is one mark for every responsibility of the plan, and the table lists the same", () => {
	const drawn = byClass(root, "cell").flatMap((cell) => (titleOf(cell).match(/：(.+?)（/)?.[1] ?? "").split("、"));
	expect(drawn).toHaveLength(plan.responsibilities.length);
	const listed = chart.table.rows.flatMap((row) => row.slice(1)).filter((cell) => cell !== "—");
	expect(listed.flatMap((cell) => cell.split("、"))).toHaveLength(plan.responsibilities.length);
	expect(chart.table.rows[0]).toEqual(["市科协", "一、二、三、六、七、八、九、十", "四、五"]);
});

test("the numerals of the columns and the marks are explained in words", () => {
	expect(texts(root)).toEqual(
		expect.arrayContaining([
			"牵头",
			"责任",
			"同一项中既牵头又责任（原文如此）",
			...plan.actions.map(({ title }) => title),
		]),
	);
});

test("wide drawings count the roles as the table lists them", () => {
	const row = texts(chart.draw(680));
	const start = row.indexOf("市科协");
	expect(row.slice(start, start + 3)).toEqual(["市科协", "8", "2"]);
});
