import { expect, test } from "vitest";
import { parseDateLine } from "../../src/import/outline/document-data.ts";
import { findAttributions } from "../../src/import/recognize/attributions.ts";
import { findDeadlines } from "../../src/import/recognize/deadlines.ts";
import { proposeDeliverables } from "../../src/import/recognize/deliverables.ts";
import { splitOffices } from "../../src/import/recognize/office-names.ts";
import { findTargets } from "../../src/import/recognize/target-candidates.ts";
import { parseNumbering } from "../../src/text/numbering.ts";
import { readText } from "./documents.ts";

const numberOf = (text: string) => {
	const found = parseNumbering(text);
	return found && `${found.rank} ${found.number} ${found.rest}`;
};

test("numbers in every style, and what only looks like one", () => {
	expect(numberOf("第三章 保障")).toBe("2 3  保障");
	expect(numberOf("第十二条 甲")).toBe("4 12  甲");
	expect(numberOf("二十一、甲")).toBe("5 21 甲");
	expect(numberOf("（五十三）甲")).toBe("6 53 甲");
	expect(numberOf("12.甲")).toBe("7 12 甲");
	expect(numberOf("3、甲")).toBe("7 3 甲");
	expect(numberOf("1.2甲")).toBe("7.1 2 甲");
	expect(numberOf("1.2.3 甲")).toBe("7.2 3  甲");
	expect(numberOf("（4）甲")).toBe("8 4 甲");
	expect(numberOf("③甲")).toBe("9 3 甲");
	expect(numberOf("11.121人才工程")).toBe("7 11 121人才工程");
	expect(numberOf("2总则")).toBe("7 2 总则");
	for (const text of ["1.2亿千瓦", "3.5%以上", "2025年", "一二三产业", "三、四是", "5个工作日", "甲、乙"]) {
		expect([text, numberOf(text)]).toEqual([text, null]);
	}
});

test("lists of offices: 和 within a name, collective bodies, what follows 等", () => {
	expect(splitOffices("市规划和自然资源局、市工业和信息化局")).toEqual(["市规划和自然资源局", "市工业和信息化局"]);
	expect(splitOffices("市教育局和市科技局")).toEqual(["市教育局", "市科技局"]);
	expect(duties("（国际发展合作署、住房城乡建设部、国家开发银行负责）")).toEqual([
		"责任 国际发展合作署、住房城乡建设部、国家开发银行",
	]);
	expect(splitOffices("市水务局等有关部门和单位")).toEqual(["市水务局"]);
	expect(splitOffices("市水务局、市气象局等和各县（市、区）人民政府")).toEqual([
		"市水务局",
		"市气象局",
		"各县（市、区）人民政府",
	]);
	expect(splitOffices("各有关单位，各区、县级市")).toEqual(["各有关单位", "各区、县级市"]);
	expect(splitOffices("市委宣传部（市文明办）、市水务局、市水务局")).toEqual(["市委宣传部（市文明办）", "市水务局"]);
});

const duties = (text: string) =>
	findAttributions(text).flatMap(({ entries }) => entries.map(({ role, offices }) => `${role} ${offices.join("、")}`));

test("every way of writing a duty", () => {
	expect(duties("做好。（市教育局牵头，市科协、团市委配合）")).toEqual(["牵头 市教育局", "配合 市科协、团市委"]);
	expect(duties("做好。（牵头单位:市甲局;配合单位:市乙局、丙局)")).toEqual(["牵头 市甲局", "配合 市乙局、丙局"]);
	expect(duties("做好。【责任单位：市甲局，各区政府】")).toEqual(["责任 市甲局、各区政府"]);
	expect(duties("责任单位:市甲局、市乙局分别牵头")).toEqual(["牵头 市甲局、市乙局"]);
	expect(duties("（市甲局会同市乙局按职责分工负责）")).toEqual(["责任 市甲局", "配合 市乙局"]);
	expect(duties("（市甲局指导，各区政府负责落实）")).toEqual(["配合 市甲局", "责任 各区政府"]);
	expect(duties("开展工作，做好服务保障。（市甲局、市乙委）")).toEqual(["责任 市甲局、市乙委"]);
});

