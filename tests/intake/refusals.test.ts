import { expect, test } from "vitest";
import { HEADINGS, intakeOf, problemsOf, row } from "./tables.ts";

const UNIT = "目标“公民具备科学素质的比例”的单位“%”";

test.each<[string, Record<string, string>, string[]]>([
	[
		"unknown target",
		{ 目标: "literacy-rat" },
		["t.csv:2:1 目标读到“literacy-rat”，应为本方案的目标名称或编号；是否想写“literacy-rate”？"],
	],
	[
		"second name of an area",
		{ 地区: "广东省" },
		["t.csv:2:2 地区读到“广东省”，应为已用的地区名称“广东”；是同一地区请写“广东”"],
	],
	...["全市", "我市", "本省", "合计"].map((area): [string, Record<string, string>, string[]] => [
		`a place only for who wrote it: ${area}`,
		{ 地区: area },
		[`t.csv:2:2 地区读到“${area}”，应为地区的名称；请写明是哪里：说的是“湛江”的，请写“湛江”`],
	]),
	[
		"a sign for the cell above",
		{ 来源标题: "同上" },
		["t.csv:2:9 读到“同上”，应为写全的内容；请把上面那一格的内容写在这里"],
	],
	[
		"a letter in the figure",
		{ 数值: "1O.6" },
		["t.csv:2:4 数值读到“1O.6”，应为一个数字；请核对小数点和字母，只写一个阿拉伯数字，如 10.5"],
	],
	["no area", { 地区: "—" }, ["t.csv:2:2 地区此处为空，应为文字；请填写此项，或删去整行"]],
	["period", { 时期: "十三五" }, ["t.csv:2:3 时期读到“十三五”，应为日期或时期；请写明年份，“十三五”是 2016—2020年"]],
	[
		"value in words",
		{ 数值: "一百二" },
		["t.csv:2:4 数值读到“一百二”，应为一个数字；这样的说法有不止一种读法，请改写成阿拉伯数字"],
	],
	["value forgotten", { 数值: "" }, ["t.csv:2:4 数值此处为空，应为一个数字；请填写；还没有公开数值的，这一格写“—”"]],
	[
		"other unit after the value",
		{ 数值: "10.6个百分点", 单位: "" },
		[`t.csv:2:4 数值读到“10.6个百分点”，应为${UNIT}；数字后面只写这个单位，或把单位写入“单位”列`],
	],
	[
		"other unit",
		{ 单位: "百分点" },
		[`t.csv:2:6 单位读到“百分点”，应为${UNIT}；请核对单位；“百分点”与“%”不是同一单位`],
	],
	[
		"no unit",
		{ 单位: "" },
		[`t.csv:2:6 单位此处为空，应为${UNIT}；请填写“单位”一列，或者写在目标后面的括号里；不同的单位不会自动换算`],
	],
	[
		"two qualifiers",
		{ 数值: "约10.6", 限定词: "近" },
		["t.csv:2:5 限定词读到“近”，应为与数值一致的限定词；数值里写了“约”，请只留来源所用的一个"],
	],
	[
		"qualifier",
		{ 限定词: "大概" },
		[
			"t.csv:2:5 限定词读到“大概”，应为约、左右、近、不足、以下、≤、余、多、以上、超过、≥；请从中选一个；没有限定词的留空",
		],
	],
	[
		"evidence",
		{ 证据等级: "传言" },
		["t.csv:2:8 证据等级读到“传言”，应为正式文件、统计数据、部门公开、媒体报道；请从中选一个"],
	],
	["no source", { 来源标题: "" }, ["t.csv:2:9 来源标题此处为空，应为文字；请填写此项，或删去整行"]],
	[
		"script as address",
		{ 来源网址: "javascript:alert(1)" },
		["t.csv:2:10 来源网址读到“javascript:alert(1)”，应为网址；请写成以 http:// 或 https:// 开头的完整网址"],
	],
	["date", { 公布日期: "21-3-1" }, ["t.csv:2:11 公布日期读到“21-3-1”，应为日期或时期；请写四位的年份，如 2016-10-12"]],
	[
		"interval as a date",
		{ 统计截至: "2020年上半年" },
		["t.csv:2:7 统计截至读到“2020年上半年”，应为一个日期，不是一段时期；请写截止的那一天，如 2016-06-30"],
	],
	["number of a row", { 更正编号: "四" }, ["t.csv:2:12 更正编号读到“四”，应为已公布的一行的编号；请写成 1、2、3 这样"]],
	[
		"correction of nothing",
		{ 更正编号: "99" },
		[
			"t.csv:2:12 更正编号读到“99”，没有这个编号，应为同一目标、地区和时期的已公布数值的编号；请核对编号，以及这一行的目标、地区和时期；不是更正的留空",
		],
	],
	[
		"correction of something else",
		{ 更正编号: "4" },
		[
			"t.csv:2:12 更正编号读到“4”，那一行是 literacy-rate 广东 2018 10.35 %，应为同一目标、地区和时期的已公布数值的编号；请核对编号，以及这一行的目标、地区和时期；不是更正的留空",
		],
	],
	[
		"another figure than published",
		{ 地区: "广东", 时期: "2018", 数值: "10.53" },
		[
			"t.csv:2:4 数值读到“10.53”，与已公布的不同，应为已公布的 10.35 %（编号 4，2026-11-24 登记）；若是更正，请在“更正编号”列写 4，或在命令后加 --correct；否则请核对这一行",
		],
	],
	[
		"wrong number of correction",
		{ 地区: "广东", 时期: "2018", 数值: "10.53", 更正编号: "3" },
		["t.csv:2:12 更正编号读到“3”，应为现在公布的那一行的编号 4；请写 4；不是更正的留空"],
	],
	[
		"cumulated without a beginning",
		{ 目标: "stem-schools", 时期: "截至2020年末", 数值: "6", 单位: "所" },
		["t.csv:2:3 时期读到“截至2020年末”，应为有起有止的时期；这项目标逐段相加，请写明从何时到何时，如 2016—2020年"],
	],
	["line break", { 备注: '"甲\n乙"' }, ["t.csv:2:13 读到“甲 乙”，中间有换行，应为一行文字；请写成一行，可用“；”分开"]],
	["garbled text", { 备注: "锟斤拷" }, ["t.csv:2:13 读到“锟斤拷”，文字已损坏，应为能读的文字；请从来源重新复制这一格"]],
])("%s is refused", (_name, changes, messages) => {
	expect(problemsOf(changes)).toEqual(messages.map((message) => `错误 ${message}`));
});

