import { expect, test } from "vitest";
import { extractHtml } from "../../src/import/extract/extract-html.ts";
import { recognizeDocument } from "../../src/import/recognize/recognize-document.ts";
import { listRemoved, removedFrom } from "../../src/text/removed-lines.ts";
import { normalizeSource } from "../../src/text/source-text.ts";
import { read, readText } from "./documents.ts";

const table = (...rows: string[]) =>
	`<table>${rows
		.map(
			(row) =>
				`<tr>${row
					.split("|")
					.map((cell) => `<td>${cell}</td>`)
					.join("")}</tr>`,
		)
		.join("")}</table>`;
const page = (...blocks: string[]) =>
	extractHtml(
		`<html><body><h1>云溪市林荫行动方案</h1>${blocks.map((block) => (block.startsWith("<") ? block : `<p>${block}</p>`)).join("")}</body></html>`,
	);

test("a table of duties: heads in people's words, a head repeated, a group's name, lines in a cell, a deadline", () => {
	const found = read(
		page(
			"一、任务分工",
			table(
				"序号|工作内容|责任领导|牵头单位|协办单位|时间节点|备注",
				"1|栽种行道树|张三|市甲局|市乙局<br>市丙局|2026年10月|无",
				"序号|工作内容|责任领导|牵头单位|协办单位|时间节点|备注",
				"2|铺设草皮|李四|市丁局|/|长期坚持|",
			),
		),
	);
	expect(found.measures).toEqual(["1-p2", "1-p4"]);
	expect(found.duties).toEqual(["1-p2 牵头 市甲局", "1-p2 配合 市乙局", "1-p2 配合 市丙局", "1-p4 牵头 市丁局"]);
	expect(found.deadlines).toEqual(["1-p2 2026-10 2026年10月", "1-p4 null 长期坚持"]);
	expect(found.unread).toEqual([]);
});

test("an assessor's column names an office, and cells of tasks hold targets", () => {
	const found = read(
		page(
			"一、考核",
			table("序号|考核项目|考核指标|负责考核部门", "1|绿化|绿地率不低于35%|市甲局", "2|节水|节水率达到90%|市乙局"),
		),
	);
	expect(found.duties).toEqual(["1-p2 责任 市甲局", "1-p3 责任 市乙局"]);
	expect(found.targets).toEqual(["1-p2 >=35% null", "1-p3 =90% null"]);
});

test("a table of indicators: value, bound, baseline, value on the way, nature, under a head of one row or two", () => {
	const shown = (extract: ReturnType<typeof page>) =>
		recognizeDocument(extract).targets.map(({ title, comparator, value, unit, due, baseline, interim, nature }) =>
			[title, comparator + value + unit, due, baseline?.value, interim.map((one) => one.value).join(), nature].join(
				" ",
			),
		);
	expect(
		shown(
			page(
				"一、主要指标",
				table("指标|单位|2025年|2030年|属性", "绿地率|%|28.5|≥35|约束性", "用水量|立方米|24|&lt;20|预期性"),
			),
		),
	).toEqual(["绿地率 >=35% 2030 28.5  约束性", "用水量 <=20立方米 2030 24  预期性"]);
	const tall =
		"<table><tr><td rowspan=2>指标名称</td><td rowspan=2>2020年（现状）</td><td colspan=2>目标</td></tr><tr><td>2025年</td><td>2030年</td></tr><tr><td>绿地率（%）</td><td>20</td><td>28</td><td>35</td></tr></table>";
	expect(shown(page("一、主要指标", tall))).toEqual(["绿地率（%） =35% 2030 20 28 "]);
});

test("rows of one table never belong to an item or to a row of another table", () => {
	const found = read(
		page(
			"一、任务",
			"（一）绿化校园。每校种树5棵。（市甲局负责）",
			"附件1",
			table("序号|指标|目标值", "1|绿地率|35%以上", "2|开课率|2027年达到80%"),
			"附件2",
			table("序号|任务|牵头单位", "1|补种乔木|市乙局", "2|编写教材|市丙局"),
		),
	);
	expect(found.duties).toEqual(["1-1 责任 市甲局", "annex-2-p2 牵头 市乙局", "annex-2-p3 牵头 市丙局"]);
	expect(found.targets).toEqual(["1-1 =5棵 null", "annex-1-p2 >=35% null", "annex-1-p3 =80% 2027"]);
});

