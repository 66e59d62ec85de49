import { expect, test } from "vitest";
import { HEADINGS, intakeOf, row } from "./tables.ts";

const rowsOf = (lines: string[], correct = false) => intakeOf(`${[HEADINGS, ...lines].join("\n")}\n`, correct);

test("says what was written in another form than it will be published in", () => {
	const line = row({ 目标: "“STEM”教育实验项目学校", 时期: "2016年", 数值: "约0.01万所", 单位: "", 备注: "—" });
	const { rows } = rowsOf([line]);
	expect(rows).toEqual([
		"第 2 行 新增（编号 7）：“STEM”教育实验项目学校 · 湛江 · 2016 · 约 100 所（时期“2016年”读作 2016；数值“约0.01万所”读作 100；备注“—”读作空白）",
	]);
});

test("a figure that is published already is not added again", () => {
	const { rows, problems } = rowsOf([row({ 地区: "广东", 时期: "2020", 数值: "12.790" })]);
	expect([rows, problems]).toEqual([
		["第 2 行 已公布（编号 6），不再登记：公民具备科学素质的比例 · 广东 · 2020 · 12.790 %"],
		[],
	]);
});

test("a correction names the row it corrects, or all are corrections by --correct", () => {
	const expected = ["第 2 行 更正（编号 7，更正编号 4）：公民具备科学素质的比例 · 广东 · 2018 · 10.35 % → 10.53 %"];
	const changes = { 地区: "广东", 时期: "2018", 数值: "10.53" };
	expect(rowsOf([row({ ...changes, 更正编号: "4" })]).rows).toEqual(expected);
	expect(rowsOf([row(changes)], true).rows).toEqual(expected);
});

test("one thing has one figure in a table", () => {
	expect(rowsOf([row(), row({ 数值: "10.7" })]).problems).toEqual([
		"错误 t.csv:3:3 时期与第 2 行是同一目标、地区和时期（literacy-rate 湛江 2020 10.6 %），应为每个数值一行；请核对两行，只留一行",
	]);
});

test("numbers and days of entry are given by the command", () => {
	const text = (id: string, recorded: string) => `编号,登记日期,${HEADINGS}\n${id},${recorded},${row()}\n`;
	expect(intakeOf(text("7", "2026年11月24日")).problems).toEqual([]);
	expect(intakeOf(text("9", "")).problems).toEqual([
		"错误 t.csv:2:1 编号读到“9”，应为下一个编号 7；请留空，编号由命令填写",
	]);
	expect(intakeOf(text("", "2020-01-01")).problems).toEqual([
		"错误 t.csv:2:2 登记日期读到“2020-01-01”，应为 2026-11-24；请留空，登记日期由命令填写",
	]);
	expect(intakeOf(text("4", "")).problems).toEqual([
		"错误 t.csv:2:1 编号读到“4”，这一行已公布为 literacy-rate 广东 2018 10.35 %，应为与已公布的相同；已公布的行不改；若是更正，请把 4 写入“更正编号”列，“编号”列留空",
	]);
});

test("万 moves the point where the target is counted in ones, and is never taken twice", () => {
	const schools = (数值: string, 单位: string) => rowsOf([row({ 目标: "stem-schools", 时期: "2016", 数值, 单位 })]);
	for (const [value, unit] of [
		["1.2万", "所"],
		["1.2万所", ""],
		["1.2", "万所"],
		['"12,000"', "所"],
	] as const) {
		expect(schools(value, unit).rows[0], `${value} ${unit}`).toMatch(/· 12000 所/);
	}
	const wanted = "应为目标““STEM”教育实验项目学校”的单位“所”；数字后面只写这个单位，或把单位写入“单位”列";
	for (const [value, unit] of [
		["1.2万", "万所"],
		["1.2万所", "万所"],
		["1.2万", ""],
	] as const) {
		expect(schools(value, unit).problems).toEqual([`错误 t.csv:2:4 数值读到“${value}”，${wanted}`]);
	}
});