test("what is doubtful is taken with a warning", () => {
	expect(problemsOf({ 地区: "广东", 时期: "2020年底" })).toEqual([
		"提醒 t.csv:2:3 时期 2020-12-31 与已公布的 2020（编号 6）止于同一天，应为另一个数值；请核对；是同一个数值的，时期写 2020",
	]);
	expect(problemsOf({ 地区: "霞山" })).toEqual([
		"提醒 t.csv:2:2 地区“霞山”第一次出现，应为已用的地区：湛江、全国、广东；请核对名称；确是新的地区可以保留",
	]);
	// Once for all the rows that say the same.
	const rows = ["2019", "2020"].map((时期) => row({ 地区: "霞山", 时期 }));
	expect(intakeOf([HEADINGS, ...rows].join("\n")).problems).toEqual([
		expect.stringMatching(/^提醒 t\.csv:2:2 地区“霞山”第一次出现（共 2 处），/),
	]);
	expect(problemsOf({ 目标: "stem-schools", 数值: "1.2E+2", 单位: "所" })).toEqual([
		"提醒 t.csv:2:4 数值读到“1.2E+2”，按 120 读入，应为写全的数字；科学记数可能丢了后面几位，请对照来源核对",
	]);
});

test("totals that do not fit and ragged rows are refused with their place, notes and rows without a value are said and skipped", () => {
	const lines = [
		HEADINGS,
		"合 计,,,30,,,,,,,,,",
		"注：来自年报,,,,,,,,,,,,",
		"",
		row({ 数值: "暂无" }),
		"stem-schools,湛江,2018,,,所,,,,,,,",
		`${row()},多`,
	];
	const { rows, problems } = intakeOf(lines.join("\n"));
	expect(problems).toEqual([
		"错误 t.csv:2:4 合计读到“30”，应为上面 0 行之和 0；请核对合计和上面各行；确实不登记的，在这一行最前面写“不登记”",
		"错误 t.csv:7:14 这一行有 14 列，应为 13 列；请检查是否多写或漏写逗号；内容里有逗号时用英文引号括起来",
	]);
	expect(rows).toEqual([
		"第 3 行 表下说明，不登记：读到“注：来自年报”",
		"第 2 行 拒绝",
		"第 4 行 跳过：空行",
		"第 5 行 跳过：数值读到“暂无”，没有数值可登记",
		"第 6 行 跳过：数值未填，没有数值可登记",
		"第 7 行 拒绝",
	]);
});

