import { expect, test } from "vitest";
import { intakeOf } from "./tables.ts";

const SOURCE = "证据等级：统计数据,,,\n数据来源：某统计年报,,,\n链接：https://example.org/y,,,\n地区：湛江,,,\n";

test("an indicator a row and a year a column is read figure by figure, and the reading is shown", () => {
	const { rows, problems } = intakeOf(
		`科学素质指标完成情况,,,\n${SOURCE}指标名称,计量单位,2018年,2019年\n公民具备科学素质的比例,%,10.1,10.3\nSTEM教育实验项目学校,所,6,—\n合计,,16.1,10.3\n注：2019年为初步数,,,\n`,
	);
	expect(problems).toEqual([]);
	expect(rows).toEqual([
		"第 1 行 标题或说明，不登记：读到“科学素质指标完成情况”",
		"第 2 行 读到“证据等级：统计数据”：各行没有写的，证据等级 统计数据",
		"第 3 行 读到“数据来源：某统计年报”：各行没有写的，来源标题 某统计年报",
		"第 4 行 读到“链接：https://example.org/y”：各行没有写的，来源网址 https://example.org/y",
		"第 5 行 读到“地区：湛江”：各行没有写的，地区 湛江",
		"第 10 行 表下说明，不登记：读到“注：2019年为初步数”",
		"第 6 行 表头：2 列各有数值（2018年、2019年），每个数值读成一条",
		"第 7 行 新增（编号 7）：公民具备科学素质的比例 · 湛江 · 2018 · 10.1 %",
		"第 7 行 新增（编号 8）：公民具备科学素质的比例 · 湛江 · 2019 · 10.3 %",
		"第 8 行 新增（编号 9）：“STEM”教育实验项目学校 · 湛江 · 2018 · 6 所",
		"第 8 行 跳过：读到“—”，没有数值可登记",
		"第 9 行 跳过：合计，与上面各行之和相符，不登记",
	]);
});

test("headings stand below one another: told once, with the cure", () => {
	const { problems } = intakeOf("考核指标,公民具备科学素质的比例\n市县,湛江\n年度,2018\n完成值,10.1\n计量单位,%\n");
	expect(problems).toEqual([
		"错误 t.csv:1:1 表头写在第一列，应为表头在最上面一行；请全选、复制，用“选择性粘贴—转置”贴到一张新表里，再选一次",
	]);
});

test("people's own words for the columns are read", () => {
	const { problems } = intakeOf(
		"考核指标,市县,年度,完成值,计量单位,资料来源,网址,材料类别\n公民具备科学素质的比例,全国,2019,10.1,%,某统计年报,https://example.org/y,统计数据\n",
	);
	expect(problems).toEqual([]);
});

test("what the figures of a row share is wrong once, at its own cell", () => {
	const { problems } = intakeOf(
		`${SOURCE}指标名称,2018年,2019年,公布日期\n公民具备科学素质的比例,10.1,10.3,2020年13月\n科学素质,六七,七八,2020-01-01\n`,
	);
	expect(problems.map((line) => line.split("，应为")[0])).toEqual([
		"错误 t.csv:6:1 单位此处为空",
		"错误 t.csv:6:4 公布日期读到“2020年13月”",
		"错误 t.csv:7:1 目标读到“科学素质”",
		"错误 t.csv:7:2 数值读到“六七”",
		"错误 t.csv:7:3 数值读到“七八”",
	]);
});

test("a year a row and an indicator a column, with units in the headings, is read as well", () => {
	const { rows, problems } = intakeOf(
		`${SOURCE}年份,公民具备科学素质的比例（%）,“STEM”教育实验项目学校（所）,序号\n2018,10.1,6,1\n`,
	);
	expect(problems).toEqual([]);
	expect(rows.slice(-2)).toEqual([
		"第 6 行 新增（编号 7）：公民具备科学素质的比例 · 湛江 · 2018 · 10.1 %",
		"第 6 行 新增（编号 8）：“STEM”教育实验项目学校 · 湛江 · 2018 · 6 所",
	]);
	expect(rows).toContain("第 5 行 表头：有 1 列不登记");
});

test("a heading of two rows says year and kind; promises are no figures", () => {
	const { rows, problems } = intakeOf(
		`${SOURCE}指标,单位,2018年,,2020年,\n,,目标值,完成值,目标值,完成值\n公民具备科学素质的比例,%,9,10.1,10.5,10.7\n`,
	);
	expect(problems).toEqual([]);
	expect(rows.slice(-2)).toEqual([
		"第 7 行 新增（编号 7）：公民具备科学素质的比例 · 湛江 · 2018 · 10.1 %",
		"第 7 行 新增（编号 8）：公民具备科学素质的比例 · 湛江 · 2020 · 10.7 %",
	]);
	expect(rows).toContain("第 6 行 表头：有 2 列是目标值，不是已公布的数值");
});

