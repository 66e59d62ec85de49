import { expect, test } from "vitest";
import { createEngine } from "../../src/search/engine.ts";
import { SEARCH_FORMAT } from "../../src/search/opened.ts";
import { groupHits, type Hit } from "../../src/search/ranking/hits.ts";
import { rankRelated } from "../../src/search/ranking/rank-related.ts";
import { closeness, scoreWords } from "../../src/search/ranking/score-words.ts";
import { createNormalizer } from "../../src/search/reading/normalize.ts";
import { buildEntry, type Entry } from "../../src/search/records/entry.ts";
import { foldRuns } from "../../src/search/records/runs.ts";
import { completeRecord, type SentRecord, sendRecord } from "../../src/search/records/search-record.ts";
import { indexTexts } from "../../src/search/records/text-index.ts";

const clause = (id: string, text: string, more: Partial<SentRecord> = {}): SentRecord => ({
	url: `/text/#${id}`,
	group: "原文",
	title: "某项行动",
	text,
	...more,
});
const engineOf = (records: SentRecord[], synonyms: Record<string, string[]> = {}) =>
	createEngine(
		{
			format: SEARCH_FORMAT,
			records: foldRuns(records.map(completeRecord), () => false),
			variants: "",
			prefixes: ["市"],
			synonyms: linesOf(synonyms),
		},
		() => null,
	);
const linesOf = (synonyms: Record<string, string[]>) =>
	Object.entries(synonyms)
		.map(([word, forms]) => `${word}>${forms.join(" ")}`)
		.join("~");
const ids = (hits: { record: { url: string } }[]) => hits.map(({ record }) => record.url.split("#")[1]);
const entryOf = (record: SentRecord) => buildEntry(completeRecord(record), createNormalizer(""));
const rankedOf = (...entries: Entry[]) => ({
	entryAt: (n: number) => entries[n],
	index: indexTexts(entries.map(({ text }) => text()?.haystack ?? "")),
});
const words = (...all: string[]) => all.map((word) => ({ word, office: null }));

test("of two texts that hold the same words, the one that holds them close together comes first", () => {
	const apart = clause("apart", "本市推进流动展览，同时完善城市公共交通，加强道路养护，再办科普。");
	const close = clause("close", "本市完善城市公共交通，加强道路养护，推进流动展览科普。同时再办。");
	expect(ids(engineOf([apart, close]).search("流动展览 科普"))).toEqual(["close", "apart"]);
	expect(scoreWords(entryOf(close), words("流动展览", "科普"))).toBeGreaterThan(
		scoreWords(entryOf(apart), words("流动展览", "科普")),
	);
	expect(closeness("流动展览科普", ["流动展览", "科普"])).toBe(1);
	// So it is where they are meant in other words.
	const [short, long] = [
		clause("short", "推进流动展览，完善公共交通，再办科普。"),
		clause("long", "完善城市公共交通，加强养护，推进流动展览科普。"),
	];
	const meant = engineOf([short, long], { 巡回: ["流动展览"], 知识: ["科普"] });
	expect(ids(meant.search("知识巡回"))).toEqual(["long", "short"]);
});

test("a question asks for no office by a part of its name, and 问题 for what goes wrong", () => {
	const office: SentRecord = { url: "/d/#office", group: "部门", title: "市质量监督局", text: "牵头1项。" };
	const records = [
		office,
		clause("check", "加强督促检查。"),
		clause("solve", "学会解决实际问题。"),
		clause("lack", "投入不足。"),
	];
	const engine = engineOf(records, { 监督: ["督促检查"], 问题: ["不足"] });
	expect(ids(engine.search("谁来监督"))[0]).toBe("check");
	expect(ids(engine.search("监督"))[0]).toBe("office");
	expect(ids(engine.search("有什么问题"))).toEqual(["lack", "solve"]);
	expect(ids(engine.search("实际问题"))[0]).toBe("solve");
});

test("what holds the rest of a question about a role that nobody has is not exact", () => {
	const engine = engineOf([clause("sent", "抄送各单位。"), clause("both", "各单位配合。")]);
	expect(engine.search("各单位怎么配合").filter(({ tier }) => tier === "exact")).toEqual([]);
	expect(ids(engine.search("各单位配合").filter(({ tier }) => tier === "exact"))).toEqual(["both"]);
});