test("words about offices that give no duty", () => {
	for (const text of [
		"建立由市甲局牵头的协调机制。",
		"纳税人（以下简称申请人）负责申报。",
		"完成时限：2025年12月。",
		"责任人：张三",
		"技工院校（技工院校内由人力资源部门负责）",
		"经有关部门（市甲局、市乙局）同意后实施。",
	]) {
		expect([text, duties(text)]).toEqual([text, []]);
	}
});

const targets = (text: string, since = 2021) =>
	findTargets(text, since).map(({ comparator, value, unit, kind, due }) =>
		[comparator + value + unit, kind, due].join(" "),
	);

test("promises with a number, however bounded", () => {
	expect(targets("到2025年，漏损率控制在9%以内，公园不少于30个。")).toEqual(["<=9% ratio 2025", ">=30个 count 2025"]);
	expect(targets("费率不得高于承担风险责任的0.5%。")).toEqual(["<=0.5% ratio "]);
	expect(targets("占比不得低于80%。")).toEqual([">=80% ratio "]);
	expect(targets("“十四五”期间新增学位1.2万个左右。")).toEqual(["~1.2万个 new 2025"]);
	expect(targets("每年培训5,000余人次。")).toEqual([">=5000人次 per-year "]);
	expect(targets("能耗比2020年下降13.5%。")).toEqual(["=13.5% ratio "]);
	expect(targets("甲、乙收获率分别达到65%和55%。")).toEqual(["=65% ratio ", "=55% ratio "]);
	expect(targets("创建十个示范村。")).toEqual(["=10个 count "]);
});

test("numbers that promise nothing", () => {
	for (const text of [
		"2020年达到8.6%，位居全省前列。",
		"目前已建成12个。",
		"按照《云溪市2030年规划》（云政办〔2021〕7号）执行。",
		"对投资5亿元以上的，给予500万元奖励。",
		"在3个工作日内办结。",
		"统筹做好以下6项工作。",
		"市甲局、市乙局、市丙局3个部门建立机制。",
		"推进“四个一百”工程和5G网络建设。",
		"从12%提高。",
	]) {
		expect([text, targets(text)]).toEqual([text, []]);
	}
});

test("days as documents write them", () => {
	expect(parseDateLine("2016年10月2日")).toBe("2016-10-02");
	expect(parseDateLine("二〇一六年十月十二日")).toBe("2016-10-12");
	expect(parseDateLine("2021年9月")).toBe("2021-09");
	expect(parseDateLine("2021年13月")).toBe(null);
	expect(parseDateLine("到2021年9月")).toBe(null);
});

test("sections that are themselves the measures, and numbers that begin anew", () => {
	const list = readText(
		"云溪市便民十条措施\n\n一、延长开放时间。图书馆开放到晚上。（市文旅局负责）\n二、增设停车位。盘活闲置空间。（市城管局负责）\n三、整治噪声。加强巡查。（市公安局负责）\n",
	);
	expect([list.measures, list.actions]).toEqual([
		["main-1", "main-2", "main-3"],
		["main-1", "main-2", "main-3"],
	]);
	const anew = readText(
		"云溪市工作方案\n一、甲\n（一）甲一。做好甲事。（市甲局负责）\n（二）甲二。做好乙事。（市乙局负责）\n二、乙\n（一）乙一。做好丙事。（市甲局负责）\n（一）乙二。做好丁事。（市丙局负责）\n",
	);
	expect(anew.actions).toEqual(["1-1", "1-2", "2-1", "2-1-2"]);
	expect(anew.duties).toEqual(["1-1 责任 市甲局", "1-2 责任 市乙局", "2-1 责任 市甲局", "2-1-2 责任 市丙局"]);
});

