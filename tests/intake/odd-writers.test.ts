import { unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { HEADINGS, intakeOf, row } from "./tables.ts";
import { figureXml, HEADING_CELLS, intakeOfRow, intakeOfWorkbook, rowXml, workbookOf } from "./workbooks.ts";

const plain = workbookOf([
	{ name: "进度", data: rowXml(1, HEADING_CELLS) + figureXml(2, { 地区: { xml: "<v>0</v>", t: "s" } }) },
]);
const renamed = (rename: (name: string) => string) =>
	zipSync(Object.fromEntries(Object.entries(unzipSync(plain)).map(([name, part]) => [rename(name), part])));
const TAKEN = ["第 2 行 新增（编号 7）：公民具备科学素质的比例 · 湛江 · 2020 · 10.6 %"];

test("names in the zip are one whatever their slashes and case", async () => {
	expect((await intakeOfWorkbook(renamed((name) => name.replaceAll("/", "\\")))).rows).toEqual(TAKEN);
	expect((await intakeOfWorkbook(renamed((name) => name.replace("sharedStrings", "SharedStrings")))).rows).toEqual(
		TAKEN,
	);
	expect((await intakeOfWorkbook(renamed((name) => name.replace("/s1.xml", "/S1.xml")))).rows).toEqual(TAKEN);
});

test("a day in words is what its format shows, with milliseconds and zone or without", async () => {
	const period = async (day: string, s: number) =>
		(await intakeOfRow({ 时期: { xml: `<v>${day}</v>`, t: "d", s } })).rows[0]?.split(" · ")[2];
	expect(await period("2019-06-01", 3)).toBe("2019-06");
	expect(await period("2019-06", 3)).toBe("2019-06");
	expect((await intakeOfRow({ 时期: { xml: "<v>2019-06-05</v>", t: "d", s: 3 } })).problems[0]).toContain(
		"日期显示到 2019-06，实际存的是 2019-06-05",
	);
	for (const time of ["", "T00:00:00", "T00:00:00.000", "T00:00:00.0000000", "T00:00:00.000Z", "T00:00:00+08:00"]) {
		const { problems, rows } = await intakeOfRow({ 公布日期: { xml: `<v>2021-03-01${time}</v>`, t: "d", s: 2 } });
		expect([time, problems, rows[0]?.slice(-30)]).toEqual([time, [], rows[0]?.slice(-30)]);
	}
});

test("what cannot be seen is dropped, and said", async () => {
	const { rows, problems } = await intakeOfRow({
		时期: "\u200e2019",
		数值: "10.2\u200b",
		来源网址: "http://example.gov.cn/a\u200b",
	});
	expect(problems).toEqual([]);
	expect(rows[0]).toContain("时期“‹U+200E›2019”读作 2019；数值“10.2‹U+200B›”读作 10.2");
	expect(rows[0]).toContain("来源网址“http://example.gov.cn/a‹U+200B›”读作 http://example.gov.cn/a");
});

test("Excel's own line about the separator is no title", () => {
	for (const separator of [",", ";", "\t"]) {
		const text = `sep=${separator}\r\n${HEADINGS}\r\n${row()}\r\n`.replaceAll(/(?<!sep=),/g, separator);
		expect(intakeOf(text).problems).toEqual([]);
		expect(intakeOf(text).rows[0]).toContain("第 3 行 新增");
	}
});

test("the order of day and month is asked for, with both readings", () => {
	expect(intakeOf(`${HEADINGS}\n${row({ 公布日期: "3/1/2020" })}\n`).problems).toEqual([
		"错误 t.csv:2:11 公布日期读到“3/1/2020”，应为先年后月日的日期；“3/1/2020”可能是 3 月 1 日，也可能是 1 月 3 日，请写成 2020-03-01 或 2020-01-03",
	]);
});

test("formats with quoted or escaped signs and with conditions say what they show", async () => {
	const styled = (code: string, value: string) => {
		const escaped = code.replaceAll("<", "&lt;").replaceAll('"', "&quot;");
		const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${escaped}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>`;
		const data = rowXml(1, HEADING_CELLS) + figureXml(2, { 数值: { xml: `<v>${value}</v>` } });
		return intakeOfWorkbook(workbookOf([{ name: "进度", data }], "", { "xl/styles.xml": styles }));
	};
	for (const code of ['0.00"%"', "0.00\\%", "0.00!%"]) {
		expect((await styled(code, "0.52")).problems[0], code).toContain("单元格显示“0.52%”，实际存的是 0.52");
	}
	expect((await styled("[<1]0.00%;0.00", "10.25")).rows[0]).toContain("· 10.25 %");
	expect((await styled("[<1]0.00%;0.00", "0.1025")).rows[0]).toContain("· 10.25 %");
	expect((await styled('0;-0;"无"', "0")).problems[0]).toContain("单元格显示“无”，实际存的是 0");
	expect((await styled("0.00;[Red]0.00", "-5")).problems[0]).toContain("单元格显示“5.00”，实际存的是 -5");
});
