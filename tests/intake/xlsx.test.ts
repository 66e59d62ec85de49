import { readFile } from "node:fs/promises";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { figureXml, HEADING_CELLS, intakeOfRow, intakeOfWorkbook, rowXml, workbookOf } from "./workbooks.ts";

const HEAD = rowXml(1, HEADING_CELLS);
const number = (value: string, s = 0) => ({ xml: `<v>${value}</v>`, s });

test.each<[string, Parameters<typeof intakeOfRow>[0], string, string?]>([
	["a percentage", { 数值: number("0.105", 1) }, "2020 · 10.50 %（数值“10.50%”读作 10.50）"],
	[
		"noise of binary arithmetic",
		{ 数值: number("0.10500000000000001", 1) },
		"2020 · 10.50 %（数值“10.50%”读作 10.50）",
	],
	["a number as shown", { 数值: number("6.2", 5) }, "2020 · 6.20 %"],
	["a number in scientific notation", { 数值: number("1.06E1") }, "2020 · 10.6 %"],
	[
		"万 that the format writes and the number means",
		{ 数值: number("12000", 7), 单位: "%" },
		"2020 · 12000 %（数值“1.2万”读作 12000）",
	],
	["a text in several fonts", { 地区: { xml: "<v>0</v>", t: "s" } }, "2020 · 10.6 %"],
	["a text cell", { 数值: { xml: "<v>10.6</v>", s: 8 } }, "2020 · 10.6 %"],
	["a year as a number", { 时期: number("2019") }, "2019 · 10.6 %"],
	["a day", { 公布日期: number("44256", 2) }, "2020 · 10.6 %（公布日期“2021/3/1”读作 2021-03-01）"],
	["a day without its format", { 公布日期: number("44256") }, "2020 · 10.6 %（公布日期“44256”读作 2021-03-01）"],
	["a month", { 时期: number("43800", 3) }, "2019-12 · 10.6 %（时期“2019年12月”读作 2019-12）"],
	[
		"a day since 1904",
		{ 公布日期: number("42794", 2) },
		"2020 · 10.6 %（公布日期“2021/3/1”读作 2021-03-01）",
		'<x:workbookPr date1904="1"/>',
	],
])("%s is understood by its cell", async (_name, changes, expected, properties = "") => {
	const { rows, problems } = await intakeOfRow(changes, properties);
	expect(problems).toEqual([]);
	expect(rows).toEqual([`第 2 行 新增（编号 7）：公民具备科学素质的比例 · 湛江 · ${expected}`]);
});

test.each<[string, Parameters<typeof intakeOfRow>[0], string]>([
	[
		"an error",
		{ 数值: { xml: "<v>#N/A</v>", t: "e" } },
		"D2 读到错误值“#N/A”，应为数值或文字；请在表中改正公式，或直接填写结果",
	],
	[
		"a formula without result",
		{ 数值: { xml: "<f>A1</f>" } },
		"D2 公式没有算出结果，应为数值；请用 Excel 或 WPS 打开并保存一次，或直接填写结果",
	],
	[
		"a formula with its result",
		{ 数值: { xml: "<f>5+5.6</f><v>10.6</v>" } },
		"D2 读到“10.6”，是公式算出来的，应为来源公布的数；请核对；是来源公布的数，复制这一格，用“选择性粘贴—数值”贴回原处",
	],
	[
		"a computed value not shown",
		{ 数值: { xml: "<f>31/3</f><v>10.3333333333333</v>", s: 5 } },
		"D2 单元格显示“10.33”，实际存的是 10.3333333333333，应为显示的与实际存的是同一个数；请核对来源，把这一格改为“文本”格式，写上来源的数（如 10.33）",
	],
	[
		"a format that rounds",
		{ 数值: number("12345", 7) },
		"D2 单元格显示“1.2万”，实际存的是 12345，应为显示的与实际存的是同一个数；请核对来源，把这一格改为“文本”格式，写上来源的数（如 1.2万）",
	],
	[
		"a typed value that is not shown whole",
		{ 数值: number("0.105", 6) },
		"D2 单元格显示“11%”，实际存的是 0.105，应为显示的与实际存的是同一个数；请核对来源，把这一格改为“文本”格式，写上来源的数（如 11%）",
	],
	[
		"a day without its year",
		{ 公布日期: number("44256", 4) },
		"I2 日期显示为“3月1日”，没有年份，实际存的是 2021-03-01，应为带年份的日期；请写上年份，如 2021-03-01",
	],
	[
		"a month that holds a day",
		{ 公布日期: number("44260", 3) },
		"I2 日期显示到 2021-03，实际存的是 2021-03-05，应为写明的日期；请写成 2021-03 或 2021-03-05",
	],
	["a number that is none", { 数值: number("x") }, "D2 读到“x”，应为数值；请重新填写这一格"],
	["a day that is none", { 公布日期: number("-5", 2) }, "I2 读到“-5”，格式为日期，应为日期；请重新填写这一格"],
	[
		"a value that became a day",
		{ 数值: number("44256", 2) },
		"D2 数值读到“2021-03-01”，应为一个数字；一个范围不是一个数值，请按来源写一个数，或写成“以上”“以下”",
	],
])("%s is refused with its cell", async (_name, changes, message) => {
	expect((await intakeOfRow(changes)).problems).toEqual([`错误 t.xlsx:进度!${message}`]);
});

