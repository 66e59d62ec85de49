import { expect, test } from "vitest";
import { findTargets, readNumbers } from "../../src/import/recognize/target-candidates.ts";
import { readText } from "./documents.ts";

const targets = (text: string, since = 2025) =>
	findTargets(text, since).map(({ comparator, value, unit }) => `${comparator} ${value} ${unit}`);
const jobs = (text: string, since = 2025) =>
	readNumbers(text, since).numbers.map(({ job, start, end }) => `${text.slice(start, end)} ${job}`);

test.each([
	["不宜小于35%", ">= 35 %"],
	["不应低于35%", ">= 35 %"],
	["不得少于35%", ">= 35 %"],
	["严禁低于35%", ">= 35 %"],
	["不宜超过35%", "<= 35 %"],
	["不可高于35%", "<= 35 %"],
	["禁止大于35%", "<= 35 %"],
	["最多35%", "<= 35 %"],
	["至多不得多于35%", "<= 35 %"],
	["至少35%", ">= 35 %"],
	["力争超过35%", ">= 35 %"],
	["控制在35%以内", "<= 35 %"],
	["超35%", ">= 35 %"],
	["突破35%", ">= 35 %"],
	["不断扩大，超过35%", ">= 35 %"],
	["降至35%", "= 35 %"],
	["提高至35%", "= 35 %"],
	["高于全省平均水平35%", "= 35 %"],
	["提高超高清频道占比至35%", "= 35 %"],
])("the bound of 绿地率%s", (words, said) => {
	expect(targets(`绿地率${words}。`)).toEqual([said]);
});

test("units are whole", () => {
	expect(targets("产值突破1.5万亿元，播种350万亩，发电2亿千瓦时，接待3万人次，死亡率降到4‰。")).toEqual([
		">= 1.5 万亿元",
		"= 350 万亩",
		"= 2 亿千瓦时",
		"= 3 万人次",
		"= 4 ‰",
	]);
});

test("quantities in words say what they say", () => {
	expect(
		targets("数量翻一番，硬地减少三分之一，三分之二以上的学校达标，九成的村通车，费用减半，培训五千人次。"),
	).toEqual(["= 2 倍", "= 1/3 null", ">= 2/3 null", "= 90 %", "= 1/2 null", "= 5000 人次"]);
	expect(targets("办好“百名校长”论坛，设十大品牌。")).toEqual([]);
});

test("a verb that nobody listed hides no promise", () => {
	expect(targets("修缮校舍30栋，更换路灯200盏，栽种灌木5万株，走访群众800户。")).toEqual([
		"= 30 栋",
		"= 200 盏",
		"= 5 万株",
		"= 800 户",
	]);
});

test("a baseline is kept with its target, and makes no promise past", () => {
	const found = findTargets("绿地率由2024年的28%提高到35%以上，课堂从600个增加到900个，比2020年下降15%。", 2026);
	expect(found.map(({ value, baseline }) => [value, baseline?.value, baseline?.year])).toEqual([
		["35", "28", "2024"],
		["900", "600", null],
		["15", undefined, undefined],
	]);
});

test("numbers that say for whom, how much for each, how it is called or how it has been", () => {
	expect(jobs("对绿地5000平方米以上的学校，按每平方米20元给予补助。")).toEqual(["5000平方米 condition", "20元 rate"]);
	expect(jobs("培育年收入1亿元以上企业100家。")).toEqual(["1亿元 condition", "100家 target"]);
	expect(jobs("估值超过10亿美元的企业落户。")).toEqual(["10亿美元 condition"]);
	expect(jobs("目前已建成45处，占地3公顷，到2028年再建20处。")).toEqual(["45处 past", "3公顷 past", "20处 target"]);
	expect(jobs("每100名学生配备1名教师。")).toEqual(["100名 name", "1名 target"]);
	expect(jobs("建设10—15个站点，扶持1到2家企业。")).toEqual(["10—15个 range", "1到2家 range"]);
	expect(targets("办好“绿校长50人会”，入驻360平台，推进以下3项工作。")).toEqual([]);
});

test("several numbers of one list have titles that tell them apart", () => {
	expect(findTargets("认定园艺师10名、骨干教师100名和林长200名。", 2025).map(({ title }) => title)).toEqual([
		"认定园艺师10名",
		"骨干教师100名",
		"林长200名",
	]);
	const [, part] = findTargets("农机总动力超过10亿千瓦，其中灌排机械动力达到1.2亿千瓦。", 2025);
	expect(part?.title).toBe("灌排机械动力达到1.2亿千瓦");
});

test("what a part tells of the past holds no target; numbers of pages run into words are none", () => {
	const past = readText(
		"云溪市规划\n　　一、既定目标如期完成\n　　绿地率提高到28%。\n　　二、任务\n　　1.建成花圃20处。\n",
	);
	expect(past.targets).toEqual(["2-1 =20处 null"]);
	expect([past.numbers.past, past.numbers.target]).toEqual([1, 1]);
	const pages = readText("云溪市规划\n一、目标\n绿地率与全省平均水平基\n12本一致，片区和东\n13部片区建成花圃20处。\n");
	expect(pages.targets).toEqual(["1-p3 =20处 null"]);
	expect(pages.numbers.page).toBe(2);
});

test("items whose names begin with a numeral, and items numbered with points", () => {
	const found = readText(
		"云溪市方案\n　　一、任务\n　　28.绿芽。做好甲。（市甲局负责）\n　　29.百校联盟。做好乙。（市乙局负责）\n　　30.倍增计划。做好丙。（市丙局负责）\n",
	);
	expect(found.duties).toEqual(["1-28 责任 市甲局", "1-29 责任 市乙局", "1-30 责任 市丙局"]);
});

test("the numbers of the document are accounted for, a gap in its parts is said, a rule is said to be no plan", () => {
	const found = readText(
		"云溪市方案\n　　一、目标\n　　新建花圃20处，摆放盆景40砵子。\n　　二、任务\n　　1.种树。到2028年完成。\n　　四、保障\n　　落实。\n",
	);
	expect(found.unread).toContain("数字 1-p1 摆放盆景40砵子。");
	expect([found.numbers.target, found.numbers.unread]).toEqual([1, 1]);
	expect(found.problems).toContain("部分的编号不连续：二、之后是四、。可能有部分没有认出，请对照原文");
	const rule = readText(
		"云溪市公园管理办法\n第一条 为了管理公园，制定本办法。\n第二条 公园绿地率不低于65%。\n第三条 违者罚款200元。\n第四条 自发布之日起施行。\n",
	);
	expect(rule.problems).toContain(
		"这份文件像是规章制度，不像方案：其中的数字和单位多半不是任务、目标和分工。请确认没有选错文件",
	);
});

test("long runs of one sign take no long time", () => {
	const start = performance.now();
	for (const sign of ["20", "[", "（", "+1", "由", "十"]) readText(`云溪市方案\n一、任务\n1.${sign.repeat(10_000)}\n`);
	expect(performance.now() - start).toBeLessThan(15_000);
});
