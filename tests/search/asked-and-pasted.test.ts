import { beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../src/search/engine.ts";
import { createEngine } from "../../src/search/engine.ts";
import type { Hit } from "../../src/search/ranking/hits.ts";
import { searchData } from "../../src/search/search-files.ts";
import { readDemo } from "../demo.ts";

let engine: Engine;
beforeAll(async () => {
	engine = createEngine(searchData(await readDemo()), () => null);
});
const exactOf = (query: string): Hit[] => engine.search(query).filter(({ tier }) => tier === "exact");

describe("who answers for something, in any order of words: the lists of its action first, and the reading is said", () => {
	test.each([
		"谁牵头河湖清洁",
		"河湖清洁谁牵头",
		"河湖清洁由谁负责",
		"河湖清洁归谁管",
		"河湖清洁属于哪个部门",
		"河湖清洁归哪个局管",
		"哪个局管河湖清洁",
		"哪个部门配合河湖清洁",
		"河湖清洁是哪个局的活",
		"河湖清洁是谁的事",
		"河湖清洁谁说了算",
		"河湖清洁谁张罗",
		"河湖清洁该找谁",
		"河湖清洁找哪个部门",
		"河湖清洁谁主管",
		"河湖清洁谁来抓",
		"河湖清洁责任是谁的",
		"河湖清洁牵头的是谁",
		"河湖清洁的牵头部门是谁",
		"河湖清洁的主管单位是哪个",
		"谁是河湖清洁的牵头部门",
		"谁对河湖清洁负责",
		"河湖清洁有哪些部门参与",
		"河湖清洁由哪些单位共同负责",
		"河湖清洁责任部门有哪些",
	])("%s", (query) => {
		const [first] = engine.search(query);
		expect(first?.tier).toBe("exact");
		expect(first?.record).toMatchObject({ isList: true, action: expect.stringContaining("河湖清洁") });
		expect(engine.find(query).readings[0]).toMatch(/^读作：“河湖清洁”由谁/);
	});
	test.each(["谁牵头", "各部门谁牵头", "各项任务分别由谁牵头", "哪些部门牵头", "谁负责落实"])(
		"%s asks of every action",
		(query) => {
			expect(engine.find(query).readings[0]).toMatch(/^读作：各项任务由谁/);
			expect(engine.search(query)[0]?.record.isList).toBe(true);
		},
	);
	test.each(["小区的事哪个局管", "娃娃上学谁操办"])(
		"%s names no action in its own words: nothing is exact",
		(query) => {
			expect(exactOf(query)).toEqual([]);
		},
	);
});

describe("what an office has to do, in any order of words: its own page first", () => {
	test.each([
		"市水务局要管几摊事",
		"市水务局干什么的",
		"市水务局是干啥的",
		"市水务局都管啥",
		"市水务局有哪些活",
		"市水务局牵头哪些",
		"市水务局负责哪几项",
		"市水务局参与哪些行动",
		"市水务局配合哪些任务",
		"哪些任务归市水务局管",
		"哪些工作由市水务局牵头",
		"哪几项是市水务局负责的",
		"市水务局是哪些行动的牵头部门",
		"市水务局的职责是什么",
	])("%s", (query) => {
		const [first] = engine.search(query);
		expect(first?.tier).toBe("exact");
		expect(first?.record).toMatchObject({ group: "部门", title: expect.stringContaining("水务局") });
	});
});

describe("what is asked of the document itself finds the set phrase that answers", () => {
	test.each([
		["为啥非要搞这个", "为落实"],
		["搞这个有什么用", "为落实"],
		["收到文件以后该怎么办", "贯彻实施"],
		["到2025年什么样", "到2025年"],
		["2025年该是啥样", "到2025年"],
	])("%s", (query, phrase) => {
		expect(engine.search(query)[0]?.record.text).toContain(phrase);
	});
});

describe("what is pasted is exactly what was copied", () => {
	test.each([
		["quotes", "“恢复主要河湖的水质”"],
		["title marks", "《恢复主要河湖的水质》"],
		["corner brackets", "『恢复主要河湖的水质』"],
		["a stop", "恢复主要河湖的水质。"],
		["dots", "…恢复主要河湖的水质……"],
		["a dash before", "——恢复主要河湖的水质"],
		["a bullet", "• 恢复主要河湖的水质"],
		["a count", "（2）恢复主要河湖的水质"],
		["stars", "**恢复主要河湖的水质**"],
		["a page's source", "<p>恢复主要河湖的水质</p>"],
		["where from", "原文：“恢复主要河湖的水质”"],
		["who says so", "文件里说：恢复主要河湖的水质"],
		["who says so, in quotes", "方案中提到“恢复主要河湖的水质”"],
		["the page", "恢复主要河湖的水质（第5页）"],
		["a note", "恢复主要河湖的水质[3]"],
		["zero-width", [..."恢复主要河湖的水质"].join("\u200b")],
		["marks of direction", "\u202a恢复主要河湖的水质\u202c"],
		["a mark of byte order", "\ufeff恢复主要河湖的水质"],
		["a selector", "恢\ufe00复主要河湖的水质"],
		["a soft hyphen", "恢复\u00ad主要河湖的水质"],
		["blanks of any kind", "恢复　主要\u00a0河湖\t的水质"],
		["a broken line", "恢复主要河\r\n湖的水质"],
		["radicals", "恢复主要河湖的⽔质"],
	])("with %s", (_, query) => {
		const exact = exactOf(query);
		expect(exact.length).toBeGreaterThan(0);
		expect(exact.every(({ record }) => record.text.includes("恢复主要河湖的水质"))).toBe(true);
	});
	test.each([
		"2021～2025年",
		"2021~2025年",
		"2021–2025年",
		"2021 - 2025年",
		"2021-2025年",
		"2021到2025年",
		"2021至2025年",
	])("%s", (query) => {
		expect(exactOf(query)[0]?.record.text).toMatch(/2021[—-]2025/);
	});
	test.each(["恢復主要河湖的水質", "減少填埋，推進分類", "讓公眾看得到、看得懂身邊的環境數據", "創建綠色學校", "瞭解"])(
		"%s in traditional characters",
		(query) => {
			const simple = engine.normalize(query);
			expect(exactOf(query).every(({ record }) => engine.normalize(record.text + record.title).includes(simple))).toBe(
				true,
			);
			if (query.length > 2) expect(exactOf(query).length).toBeGreaterThan(0);
		},
	);
	test("瞭解 is 了解", () => {
		expect(engine.normalize("瞭解")).toBe(engine.normalize("了解"));
	});
});

describe("a word that the site does not know gets nothing exact, and no name by one character", () => {
	test.each([
		..."外星人 高铁 比特币 狗熊 篮球明星 相对论 麻将馆 火锅 彩票 电影院线 航母 足球联赛 咖啡豆 股市行情 星座运势".split(
			" ",
		),
		..."婚纱 冰箱 钢琴课 导弹 化妆 网红打卡 奢侈品 蹦极 宇航员 珠穆朗玛 披萨 鳄鱼 金字塔 雪橇 维也纳".split(" "),
	])("%s", (query) => {
		expect(exactOf(query)).toEqual([]);
		const shared = engine.suggest(query).filter((name) => !sharesPair(name, query));
		expect(shared).toEqual([]);
	});
});

test("what is called something is found first by what it is called: actions, targets, offices, updates", async () => {
	const site = await readDemo();
	const [plan] = site.plans;
	const named = [
		...(plan?.actions ?? []).map(({ title }) => title),
		...(plan?.targets ?? []).map(({ title }) => title),
		...(plan?.updates ?? []).map(({ title }) => title),
		...site.departments.map(({ name }) => name),
	];
	expect(named.length).toBeGreaterThan(20);
	const missed = named.filter((name) => !engine.search(name)[0]?.record.title.includes(name));
	expect(missed).toEqual([]);
});

function sharesPair(name: string, query: string): boolean {
	return Array.from({ length: query.length - 1 }, (_, at) => query.slice(at, at + 2)).some((pair) =>
		name.includes(pair),
	);
}

test("words of questions typed over and over are read to the end: no way to cut them is tried twice", () => {
	const asked =
		"需要 应该 主要 具体 分别 共同 一起 各自 总共 达到 有 是 都 各 谁 哪个 什么 部门 单位 负责 牵头 管 做 的 了 文件 方案 说 第页 附件";
	const read = asked.split(" ").map((word) => engine.find(word.repeat(500).slice(0, 120)).readings.length);
	expect(read).toHaveLength(30);
}, 20_000);
