/**
 * What is known of this plan from outside its text, each with its source: the record holds all of it and nothing beyond.
 * A new figure, event, name or document is written here first, by whoever read the source.
 */
import { beforeAll, expect, test } from "vitest";
import { everyRow } from "../../src/model/build-figures.ts";
import type { Plan, Site } from "../../src/model/model.ts";
import { readSite } from "./own-site.ts";

let site: Site;
let plan: Plan;

beforeAll(async () => {
	site = await readSite("2026-11-27");
	plan = site.featuredPlan;
});

/** Area, period, value, where it stands, and the day of the source. */
const FIGURES = `
全国 2010 3.27 http://szb.hkwb.net/szb/html/2015-09/21/content_25134.htm 2015-09-21
全国 2015 6.20 http://szb.hkwb.net/szb/html/2015-09/21/content_25134.htm 2015-09-21
全国 2018 8.47 https://ppfocus.com/0/ed6ddc47b.html 2019-02-26
全国 2020 10.56 http://big5.china.com.cn/gate/big5/sm.guoqing.china.com.cn/2021-01/29/content_41456418.html 2021-01-29
广东 2015 6.91 https://ptzyk.com/qx/2016/09-21/104601.shtml 2016-09-21
广东 2018 10.35 https://ppfocus.com/0/ed6ddc47b.html 2019-02-26
广东 2020 12.79 http://big5.china.com.cn/gate/big5/sm.guoqing.china.com.cn/2021-01/29/content_41456418.html 2021-01-29`;
const FIGURES_AFTER = `
全国 2022 12.93 http://kepu.zssta.org.cn/Article/view/cateid/39/id/4468.html 2024-04-17
全国 2023 14.14 http://kepu.zssta.org.cn/Article/view/cateid/39/id/4468.html 2024-04-17
广东 2022 14.8 https://paper.sciencenet.cn/htmlnews/2023/7/504298.shtm 2023-07-07`;
/** What a better source took the place of. */
const REPLACED = `
全国 2010 3.27 http://kexie.hust.edu.cn/info/1070/1517.htm -
全国 2015 6.20 http://kexie.hust.edu.cn/info/1070/1517.htm -`;

/** Day, what the day is (事件, 报道 or 约), and where it stands. */
const EVENTS = `
2016-07-27 事件 http://chinaerea.com/guangdongpindao/shizheng/2016-07-28/7234.html
2016-10-12 事件 https://www.zhanjiang.gov.cn/szfbgswj/content/post_1280682.html
2016-10-31 事件 https://www.zhanjiang.gov.cn/zwgk/zfgb/2016/content/post_1706564.html
2017-09-21 报道 http://www.zjstc.cn/xwzx/2781.html
2018-01-25 约 http://www.zjezsy.com/detail.asp?id=340
2018-06-07 约 http://m.kcqsx.com/zhanjiang/201806/5936.html
2021-01-26 事件 http://big5.china.com.cn/gate/big5/sm.guoqing.china.com.cn/2021-01/29/content_41456418.html,http://www.fnsyft.com/keji/2021/0127/9698.html
2023-12-19 事件 http://zjsta.org/ShowNews.aspx?id=1333
2023-12-29 约 https://www.gdsta.cn/jckx/zj/zjs/content_40853
2026-01-29 报道 https://www.gdsta.cn/tzgg/content_51925`;

/** 文号, where it stands towards this plan, when, its words on the promise, where those stand. */
const LINEAGE = [
	["国发〔2006〕7号", "上级", null, null, null],
	[
		"国办发〔2016〕10号",
		"上级",
		"2016年3月14日（报道的日期）",
		"公民具备科学素质的比例由2015年的6.20%提升至10%以上",
		"http://daily.cnnb.com.cn/nbrb/html/2016-03/15/content_943007.htm?div=-1",
	],
	["粤府办〔2016〕64号", "上级", null, null, null],
	[
		"国发〔2021〕9号",
		"后续",
		"2021年6月25日公开",
		"2025年…超过15%…2035年…达到25%",
		"https://m.guancha.cn/politics/2021_06_25_595821.shtml?s=wapzwyxgtjdt",
	],
	[
		"粤府〔2021〕76号",
		"后续",
		"2021年11月20日，12月24日公布",
		"到2025年,广东省公民具备科学素质的比例超过16%",
		"http://ep.ycwb.com/epaper/ycwb/html/2021-12/25/content_110_457927.htm",
	],
];