test("of two texts that share as many pieces, the one that holds the longest run of them comes first", () => {
	const pieces = entryOf(clause("pieces", "建设科普，普惠教育，开展育才，才干，干部。"));
	const run = entryOf(clause("run", "科普惠教育才干部门，普惠，教育。"));
	const related = rankRelated(rankedOf(pieces, run), ["科普惠教育才干部"], 0.1, new Set());
	expect(ids(related)[0]).toBe("run");
	const [a, b] = [entryOf(clause("a", "安全一生，生产。全员安全；产安。")), entryOf(clause("b", "安全生产。"))];
	expect(ids(rankRelated(rankedOf(a, b), ["安全生产安"], 0.1, new Set()))[0]).toBe("b");
});

test("what is read for what was typed is never exact, and is said", () => {
	const records = [clause("m", "举办机器人竞赛。"), clause("n", "举办歌唱大赛。")];
	const { hits, readings } = engineOf(records, { 比赛: ["竞赛", "大赛"] }).find("机器人比赛");
	expect(ids(hits)[0]).toBe("m");
	expect(new Set(hits.map(({ tier }) => tier))).toEqual(new Set(["related"]));
	expect(readings).toContain("“比赛”也按“竞赛、大赛”找");
});

test("searched as typed, nothing is read for anything else", () => {
	const engine = engineOf([clause("m", "举办机器人竞赛。")], { 比赛: ["竞赛"] });
	expect(engine.find("机器人比赛", true)).toMatchObject({ hits: [], readings: [], isPartial: false });
	expect(ids(engine.find("机器人", true).hits)).toEqual(["m"]);
});

test("a word that no text knows finds nothing and suggests nothing by one shared character", () => {
	const engine = engineOf([
		clause("m", "服务外来人员。"),
		{ url: "/d/", group: "部门", title: "市人力局", text: "牵头1项。", names: ["市人力局"] },
	]);
	expect(engine.search("外星人")).toEqual([]);
	expect(engine.search("高铁")).toEqual([]);
	expect(engine.suggest("外星人")).toEqual([]);
	expect(engine.suggest("人力")).toEqual(["市人力局"]);
});

test("a figure is never corrected to another, nor found as part of one", () => {
	const engine = engineOf([clause("m", "到2016年建成201所实验学校。")]);
	for (const typed of ["205所实验学校", "20所", "2015年建成"]) {
		const { hits, readings } = engine.find(typed);
		expect(hits.filter(({ tier }) => tier === "exact")).toEqual([]);
		expect(readings.join()).not.toMatch(/201[^5]/);
	}
	expect(engine.find("201所实俭学校").readings.join()).toContain("201所实验学校");
});

test("a word that is rare itself tells beside an unknown one, however common what it may mean is", () => {
	const common = Array.from({ length: 8 }, (_, at) => clause(`n${at}`, `支持发展${at}。`));
	const engine = engineOf([clause("m", "落实购置补贴。"), ...common], { 补贴: ["支持"] });
	expect(ids(engine.search("拖拉机 补贴"))[0]).toBe("m");
	expect(engine.search("拖拉机 支持")).toEqual([]);
});

test("a word that nobody knows tells by its rarest character, but finds nothing by it alone", () => {
	const records = [clause("plain", "组织青年培训。"), clause("home", "组织青年讲课，依托回乡干部。")];
	const others = Array.from({ length: 8 }, (_, n) => clause(`other${n}`, "建设城市道路。"));
	const engine = engineOf([...records, ...others]);
	expect(ids(engine.search("返乡青年"))[0]).toBe("home");
	expect(engine.search("返乡")).toEqual([]);
});

test("a word that any question may use tells less than one of the matter, however rare it is in the texts", () => {
	const records = [clause("vague", "解决时间分配。"), ...["a", "b", "c"].map((id) => clause(id, `落实带薪${id}。`))];
	expect(ids(engineOf(records, { 工资: ["带薪"] }).search("时间 工资"))[0]).toBe("a");
});

