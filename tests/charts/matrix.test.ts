import { beforeAll, expect, test } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import type { Plan } from "../../src/model/model.ts";
import type { XmlNode } from "../../src/text/xml.ts";
import { buildDemo, chartOf } from "./chart-plans.ts";
import { byClass, elements, texts } from "./drawing.ts";

let plan: Plan;
let chart: Chart;
let root: XmlNode;

beforeAll(() => {
	plan = buildDemo("2025-06-30");
	chart = chartOf(plan, "matrix");
	root = chart.draw(340);
});

const titleOf = (cell: XmlNode) => String(elements(cell).find(({ tag }) => tag === "title")?.children[0]);
const marksOf = (cell: XmlNode) =>
	elements(cell).flatMap(({ tag, attributes }) => (tag === "rect" ? [attributes["class"]] : []));

test("who leads most is said in the title", () => {
	expect(chart.title).toBe("市生态环境局牵头最多：5项重点任务中牵头2项");
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

test("an office that the text names twice in one action is marked so", () => {
	const both = byClass(root, "cell")
		.map(titleOf)
		.filter((title) => title.includes("牵头、责任"));
	expect(both).toEqual(["市教育局：牵头、责任（一、实施校园环境教育行动（演示数据））"]);
});

test("there is one mark for every responsibility of the plan, and the table lists the same", () => {
	const drawn = byClass(root, "cell").flatMap((cell) => (titleOf(cell).match(/：(.+?)（/)?.[1] ?? "").split("、"));
	expect(drawn).toHaveLength(plan.responsibilities.length);
	const listed = chart.table.rows.flatMap((row) => row.slice(1)).filter((cell) => cell !== "—");
	expect(listed.flatMap((cell) => cell.split("、"))).toHaveLength(plan.responsibilities.length);
	expect(chart.table.rows[0]).toEqual(["市生态环境局", "一、四", "二、五"]);
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
	expect(row.slice(start, start + 3)).toEqual(["市科协", "0", "3"]);
});

test("more actions than a grid has room for: it says exactly that, and how many each office leads", () => {
	const many = buildDemo("2025-06-30", ({ plans }) => {
		for (const { actions, responsibilities: _, ...plan } of plans as ((typeof plans)[number] & {
			responsibilities?: unknown;
		})[]) {
			const [first] = actions;
			if (!first) throw new Error(`${plan.plan.id} has no action`);
			for (let number = 1; number <= 40; number += 1) actions.push({ ...first, id: `${first.id}-${number}` });
		}
	});
	for (const width of [288, 600]) {
		const drawn = texts(chartOf(many, "matrix").draw(width)).join("");
		expect(drawn).toContain(`${many.actions.length}项重点任务在这个宽度里并排放不下`);
		expect(drawn).toContain("市教育局");
		expect(drawn).not.toContain("没有写明");
	}
});