test("what cannot be placed is said, and stays in its place", () => {
	const found = readText("云溪市工作方案\n一、任务\n（一）建设服务站10—15个。（请各单位认真负责）\n（二）做好宣传。\n");
	expect(found.problems).toEqual([]);
	expect(found.unread).toEqual([
		"机构 1-1 （请各单位认真负责）",
		"分工用语 1-1 （请各单位认真负责）",
		"区间 1-1 （一）建设服务站10—15个。（请各单位认真",
	]);
	expect(readText("云溪市绿化方案\n植树造林，人人有责。\n").problems).toEqual([
		"没有认出“一、”“第一章”这样编号的部分，全文作为一段正文放入",
	]);
});

test("an annex numbers its parts anew: their ids say which annex they stand in", () => {
	const found = readText(
		"云溪市工作方案\n一、甲\n做好甲事。\n二、乙\n做好乙事。\n附件1\n任务分工\n一、丙\n做好丙事。\n二、丁\n做好丁事。\n",
	);
	expect(found.parts).toEqual(["preface 前言", "1 甲", "2 乙", "annex-1 附件1", "annex-1-1 丙", "annex-1-2 丁"]);
});

test("a number that goes back, with no second behind it, opens no part; parts that begin again do", () => {
	const lone = readText("云溪市工作方案\n一、甲\n做好甲事。\n二、乙\n做好乙事。\n一、丙事要做好。\n做好丁事。\n");
	expect(lone.parts).toEqual(["preface 前言", "1 甲", "2 乙"]);
	const again = readText(
		"云溪市工作方案\n一、甲\n做好甲事。\n二、乙\n做好乙事。\n一、丙\n做好丙事。\n二、丁\n做好丁事。\n",
	);
	expect(again.parts.map((part) => part.replace(/^\S+ /, ""))).toEqual(["前言", "甲", "乙", "丙", "丁"]);
});

test.each([
	["各级要认真研究，结合实际制定实施意见。", ["文件 结合实际制定实施意见"]],
	["支持在园区设置商标受理窗口。（负责部门：市知识产权局）", ["机构 商标受理窗口"]],
	["授权园区制定执业管理办法（法律法规不允许的除外），提供服务。", ["文件 执业管理办法（法律法规不允许的除外）"]],
	["开展增品种、提品质“三品”专项行动。", ["活动 增品种、提品质“三品”专项行动"]],
	["制定办法。", []],
	["结合企业需要，发挥平台作用。", []],
	["（二）编制下达土地利用计划时，考虑实际情况。实现从规划编制到闭环管理的贯穿。", []],
])("a promise without a number is proposed: %s", (text, expected) => {
	const clause = { id: "1-1", kind: "paragraph", list: "措施", text } as Parameters<
		typeof proposeDeliverables
	>[0][number];
	expect(proposeDeliverables([clause], []).map(({ kind, title }) => `${kind} ${title}`)).toEqual(expected);
});

test.each([
	["各省级人民政府要认真研究，结合实际制定实施意见。", "各省级人民政府", null],
	["研究制定管理制度，由市教育局、市财政局制定有关实施细则。", "市教育局、市财政局", null],
	["各县（市、区）要在2022年6月底前，制定管理办法。", "各县（市、区）", "2022-06 在2022年6月底前"],
	["2022年底前宣传，2023年底前制定管理办法。", "", null],
	["市场要规范，制定管理办法。", "", null],
	["开展宣传。制定管理办法。市教育局负责宣传，各区要在2022年底前完成。", "", null],
])("who owes it, and until when, is what its own sentence says: %s", (text, owners, due) => {
	const clause = { id: "1-1", kind: "paragraph", list: "措施", text } as Parameters<
		typeof proposeDeliverables
	>[0][number];
	const deadlines = findDeadlines(text, { since: 2022, issued: 2022 }).map((one) => ({ ...one, clause: "1-1" }));
	const found = proposeDeliverables([clause], deadlines).at(-1);
	expect(found?.owedBy.join("、")).toBe(owners);
	expect(found?.due ? `${found.due} ${found.dueQuote}` : null).toBe(due);
});