test("a table below numbered items makes a part of its own, and so does what follows it", () => {
	const found = read(
		page(
			"一、任务",
			"（一）种树。做好甲。（市甲局负责）",
			"任务分工表",
			table("任务|责任单位", "修花圃|市乙局", "铺草皮|市丙局"),
			"各单位要落实责任。",
		),
	);
	expect(found.parts).toEqual(["preface 前言", "1 任务", "part-1-table 任务分工表", "part-1-table-rest 表后文字"]);
	expect(found.duties.map((one) => one.replace(/^\S+-/, ""))).toEqual([
		"1 责任 市甲局",
		"p2 责任 市乙局",
		"p3 责任 市丙局",
	]);
});

test("a table that names the measures of the text gives its duties to them", () => {
	const found = read(
		page(
			"一、任务",
			"（一）排查燃气隐患。全面排查。",
			"（二）整治消防通道。清理堵塞。",
			"二、任务分工",
			table("任务|牵头单位|完成时间", "排查燃气隐患|市甲局|2026年6月", "整治消防通道|市乙局|2026年底"),
		),
	);
	expect(found.measures).toEqual(["1-1", "1-2"]);
	expect(found.duties).toEqual(["1-1 牵头 市甲局", "1-2 牵头 市乙局"]);
	expect(found.deadlines).toEqual(["1-1 2026-06 2026年6月", "1-2 2026 2026年底"]);
	expect(found.problems).toEqual([]);
});

test("a promise of the text that a table repeats is one target with two places", () => {
	const { targets } = recognizeDocument(
		page(
			"一、目标",
			"到2030年，全市绿地率达到35%以上。",
			"二、指标",
			table("指标|单位|2025年|2030年", "绿地率|%|28|35", "开课率|%|60|90"),
		),
	);
	expect(
		targets.map(({ clause, alsoAt, comparator, value, baseline }) => [
			clause,
			alsoAt,
			comparator + value,
			baseline?.value,
		]),
	).toEqual([
		["1-p1", [], ">=35", undefined],
		["2-p2", [], "=35", "28"],
		["2-p3", [], "=90", "60"],
	]);
});

test("a table that is neither stays text, and its rows are listed", () => {
	const found = read(page("一、项目", table("项目|总投资|地点", "东湖公园|3亿元|东湖街道")));
	expect([found.measures, found.targets]).toEqual([[], []]);
	expect(found.unread).toEqual(["表格行 1-p2 东湖公园｜3亿元｜东湖街道"]);
});

test("cells in lines of their own are a table, not numbers of pages; what is left out is listed with its reason", () => {
	const source =
		"云溪市规划\n一、主要指标\n序号\n指标\n2030年\n1\n绿地率（%）\n35\n2\n开课率（%）\n95\n3\n节水率（%）\n100\n二、实施\n做好落实。\n";
	expect(readText(source).targets.map((one) => one.replace(/^\S+ /, ""))).toEqual([
		"=35% 2030",
		"=95% 2030",
		"=100% 2030",
	]);
	expect(listRemoved(source)).toEqual([]);
	const linesOf = (number: number) => Array.from({ length: 20 }, (_, index) => `第${number}篇${index}行的文字。`);
	const pages = [12, 13, 14].map((number) => `${linesOf(number).join("\n")}\n${number}\n`).join("");
	expect(listRemoved(pages).map(({ sourceLine: at, text, reason }) => [at, text, reason])).toEqual([
		[21, "12", "页码"],
		[42, "13", "页码"],
		[63, "14", "页码"],
	]);
	expect(normalizeSource(pages, removedFrom(pages)).text).toContain("19行的文字。第13篇");
});
