import { expect, test } from "vitest";
import { excerptRuns } from "../../src/search/ranking/excerpt.ts";
import { readConcepts } from "../../src/search/reading/concepts.ts";
import { createNormalizer } from "../../src/search/reading/normalize.ts";
import { parseQuery, trimQuery } from "../../src/search/reading/query.ts";
import { cutSyllables, soundingPhrases } from "../../src/search/reading/sounds.ts";
import { respell } from "../../src/search/reading/spellings.ts";
import { heldSynonyms, readSynonyms, type Synonyms } from "../../src/search/reading/synonyms.ts";
import { yearRanges } from "../../src/search/reading/year-ranges.ts";
import { regionalWords, variantPairs } from "../../src/search/records/lexicon.ts";
import { coveringPairs, firstPlace, pairsOf } from "../../src/search/records/pairs.ts";
import { indexTexts, isJoined } from "../../src/search/records/text-index.ts";

const normalize = createNormalizer(variantPairs([..."谁牵头农民科学素质行动制作托升注发级"]));

const mapOf = (words: Record<string, string[]>): Synonyms => new Map(Object.entries(words));
const vocabularyOf = (synonyms: Record<string, string[]>, texts: string) => ({
	synonyms: mapOf(synonyms),
	isHeld: (word: string) => texts.includes(word),
	isJoined: () => true,
	rangesOver: () => [],
});

test("questions are taken apart", () => {
	const parse = (raw: string) => parseQuery(raw, normalize);
	expect(parse("谁负责科普信息化")).toMatchObject({ words: ["科普信息化"], asksWho: true });
	expect(parse("财政局 负责什么")).toMatchObject({ words: ["财政局"], role: null });
	expect(parse("市教育局 牵头")).toMatchObject({ words: ["市教育局"], role: "牵头", asksWho: false });
	expect(parse("牵头")).toMatchObject({ words: ["牵头"] });
	expect(parse("流动科普馆归哪个部门管")).toMatchObject({ words: ["流动科普馆"], asksWho: true });
	expect(parse("市妇联都要做哪些工作")).toMatchObject({ words: ["市妇联"], asksWho: false });
	expect(parse("誰牽頭農民科學素質行動？")).toMatchObject({ words: ["农民科学素质行动"], asksWho: true });
	expect(parse("科普人才建设工程 责任部门")).toMatchObject({ words: ["科普人才建设工程"], role: "责任" });
});