test("a workbook that openpyxl wrote is read as it was filled in", async () => {
	const { rows, problems } = await intakeOfWorkbook(await readFile("tests/fixtures/intake/progress.xlsx"));
	expect(rows).toEqual([
		"第 2 行 新增（编号 7）：公民具备科学素质的比例 · 湛江 · 2020 · 10.60 %（数值“10.60%”读作 10.60）",
		"第 3 行 新增（编号 8）：公民具备科学素质的比例 · 湛江 · 2019 · 约 6.20 %（时期“2019年”读作 2019；公布日期“2020年3月”读作 2020-03）",
		"第 4 行 新增（编号 9）：“STEM”教育实验项目学校 · 湛江 · 2018 · 6 所（数值“六所”读作 6；公布日期“2019年1月2日”读作 2019-01-02；备注“—”读作空白）",
		"第 5 行 拒绝",
	]);
	expect(problems).toEqual([
		"错误 t.xlsx:进度!D5 公式没有算出结果，应为数值；请用 Excel 或 WPS 打开并保存一次，或直接填写结果",
	]);
});

test("merged cells are refused in every row they reach, never filled down", async () => {
	const data = `${HEAD}${figureXml(2, {})}${figureXml(3, { 目标: "", 时期: "2019" })}${figureXml(4, { 时期: "2018" })}`;
	const after = '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>';
	const { rows, problems } = await intakeOfWorkbook(workbookOf([{ name: "进度", data, after }]));
	const words = "合并单元格 A2:A3，应为不合并的单元格；请取消合并，并在每一行里写全；不会自动向下填充";
	expect(problems).toEqual([`错误 t.xlsx:进度!A2 ${words}`, `错误 t.xlsx:进度!A3 ${words}`]);
	expect(rows.map((line) => line.slice(0, 8))).toEqual(["第 2 行 拒绝", "第 3 行 拒绝", "第 4 行 新增"]);
});

test("a title is taken for what it is; hidden rows and columns are asked about, sums must fit", async () => {
	const title = rowXml(1, ["2020年进度表"]);
	const titled = await intakeOfWorkbook(
		workbookOf([{ name: "进度", data: `${title}${rowXml(2, HEADING_CELLS)}${figureXml(3, {})}` }]),
	);
	expect(titled.problems).toEqual([]);
	expect(titled.rows).toEqual([
		"第 1 行 标题或说明，不登记：读到“2020年进度表”",
		"第 3 行 新增（编号 7）：公民具备科学素质的比例 · 湛江 · 2020 · 10.6 %",
	]);
	const data = `${HEAD}${figureXml(2, {}, ' hidden="1"')}${figureXml(3, {})}${rowXml(4, ["", "合计", "", "21.3"])}`;
	const after = '<cols><col min="6" max="6" hidden="1"/></cols>';
	expect((await intakeOfWorkbook(workbookOf([{ name: "进度", data, after }]))).problems).toEqual([
		"错误 t.xlsx:进度!F1 读到“证据等级”，这一列是隐藏的，应为看得见的表格；请取消隐藏，核对以后再来一次",
		"错误 t.xlsx:进度!A2 第 2 行是隐藏的，应为看得见的表格；请取消隐藏或清除筛选，核对以后再来一次",
		"错误 t.xlsx:进度!D4 合计读到“21.3”，应为上面 2 行之和 21.2；请核对合计和上面各行；确实不登记的，在这一行最前面写“不登记”",
	]);
});