test("a phrase runs on only into the paragraph that follows in the text", () => {
	const records = [
		clause("one", "现予印发", { at: 1 }),
		clause("two", "我市公民努力", { at: 2 }),
		clause("after-label", "稳步提高", { at: 4 }),
		{ url: "/t/", group: "目标" as const, title: "目标", text: "提高水平" },
	];
	const exact = (typed: string) =>
		ids(
			engineOf(records)
				.search(typed)
				.filter(({ tier }) => tier === "exact"),
		);
	expect(exact("印发我市")).toEqual(["one"]);
	expect(exact("努力稳步")).toEqual([]);
	expect(exact("提高提高水")).toEqual([]);
});

test("a title comes before a text that holds it, a number in words before the words", () => {
	const records = [
		clause("holds", "推进科普信息化，加快科普信息化。", { at: 1 }),
		clause("heading", "实施科普信息化工程。", {
			at: 2,
			group: "任务",
			title: "（七）实施科普信息化工程",
			names: ["科普信息化", "第七项"],
		}),
	];
	expect(ids(engineOf(records).search("科普信息化"))[0]).toBe("heading");
	expect(ids(engineOf(records).search("第七项"))[0]).toBe("heading");
});

test("a record is sent without what is empty, and comes back whole", () => {
	const record = completeRecord(clause("m", "举办竞赛。", { at: 3 }));
	expect(sendRecord(record)).toEqual({ url: "/text/#m", group: "原文", title: "某项行动", text: "举办竞赛。", at: 3 });
	expect(completeRecord(sendRecord(record))).toEqual(record);
});

/** Characters that are looked through while something runs: what a key costs, on any machine. */
function countScanned(run: () => unknown): number {
	const { includes, indexOf } = String.prototype;
	let scanned = 0;
	const look = (text: string, part: string, from = 0) => {
		const at = indexOf.call(text, part, from);
		scanned += (at < 0 ? text.length : at + part.length) - from;
		return at;
	};
	String.prototype.includes = function (this: string, part: string) {
		return look(this, part) >= 0;
	};
	String.prototype.indexOf = function (this: string, part: string, from = 0) {
		return look(this, part, from);
	};
	try {
		run();
	} finally {
		Object.assign(String.prototype, { includes, indexOf });
	}
	return scanned;
}

test("whatever is pasted, what a key looks through is bounded by the text, and grows no faster; what is cut off is said", () => {
	const sentence = "深入推进科普基础设施建设与发展的保障体系，最大限度地提高科普公平普惠程度，";
	const open = (count: number) => {
		const records = Array.from({ length: count }, (_, at) =>
			clause(`p${at}`, `${sentence.repeat(8)}第${at}段。`, { at: at + 1 }),
		);
		const engine = engineOf(records);
		// The first key has read all texts; what follows is looked up.
		engine.find(sentence.repeat(3).replace("保障", "宝障"));
		return engine;
	};
	const pasted = sentence.repeat(5).replace("保障", "宝障");
	const typed = [
		pasted,
		[...new Set(sentence)].join(""),
		"xianganangengen".repeat(3),
		"科",
		`${sentence.slice(0, 20)}囧`,
	];
	const [one, four] = [open(100), open(400)];
	for (const query of typed) {
		const [small, large] = [one, four].map((engine) => countScanned(() => engine.find(query)));
		expect(large, query).toBeLessThan(400 * sentence.length * 8 * 150);
		expect(large, query).toBeLessThan(((small ?? 0) + 1000) * 4.5);
	}
	expect(four.find(pasted).readings.join()).toContain("太长，只按前 120 个字找");
	// As long as it is, it is found where it stands.
	expect(four.find(sentence.repeat(5)).hits[0]?.tier).toBe("exact");
});

test("an office's own record comes first, then the lists in which it leads, then those in which it answers", () => {
	const list = (id: string, role: string) =>
		clause(id, `${role}部门：市水务局。`, { action: id, isList: true, duties: [`${role}:市水务局`] });
	const office: SentRecord = {
		url: "/d/#office",
		group: "部门",
		title: "市水务局",
		text: "牵头1项。",
		names: ["市水务局"],
	};
	expect(ids(engineOf([list("answers", "责任"), list("leads", "牵头"), office]).search("市水务局"))).toEqual([
		"office",
		"leads",
		"answers",
	]);
});

test("what holds the words stands above what is only like them, in whatever order they come", () => {
	const hit = (id: string, tier: Hit["tier"]): Hit => ({ record: completeRecord(clause(id, id)), tier, terms: [] });
	const groups = groupHits([hit("like", "related"), hit("holds", "exact"), hit("alike", "related")]);
	expect(groups.map(({ tier, hits }) => [tier, ...ids(hits)])).toEqual([
		["exact", "holds"],
		["related", "like", "alike"],
	]);
});