const NAMES = `
市安全监管局 湛江市应急管理局 http://www.ptq.gov.cn/xxgk/yjgl/content/post_480469.html
市环境保护局 湛江市生态环境局 http://www.lianjiang.gov.cn/zwgk/ljyw/content/post_527276.html
市教育局 湛江市教育局 https://www.gdjy.cn/xwzx/content/post_38843.html
市经济和信息化局 湛江市工业和信息化局 https://www.zhanjiang.gov.cn/zjsfw/bmdh/swj/zwgk/jytabljg/content/post_2102979.html
市科技局 湛江市科学技术局 http://zjsta.org/ShowNews.aspx?id=1333
市科协 湛江市科学技术协会 http://zjsta.org/ShowNews.aspx?id=1333
市农业局 湛江市农业农村局 http://nyncj.zhanjiang.gov.cn/gzdt/content/post_1783890.html
市气象局 市气象局 https://www.gdsta.cn/jckx/zj/zjs/content_40853
市卫生计生局 湛江市卫生健康局 https://www.zhanjiang.gov.cn/zjwjj/gkmlpt/guide
市文广新局 湛江市文化广电旅游体育局 https://www.gdzjdaily.com.cn/p/2842517.html
市总工会 湛江市总工会 https://zjghw.org/news/szdts/content_17885`;

const lines = (table: string) => table.trim().split("\n").sort();
const figure = ({ area, period, valueText, source }: ReturnType<typeof everyRow>[number]) =>
	[area, period, valueText, source.url, source.date ?? "-"].join(" ");

test("every figure of the literacy rate, and no other figure of any target", () => {
	const rate = plan.targets.find(({ id }) => id === "literacy-rate") ?? expect.fail();
	const standing = (all: typeof rate.series) => all.flatMap(({ observations }) => observations.map(figure)).sort();
	expect(standing(rate.series)).toEqual(lines(FIGURES));
	expect(standing(rate.afterTerm)).toEqual(lines(FIGURES_AFTER));
	expect(rate.corrections.map(({ replaced }) => figure(replaced)).sort()).toEqual(lines(REPLACED));
	expect(plan.targets.filter((target) => target !== rate).flatMap(everyRow)).toEqual([]);
	expect(everyRow(rate).filter(({ unit, qualifier }) => unit !== "%" || qualifier !== null)).toEqual([]);
	const unnamed = everyRow(rate).find(({ area, period }) => area === "广东" && period === "2015");
	expect(unnamed?.note).not.toContain("中国科协");
});

test("every event and no other, its day as its source lets one say it", () => {
	const told = plan.updates.map(({ date, dateOf, sources }) =>
		[date, dateOf, sources.map(({ url }) => url).join(",")].join(" "),
	);
	expect(told.sort()).toEqual(lines(EVENTS));
});

test("the documents above and after, with their own words", () => {
	expect(
		plan.lineage.map(({ number, relation, dated, words, source }) => [
			number,
			relation,
			dated,
			words,
			source?.url ?? null,
		]),
	).toEqual(LINEAGE);
});

test("names of today: those that a source gives", () => {
	const told = site.departments.flatMap(({ name, laterNames }) =>
		laterNames.map((later) => [name, later.name, later.source.url].join(" ")),
	);
	expect(told.sort()).toEqual(lines(NAMES));
});

test("what must not be printed is in no record", async () => {
	const words = JSON.stringify([
		plan.updates.map(({ body }) => body),
		plan.targets.flatMap(everyRow).map(({ note }) => note),
	]);
	for (const banned of ["增长16%", "失效", "首次覆盖所有地级市", "未制定", "未开展"])
		expect(words).not.toContain(banned);
});