test("an excerpt marks the match exactly, and keeps the original's characters", () => {
	const runs = excerptRuns("——建设“ＳＴＥＭ”教育实验 项目学校。", ["stem", "实验项目"], normalize);
	expect(runs.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(["ＳＴＥＭ", "实验 项目"]);
	expect(runs.map(({ text }) => text).join("")).toBe("——建设“ＳＴＥＭ”教育实验 项目学校。");
});

test("the fewest pairs cover a phrase, and their places tell whether they stand together", () => {
	const pairs = coveringPairs("科普教育基");
	expect(pairs.map(({ text, offset }) => `${text}${offset}`)).toEqual(["科普0", "教育2", "育基3"]);
	expect(firstPlace(pairs, [4, 9, 11, 12])).toBe(9);
	expect(firstPlace(pairs, [4, 9, 12])).toBeNull();
});

test("pinyin is cut into syllables, and phrases are read from pairs of characters", async () => {
	expect(cutSyllables("xian", ["xi", "an", "xian"])).toEqual([["xian"], ["xi", "an"]]);
	expect(cutSyllables("kepug", ["ke", "pu", "guan"])).toEqual([["ke", "pu", "g"]]);
	const pairs: Record<string, Record<string, string>> = { ke: { pu: "科普客铺" }, pu: { guan: "普管铺馆普馆" } };
	expect(await soundingPhrases(["ke", "pu", "g"], async (syllable) => pairs[syllable] ?? {})).toEqual([
		"科普管",
		"科普馆",
		"客铺馆",
	]);
});

test("pairs of characters keep punctuation apart from its absence", () => {
	expect(pairsOf("科普教育")).toEqual(["科普", "普教", "教育"]);
	expect(pairsOf("科，普")).toHaveLength(2);
	expect(pairsOf("科，普")).not.toContain("科普");
});

test("an excerpt shows some words before a match far in the text", () => {
	const text = `${"甲乙丙丁".repeat(20)}流动科普馆${"戊己庚辛".repeat(20)}`;
	const [mark, before, match] = excerptRuns(text, ["流动科普馆"], normalize);
	expect(mark?.text).toBe("…");
	expect(before?.text).toHaveLength(18);
	expect(match).toEqual({ text: "流动科普馆", isMatch: true });
});

test("what is pasted is compared without what cannot be seen", () => {
	const invisible = ["\u200b", "\u200e", "\u2060", "\u00ad", "\ufe0f", "\u200d", "\ufeff", "\u3000", "\u00a0"];
	for (const char of invisible) expect(normalize(`科普${char}教育`)).toBe("科普教育");
	expect(normalize("农\u2ea0⻓效⼀")).toBe("农民长效一");
	for (const dash of ["—", "–", "～", "~", "〜", "-"]) expect(normalize(`2016${dash}2020`)).toBe("2016-2020");
	for (const typed of ["“科普教育”", '"科普教育"', "《科普教育》", "科普教育。", "科普教育，", "「科普教育」"]) {
		expect(trimQuery(typed)).toBe("科普教育");
	}
	expect(trimQuery("。")).toBe("。");
	// What lists, notes and sheets put around a copied line.
	for (const mark of ["——", "1. ", "（1）", "2、", "③", "• ", "·", "※", "*"])
		expect(trimQuery(`${mark}科普教育`)).toBe("科普教育");
	for (const mark of ["（", "[1]", "〔2〕", "①", "*", "……"]) expect(trimQuery(`科普教育${mark}`)).toBe("科普教育");
	for (const typed of ["第八项任务", "第八项", "任务八", "重点任务八", "第八大工程"])
		expect(trimQuery(typed)).toBe("第八项");
	expect(trimQuery("2016年")).toBe("2016年");
});

test("all forms that become one character are known, from three standards", () => {
	expect(["製作", "製做", "依託", "昇級", "陞級", "註"].map(normalize)).toEqual([
		"制作",
		"制做",
		"依托",
		"升级",
		"升级",
		"注",
	]);
});

test("a question for who does something else than answer for it asks no division of work", () => {
	expect(parseQuery("谁考核", normalize)).toMatchObject({ words: ["考核"], asksWho: false });
	expect(parseQuery("哪些部门牵头", normalize)).toMatchObject({ words: [], asksWho: true, role: "牵头" });
	expect(parseQuery("科技局参与的行动", normalize)).toMatchObject({ words: ["科技局"], asksWho: false });
});

test("a document's number is read in pieces, and a plain number is none", () => {
	const read = (typed: string) => parseQuery(typed, normalize).number?.pattern;
	expect(read("某府办39号")?.test("某府办[2016]39号")).toBe(true);
	expect(read("国发2006 7号")?.test("国发[2006]7号")).toBe(true);
	expect(read("国发2006 7号")?.test("国发[2016]7号")).toBe(false);
	expect(read("基地30")).toBeUndefined();
});

test("everyday words find official ones, cut to what the texts hold", () => {
	const lines = heldSynonyms(
		"# people\n义工 志愿 > 志愿者 社工 队\n老师 > 教师\n义工 > 队伍",
		"科普志愿者队伍",
		normalize,
	);
	expect(lines).toBe("义工 志愿>志愿者 志愿~义工>队伍");
	const synonyms = readSynonyms(lines);
	expect(["义工", "志愿", "队伍"].map((word) => synonyms.get(word))).toEqual([
		["志愿者", "志愿", "队伍"],
		["志愿者"],
		undefined,
	]);
});

test("a question is read with the fewest parts that are known; the rest is named", () => {
	const texts = "科学教师培训体系";
	const synonyms = { 老师: ["教师"] };
	const read = (typed: string) => readConcepts([typed], vocabularyOf(synonyms, texts));
	expect(read("老师的培训")).toEqual({
		concepts: [
			{ typed: "老师", forms: [{ text: "教师", nearness: 0.92 }] },
			{ typed: "培训", forms: [{ text: "培训", nearness: 1 }] },
		],
		unknown: [],
		wanted: null,
	});
	expect(read("外星人培训").unknown).toEqual(["外星人"]);
	// 农村建 stands in 新农村建设 and is no word.
	const built = readConcepts(["农村建吗"], vocabularyOf({ 农村: ["乡村"], 建: ["建设"] }, "社会主义新农村建设"));
	expect(built.concepts.map(({ typed }) => typed)).toEqual(["农村", "建"]);
	// One character known says nothing of the word it stands in.
	const selling = readConcepts(["外卖员"], vocabularyOf({ 卖: ["销售"] }, ""));
	expect(selling).toEqual({ concepts: [], unknown: ["外卖员"], wanted: null });
	// Letters are read whole.
	expect(readConcepts(["pengai老师"], vocabularyOf({ ...synonyms, ai: ["智能"] }, texts))).toMatchObject({
		concepts: [{ typed: "老师" }],
		unknown: ["pengai"],
	});
	// A name that every object has is no everyday word.
	expect(read("constructor").concepts).toEqual([]);
});

test("two words that are typed as one are read as two, and neighbours by chance as none", () => {
	const texts = [
		"举办健康讲座",
		"开设讲座",
		"健康知识",
		"农村建设",
		"城市建设",
		"农村教育",
		"村校",
		"乡建",
		"村道",
		"建厂",
	];
	const index = indexTexts(texts);
	const synonyms = { 健康: ["卫生"], 讲座: ["报告会"] };
	const vocabulary = {
		synonyms: mapOf(synonyms),
		isHeld: index.isHeld,
		isJoined: (word: string) => isJoined(word, index),
		rangesOver: () => [],
	};
	const typed = (raw: string) => readConcepts([raw], vocabulary).concepts.map((concept) => concept.typed);
	expect(typed("健康讲座")).toEqual(["健康", "讲座"]);
	expect(typed("农村建设")).toEqual(["农村", "建设"]);
});

test("years, ranges, shares and counts are read in any spelling, and no figure is altered", () => {
	const text = "2016-2020年10.5%6所50个十三五10项2018年至2019年";
	const holds = (part: string) => text.includes(normalize(part));
	const read = (typed: string) => respell(typed, holds).text;
	for (const range of ["2016到2020年", "2016 至 2020 年", "2016年—2020年", "2016～2020年", "二〇一六年到二〇二〇年"]) {
		expect(normalize(read(`${range}方案`))).toBe("2016-2020年方案");
	}
	expect(read("2018-2019年")).toBe("2018年至2019年");
	expect(read("百分之10.5")).toBe("10.5%");
	expect(read("百分之十点五")).toBe("10.5%");
	expect(read("六所学校")).toBe("6所学校");
	expect(read("五十个基地")).toBe("50个基地");
	expect(read("第十三个五年规划")).toBe("十三五");
	// What stands nowhere in any spelling stays as it is: 20 is not 2020, 五个 is not 50个.
	for (const other of ["20所", "五所", "上个六年", "2016到2019年", "百分之11", "第六所", "2017年底"])
		expect(read(other)).toBe(other);
});

test("a place is found in any figures, and a text that only looks like one stays", () => {
	for (const [typed, place] of [
		["三(7)", "三（七）"],
		["3（7）", "三（七）"],
		["三（一）措施2", "三（一）措施第2段"],
		["三（十）任务第二条", "三（十）任务第2段"],
		["四(一)1", "四（一）第1段"],
	] as const)
		expect(trimQuery(typed)).toBe(place);
	for (const other of ["三(七)个", "2016(7)号", "(7)"]) expect(trimQuery(other)).not.toContain("七）");
});

test("what is said otherwise in Taiwan is known from a dictionary", () => {
	const held = heldSynonyms(regionalWords(), "促进网络资源共享", normalize);
	expect(readSynonyms(held).get("网路")).toEqual(["网络"]);
	expect(readSynonyms(held).has("滑鼠")).toBe(false);
});

test("a year is also looked for in the ranges that it falls into, the narrowest ones", () => {
	const rangesOver = yearRanges(() => ["2016-2020年", "2017-2019年，2018年至2021年"]);
	expect(rangesOver("2018年")).toEqual(["2017-2019年"]);
	expect(rangesOver("2016年")).toEqual([]);
	expect(rangesOver("201年")).toEqual([]);
	// A range that opens the name of a document counts where no other is.
	const named = "2017-2019年某某规划";
	expect(yearRanges(() => [named, "2016-2020年，推进"])("2018年")).toEqual(["2016-2020年"]);
	expect(yearRanges(() => [named])("2018年")).toEqual(["2017-2019年"]);
	const { concepts } = readConcepts(["2018年干了什么"], { ...vocabularyOf({}, "2018年"), rangesOver });
	expect(concepts.map(({ forms }) => forms.map(({ text }) => text))).toEqual([["2018年", "2017-2019年"]]);
});

test("letters without end are cut in a moment, into the fewest syllables", () => {
	const table = ["a", "an", "e", "en", "ge", "n", "ne", "xi", "xian", "fang", "fan", "gan", "ang"];
	const start = performance.now();
	const cuts = cutSyllables("xianxianfanganganan".repeat(20), table);
	expect(performance.now() - start).toBeLessThan(100);
	expect(cuts.length).toBeLessThanOrEqual(4);
	expect(cuts[0]?.length).toBeLessThanOrEqual(cuts.at(-1)?.length ?? 0);
});

test.each([
	"第23页：科普大篷车",
	"第 8 页 “科普大篷车”",
	"原文：科普大篷车",
	"原文是“科普大篷车”",
	"（摘自第5页）科普大篷车",
	"P12 科普大篷车",
	"见附件1 科普大篷车",
])("where %s was copied from is no part of what is asked", (raw) => {
	expect(trimQuery(raw)).toBe("科普大篷车");
});

test("words that only look like it stay, and a mark of byte order parts no word", () => {
	for (const raw of ["第8项任务书", "附件", "见习记者", "原文如此", "P2P平台"]) expect(trimQuery(raw)).toBe(raw);
	expect(parseQuery("科普\ufeff教育", normalize).plain).toEqual(["科普教育"]);
});