test("asked how many or when, the paragraph that says a number or a day comes first", () => {
	const records = [
		clause("plain", "大力建设科普基地，提高基地水平。"),
		clause("many", "全市新建基地30个，提高水平。"),
		clause("day", "2019年建设基地，提高水平。"),
	];
	const asked = { 据点: ["基地"] };
	expect(ids(engineOf(records, asked).search("据点有几个"))[0]).toBe("many");
	expect(ids(engineOf(records, asked).search("据点哪一年建"))[0]).toBe("day");
});

test("who answers for what is asked in other words: the lists of the action whose name says it, never as exact", () => {
	const list = (action: string, at: string) =>
		clause(at, `牵头部门：市${at}局。`, { action, isList: true, duties: [`牵头:市${at}局`] });
	const named = (action: string, title: string) => ({ url: `/a/#${action}`, group: "任务" as const, title, action });
	const engine = engineOf(
		[named("一", "帮助农民学技术"), list("一", "农业"), named("二", "建设社区"), list("二", "民政")],
		{ 种地的: ["农民"] },
	);
	const { hits } = engine.find("种地的归谁管");
	expect(hits[0]?.record.url).toBe("/text/#农业");
	expect(hits.every(({ tier }) => tier === "related")).toBe(true);
});

test("a question of unknown words is told by several of their characters in one sentence, never by one", () => {
	const records = [
		clause("roof", "新建屋顶课堂100处。"),
		clause("steel", "参观钢铁生产线。"),
		clause("other", "开展各类活动。"),
	];
	const { search, find } = engineOf(records);
	expect(ids(search("楼顶上课"))).toEqual(["roof"]);
	expect(search("楼顶上课").map(({ tier }) => tier)).toEqual(["related"]);
	expect(find("楼顶上课").readings).toEqual(["没有“楼顶”，按其中的字找"]);
	expect(search("高铁何日通车")).toEqual([]);
});

test("who leads is asked for in other words, and the answer says so", () => {
	const office: SentRecord = { url: "/d/#office", group: "部门", title: "市水务局", text: "牵头1项。" };
	const list = clause("list", "牵头部门：市水务局。", { isList: true, duties: ["牵头:市水务局"] });
	const { find } = engineOf([clause("other", "发挥党员带头作用。"), list, office]);
	expect(ids(find("水务局带头做什么").hits)).toEqual(["office", "list", "other"]);
	expect(find("水务局带头做什么").readings).toEqual(["“带头”按“牵头”找"]);
	expect(ids(find("水务局带头的是哪一项").hits).slice(0, 2)).toEqual(["office", "list"]);
	// Two offices joined by a word are two.
	const other: SentRecord = { url: "/d/#second", group: "部门", title: "团市委", text: "牵头1项。", names: ["团委"] };
	const both = clause("both", "牵头部门：市水务局、团市委。", {
		isList: true,
		duties: ["牵头:市水务局", "牵头:团市委"],
	});
	expect(ids(engineOf([list, both, office, other]).search("团委和水务局牵头哪项"))[0]).toBe("both");
	// What stands in a text is no question.
	expect(ids(find("党员带头作用").hits)).toEqual(["other"]);
});

test("what is asked of the document itself finds its set phrases", () => {
	const { search } = engineOf([
		clause("open", "公开方式：主动公开"),
		clause("made", "某市办公室2016年10月12日印发"),
		clause("title", "某市关于印发某方案的通知"),
		clause("base", "为贯彻落实某省纲要，制定本方案。"),
		clause("agreed", "本方案已经市人民政府同意。"),
		clause("talk", "充分利用各类文件，方便群众查看。"),
	]);
	for (const [query, id] of [
		["老百姓可以看这份文件吗", "open"],
		["能不能给外人看", "open"],
		["这份通知是哪一天印出来的", "made"],
		["方案是谁编的", "made"],
		["是按省里哪份文件来的", "base"],
		["是照着上头哪个文件定的", "base"],
		["市政府点头了没有", "agreed"],
	] as const) {
		expect([query, ids(search(query))[0]]).toEqual([query, id]);
	}
});