test("of several sheets the form is read, or the one that is named, or none", async () => {
	const data = HEAD + figureXml(2, {});
	const sheets = [
		{ name: "甲", data },
		{ name: "乙", data },
		{ name: "空", data: "" },
	];
	expect((await intakeOfWorkbook(workbookOf(sheets))).problems).toEqual([
		"错误 t.xlsx:1:1 有 2 张工作表：甲、乙，应为指定一张工作表；请在命令后加 --sheet，如 --sheet 甲",
	]);
	expect((await intakeOfWorkbook(workbookOf(sheets), "乙")).intake?.grid.sheet).toBe("乙");
	expect((await intakeOfWorkbook(workbookOf(sheets), "丙")).problems).toEqual([
		"错误 t.xlsx:1:1 没有工作表“丙”，应为这个文件里的工作表：甲、乙、空；请改为已有的名称，如 甲、乙、空",
	]);
	expect((await intakeOfWorkbook(workbookOf([...sheets, { name: "填写", data }]))).intake?.grid.sheet).toBe("填写");
	const hidden = [
		{ name: "甲", data },
		{ name: "乙", data, state: "hidden" },
	];
	expect((await intakeOfWorkbook(workbookOf(hidden))).problems).toEqual([
		"错误 t.xlsx:1:1 有 2 张工作表：甲、乙（隐藏的），应为指定一张工作表；请在命令后加 --sheet，如 --sheet 甲",
	]);
	expect((await intakeOfWorkbook(workbookOf(hidden), "乙")).problems).toEqual([
		"错误 t.xlsx:1:1 工作表“乙”是隐藏的，应为看得见的工作表；请取消隐藏，核对以后再来一次",
	]);
});

const WANTED = "应为 Excel、WPS 或 LibreOffice 的表格，或用逗号分隔的文字";
const AGAIN = `${WANTED}；请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”`;
const ANEW = `${WANTED}；文件可能没有传完，请重新取一份；能打开的，请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”`;

test("what is no workbook is refused with the reason", async () => {
	const messageOf = async (bytes: Uint8Array) => (await intakeOfWorkbook(bytes)).problems;
	const whole = workbookOf([{ name: "进度", data: HEAD }]);
	expect(await messageOf(whole.slice(0, 500))).toEqual([`错误 t.xlsx:1:1 打不开：压缩包已损坏，${ANEW}`]);
	expect(await messageOf(zipSync({ "a/b.xml": strToU8("<a/>") }))).toEqual([
		`错误 t.xlsx:1:1 不是 Excel 工作簿，${AGAIN}`,
	]);
	const entity = '<!DOCTYPE a [<!ENTITY b "c">]><styleSheet/>';
	expect(await messageOf(workbookOf([{ name: "进度", data: HEAD }], "", { "xl/styles.xml": entity }))).toEqual([
		`错误 t.xlsx:1:1 打不开：xl/styles.xml 含有不允许的声明，${AGAIN}`,
	]);
	expect(await messageOf(workbookOf([{ name: "进度", data: "<row>" }]))).toEqual([
		`错误 t.xlsx:1:1 打不开：xl/worksheets/s1.xml 不是完整的 XML，${ANEW}`,
	]);
});

test("a bomb and a sheet too long are refused before they are read", async () => {
	const bomb = workbookOf([{ name: "进度", data: HEAD }], "", { "xl/bomb.xml": " ".repeat(21_000_000) });
	expect(bomb.length).toBeLessThan(100_000);
	expect((await intakeOfWorkbook(bomb)).problems).toEqual([
		`错误 t.xlsx:1:1 打不开：解开以后太大，${WANTED}；请新建一个工作簿，只把要登记的表复制过去`,
	]);
	const rows = Array.from({ length: 5001 }, (_, index) => `<row r="${index + 2}"><c><v>1</v></c></row>`);
	const { intake, problems } = await intakeOfWorkbook(workbookOf([{ name: "进度", data: HEAD + rows.join("") }]));
	expect(problems[0]).toBe(
		"错误 t.xlsx:1:1 工作表“进度”有 5000 行以上，应为不超过 5000 行；请只留要登记的行，或分几次登记",
	);
	expect(intake).toBe(null);
});