test("headings are told apart, and what is wrong with them is said at once", () => {
	const known =
		"认识的表头：编号、目标、地区、时期、数值、限定词、单位、统计截至、证据等级、来源标题、发布单位、来源网址、公布日期、登记日期、更正编号、备注，以及年份、目标和地区的名称";
	expect(intakeOf("目标,地区,时间,数值,数值,完成率,统计时间,公布日起\n").problems).toEqual([
		"错误 t.csv:1:5 表头“数值”和“数值”说的是同一项，应为每列一个表头；请改名；其中一列不登记的，在表头前写“不登记”",
		`错误 t.csv:1:6 表头读到“完成率”，应为${known}；要登记的请改成认识的表头；不登记的，在表头前写“不登记”，如“不登记：完成率”`,
		"错误 t.csv:1:7 表头读到“统计时间”，应为认识的表头；请改为“时期”或“统计截至”",
		"错误 t.csv:1:8 表头读到“公布日起”，应为认识的表头；是否想写“公布日期”？",
		"错误 t.csv:1:1 缺少表头 证据等级、来源标题、来源网址，应为必需的各列；请补上这些列；各行都一样的，也可以在表格上面写一行，如“证据等级：…”",
	]);
});

test("separators are found by the headings they give, never guessed", () => {
	for (const separator of [",", "\t", "，", ";", "；"]) {
		const { rows } = intakeOf(`${HEADINGS}\r\n${row()}\r\n`.replaceAll(",", separator));
		expect(rows, separator).toEqual([expect.stringMatching(/^第 2 行 新增（编号 7）：.+ · 湛江 · 2020 · 10\.6 %$/)]);
	}
	expect(intakeOf("目标,地区\n时期;数值\n").problems).toEqual([
		"错误 t.csv:1:1 英文逗号和英文分号都像是分隔符，应为一种分隔符；请在 Excel 或 WPS 中另存为 .xlsx，或统一分隔符",
	]);
	expect(intakeOf("甲,乙\n1,2\n").problems).toEqual([
		"错误 t.csv:1:1 没有认出表头，应为以英文逗号、制表符、中文逗号、英文分号分隔的表头，如 目标,地区,时期,数值；请在第一行写上表头，或用 npm run template 生成的表格填写",
	]);
	expect(intakeOf("\n").problems).toEqual([
		"错误 t.csv:1:1 文件是空的，应为第一行为表头的表格；请核对选的是不是这个文件",
	]);
	expect(intakeOf(`${HEADINGS}\n"${row()}\n`).problems).toEqual([
		"错误 t.csv:2:1 引号没有成对，应为成对的英文引号；请检查这一行的引号；单元格里的引号要写两次",
	]);
});