test("areas side by side below a year, and a source over title and address", () => {
	const { rows, problems } = intakeOf(
		"指标,2019年,,来源,,证据等级\n,全国,湛江市,标题,链接,\n公民具备科学素质的比例,9.9%,10.1%,某年报,https://example.org/y,统计数据\n",
	);
	expect(problems).toEqual([]);
	expect(rows.slice(-2)).toEqual([
		"第 3 行 新增（编号 7）：公民具备科学素质的比例 · 全国 · 2019 · 9.9 %（数值“9.9%”读作 9.9）",
		"第 3 行 新增（编号 8）：公民具备科学素质的比例 · 湛江 · 2019 · 10.1 %（数值“10.1%”读作 10.1）",
	]);
});

test("headings in people's words are the columns they mean; 序号 is no number of a published row", () => {
	const { rows, problems } = intakeOf(
		"序号,指标名称*,区域,年度,数值（所）,数据来源（必填）,链接,证据类型,发布时间,责任单位\n1,stem-schools,湛江,2019,6,某报,https://example.org/a,媒体报道,2020年3月1日,市科协\n",
	);
	expect(problems).toEqual([]);
	expect(rows.at(-1)).toBe(
		"第 2 行 新增（编号 7）：“STEM”教育实验项目学校 · 湛江 · 2019 · 6 所（公布日期“2020年3月1日”读作 2020-03-01）",
	);
});

test("what is wrong with the heading does not hide what is wrong with the rows, and no cure deletes figures", () => {
	const { problems } = intakeOf("目标,地区,2018年,人均\nliteracy-rat,湛江,六七,5\n");
	expect(problems.map((line) => line.split("，应为")[0])).toEqual([
		"错误 t.csv:1:4 表头读到“人均”",
		"错误 t.csv:1:1 缺少表头 证据等级、来源标题、来源网址",
		"错误 t.csv:2:1 目标读到“literacy-rat”",
		"错误 t.csv:2:3 数值读到“六七”",
	]);
	expect(problems.join("\n")).not.toMatch(/删/);
});

test("names of who filled in, the address behind a source and columns of growth are read for what they are", () => {
	const { rows, problems } = intakeOf(
		"地域：湛江,,,,\n证据类型：统计数据,,,,\n指标名称及单位,“十三五”目标,2018年,2019年,同比增减\n公民具备科学素质的比例（%）,10.5,10.1,10.3,0.2\n填表人：某甲,,审核人：某乙,,\n数据来源：某统计年报（https://example.org/y）,,,,\n",
	);
	expect(problems).toEqual([]);
	expect(rows.filter((line) => /新增|来源|填表/.test(line))).toEqual([
		"第 5 行 表下说明，不登记：读到“填表人：某甲 审核人：某乙”",
		"第 6 行 读到“数据来源：某统计年报（https://example.org/y）”：各行没有写的，来源标题 某统计年报，来源网址 https://example.org/y",
		"第 4 行 新增（编号 7）：公民具备科学素质的比例 · 湛江 · 2018 · 10.1 %",
		"第 4 行 新增（编号 8）：公民具备科学素质的比例 · 湛江 · 2019 · 10.3 %",
	]);
});

test("a share below one per cent says whether it is one", () => {
	const value = (数值: string, 单位 = "%") =>
		intakeOf(
			`目标,地区,时期,数值,单位,证据等级,来源标题,来源网址\nliteracy-rate,湛江,2019,${数值},${单位},统计数据,某报,https://example.org/a\n`,
		);
	expect(value("0.105").problems).toEqual([
		"错误 t.csv:2:4 数值读到“0.105”，应为写明的百分数；表格里的百分数常存成小数：是 10.5% 的请写 10.5%，确是 0.105% 的请写 0.105%",
	]);
	expect(value("0.105%", "").rows.at(-1)).toContain("· 0.105 %");
	expect(value("0").problems).toEqual([]);
});

test("what the person marks 不登记, an example and a heading said again are no rows", () => {
	const head = "目标,地区,时期,数值,单位,证据等级,来源标题,来源网址,不登记：同比";
	const { rows, problems } = intakeOf(
		`${head}\n如：某目标,如：某市,如：2019,如：5,,,,,\n不登记,全省,2019,9,,,,,\n${head}\nliteracy-rate,湛江,2019,10,%,统计数据,某报,https://example.org/a,+3%\n`,
	);
	expect(problems).toEqual([]);
	expect(rows.slice(1)).toEqual([
		"第 2 行 跳过：示例行",
		"第 3 行 跳过：写明不登记",
		"第 4 行 跳过：表头又写了一次",
		"第 5 行 新增（编号 7）：公民具备科学素质的比例 · 湛江 · 2019 · 10 %",
	]);
});
