import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { createRandom } from "../../scripts/lib/random.ts";
import type { Site } from "../../src/model/model.ts";
import { createEngine, type Engine } from "../../src/search/engine.ts";
import { groupHits, type Hit } from "../../src/search/ranking/hits.ts";
import { createPinyinReader } from "../../src/search/reading/pinyin.ts";
import { applyChoice, countValues } from "../../src/search/records/facets.ts";
import { distinctCharacters, syllables } from "../../src/search/records/lexicon.ts";
import type { SearchRecord } from "../../src/search/records/search-record.ts";
import { searchRecords } from "../../src/search/records/site-records.ts";
import { searchData } from "../../src/search/search-files.ts";
import { readSite } from "./own-site.ts";

/** A query with what answers it: ids of clauses and names of departments. */
interface Known {
	query: string;
	clauses: string[];
	departments: string[];
	targets?: string[];
}

let site: Site;
let records: SearchRecord[];
const readKnown = async (file: string): Promise<Known[]> => JSON.parse(await readFile(`bench/${file}.json`, "utf8"));
let engine: Engine;

beforeAll(async () => {
	site = await readSite();
	records = searchRecords(site);
	const characters = distinctCharacters(records.flatMap(({ title, text, names }) => [title, text, ...names]));
	const pinyin = createPinyinReader(syllables(characters));
	engine = createEngine(searchData(site), () => pinyin);
});

const idOf = (url: string) => url.split("#")[1] ?? "";
const first = (query: string) => engine.search(query)[0]?.record;

test("1,000 random substrings: every text that holds one is found, and hardly anything else", () => {
	const random = createRandom(39);
	const texts = records.filter(({ group }) => group === "原文").map(({ text }) => text);
	let precise = 0;
	for (let round = 0; round < 1000; round += 1) {
		const text = texts[random(texts.length)] ?? "";
		const length = Math.min(text.length, 2 + random(7));
		const start = random(text.length - length + 1);
		const phrase = text.slice(start, start + length);
		const exact = engine
			.search(phrase)
			.filter(({ tier }) => tier === "exact")
			.map(({ record }) => record);
		const holding = records.filter((record) => [record.text, ...record.names].some((held) => held.includes(phrase)));
		expect(
			holding.filter(({ url }) => !exact.some((record) => record.url === url)).map(({ url }) => `${phrase} ${url}`),
		).toEqual([]);
		precise +=
			exact.filter((record) => [record.text, record.title, ...record.names].some((held) => held.includes(phrase)))
				.length / exact.length;
	}
	expect(precise / 1000).toBeGreaterThanOrEqual(0.98);
});

test.each(["plan-words", "plan-words-held-out"])("%s: none without a result, and the right one first", async (file) => {
	const known = await readKnown(file);
	const answers = known.map(({ query, clauses, departments }) => {
		const hit = first(query);
		return { query, hit, right: hit && (clauses.includes(idOf(hit.url)) || departments.includes(hit.title)) };
	});
	expect(answers.filter(({ hit }) => !hit).map(({ query }) => query)).toEqual([]);
	expect(answers.filter(({ right }) => right).length / answers.length).toBeGreaterThanOrEqual(0.97);
});

test("every department is found first, by every name and question", () => {
	for (const { name, aliases, fullName, laterNames } of site.departments) {
		const forms = [name, ...aliases, ...(fullName ? [fullName] : []), ...laterNames.map((later) => later.name)];
		const spoken = forms.flatMap((form) => [form, `${form} 牵头`, `${form}负责什么`]);
		expect(spoken.filter((form) => first(form)?.title !== name)).toEqual([]);
		const prefixed = aliases.flatMap((form) => [`市${form}`, `${site.city}${form}`]);
		expect(prefixed.filter((form) => first(form)?.title !== name)).toEqual([]);
	}
});

test("one wrong character anywhere in an action's title still finds the action among the first", () => {
	const random = createRandom(7);
	const missed = site.featuredPlan.actions.flatMap(({ title, id }) => {
		const word = title.replace(/^实施/, "");
		return Array.from({ length: 3 }, () => {
			const at = random(word.length);
			const typo = `${word.slice(0, at)}囧${word.slice(at + 1)}`;
			const top = engine.search(typo).slice(0, 3);
			return top.some(({ record }) => record.action.includes(title) || idOf(record.url) === id) ? [] : [typo];
		}).flat();
	});
	// 囧民科学素质行动 may as well be 公民科学素质: what the wrong character hid cannot be told.
	expect(missed.length).toBeLessThanOrEqual(1);
});

test("a phrase with a character wrong, too many or swapped finds where it stands", () => {
	const random = createRandom(99);
	const sentences = site.featuredPlan.clauses.filter(({ list }) => list !== "分工");
	const runs = sentences.flatMap(({ text }) => text.match(/\p{Script=Han}{6,}/gu) ?? []);
	const typos = Array.from({ length: 100 }, () => {
		const run = runs[random(runs.length)] ?? "";
		const start = random(run.length - 5);
		const phrase = run.slice(start, start + 5);
		const [head, char, next, tail] = [phrase.slice(0, 2), phrase[2], phrase[3], phrase[4]];
		return [`${head}囧${next}${tail}`, `${head}囧${char}${next}${tail}`, `${head}${next}${char}${tail}`].map(
			(typo) => ({
				typo,
				phrase,
			}),
		);
	}).flat();
	const right = typos.filter(({ typo, phrase }) => first(typo)?.text.includes(phrase));
	expect(right.length / typos.length).toBeGreaterThanOrEqual(0.95);
});

test("pinyin in full and as initials", () => {
	expect(first("kepu jiaoyu jidi")?.text).toContain("科普教育基地");
	expect(first("jiaoyuju")?.title).toBe("市教育局");
	expect(first("jyj")?.title).toBe("市教育局");
	expect(first("dapengche")?.text).toContain("大篷车");
});

test("pinyin half typed, mixed with initials or characters, with tones, apart", () => {
	expect(first("erweim")?.text).toContain("二维码");
	expect(first("kepu xxh")?.text).toContain("科普信息化");
	expect(first("kepu教育基地")?.text).toContain("科普教育基地");
	expect(first("kēpǔ zhìyuànzhě")?.text).toContain("科普志愿者");
	expect(first("liushou ertong")?.text).toContain("留守妇女儿童");
	expect(first("zhanjiangshi caizhengju")?.title).toBe("市财政局");
});

test("office names with another ending, in part, or with a wrong character", () => {
	expect(first("卫健委")?.title).toBe("市卫生计生局");
	expect(first("人力社保局")?.title).toBe("市人力资源社会保障局");
	expect(first("教育句")?.title).toBe("市教育局");
	expect(first("共青团湛江市委")?.title).toBe("团市委");
	expect(engine.search("市财证局")[0]?.tier).toBe("related");
});

test("traditional characters and full-width digits", () => {
	expect(first("流動科普館")?.text).toContain("流动科普馆");
	expect(first("１０．５％")?.text).toContain("10.5%");
	expect(first("stem")?.text).toContain("STEM");
});

test("谁负责 asks for the division of work", () => {
	expect(idOf(first("谁负责科普信息化")?.url ?? "")).toBe("3-7-d1");
	expect(idOf(first("科普产业助力工程 牵头部门")?.url ?? "")).toBe("3-9-d1");
	expect(
		engine
			.search("市教育局 牵头")
			.slice(1, 3)
			.map(({ record }) => idOf(record.url)),
	).toEqual(["3-1-d1", "3-5-d1"]);
});

test("a phrase across two paragraphs opens at the first", () => {
	const clauses = site.featuredPlan.clauses;
	const index = clauses.findIndex(({ id }) => id === "3-1-m2");
	const seam = `${clauses[index]?.text.slice(-3)}${clauses[index + 1]?.text.slice(0, 4)}`;
	expect(idOf(first(seam)?.url ?? "")).toBe("3-1-m2");
});

test("nothing found: the nearest names are offered", () => {
	expect(engine.search("𠮷𠮷𠮷𠮷")).toEqual([]);
	expect(engine.suggest("教与局").length).toBeGreaterThan(0);
});

test("filters count what they would leave", () => {
	const hits = engine.search("科普教育基地");
	const groups = countValues(hits, "group", {});
	expect(groups.reduce((sum, [, count]) => sum + count, 0)).toBe(hits.length);
	for (const [value, count] of groups) expect(applyChoice(hits, { group: value }).length).toBe(count);
});

test("groups stand in the order of their best hits, the exact tier first", () => {
	const groups = groupHits(engine.search("科普教育基地"));
	expect(groups.map(({ tier, group }) => `${tier} ${group}`).slice(0, 2)).toEqual(["exact 原文", "exact 目标"]);
	expect(groups.flatMap(({ hits }) => hits).length).toBe(engine.search("科普教育基地").length);
});

test("every example search of the home page finds what it is an example of", () => {
	const found = site.exampleQueries.map((query) => engine.find(query).hits[0]?.tier);
	expect(found).toEqual(site.exampleQueries.map(() => "exact"));
});

test.each([
	["everyday", { first: 0.85, five: 0.95 }],
	["everyday-held-out", { first: 0.85, five: 0.95 }],
	["everyday-laymen", { first: 0.8, five: 0.95 }],
	["everyday-neighbours", { first: 0.85, five: 0.95 }],
	["everyday-townspeople", { first: 0.85, five: 0.95 }],
	["everyday-passers-by", { first: 0.75, five: 0.92 }],
	["everyday-callers", { first: 0.75, five: 0.95 }],
	["everyday-guests", { first: 0.85, five: 0.95 }],
	["everyday-strangers", { first: 0.78, five: 0.92 }],
	["everyday-visitors", { first: 0.8, five: 0.95 }],
])(
	"%s: questions in people's own words find what they mean, and none is called exact that does not stand there",
	async (file, least) => {
		const known = await readKnown(file);
		const ranks = known.map(({ query, clauses, departments, targets = [] }) => {
			const { hits } = engine.find(query);
			const isRight = ({ record }: Hit) =>
				clauses.includes(idOf(record.url)) ||
				departments.includes(record.group === "部门" ? record.title : "") ||
				targets.some((target) => record.url.includes(`/targets/${target}/`));
			return { query, count: hits.length, at: hits.findIndex(isRight) };
		});
		const share = (isMeant: (rank: (typeof ranks)[number]) => boolean) => ranks.filter(isMeant).length / ranks.length;
		expect(ranks.filter(({ count }) => count === 0).map(({ query }) => query)).toEqual([]);
		expect(share(({ at }) => at === 0)).toBeGreaterThanOrEqual(least.first);
		expect(share(({ at }) => at >= 0 && at < 5)).toBeGreaterThanOrEqual(least.five);
	},
);

test("names are found first: actions by title, short title, number and place, targets and updates by title", () => {
	for (const { title, id, number } of site.featuredPlan.actions) {
		for (const form of [
			title,
			title.replace("实施", ""),
			`三（${"一二三四五六七八九十"[number - 1]}）`,
			`第${number}项`,
		]) {
			expect(`${form} ${idOf(first(form)?.url ?? "")}`).toBe(`${form} ${id}`);
		}
	}
	for (const { title } of [...site.featuredPlan.targets, ...site.updates]) expect(first(title)?.title).toBe(title);
});

test("the number of a document is found in pieces", () => {
	expect(first("湛府办39号")?.text).toContain("湛府办〔2016〕39号");
	expect(idOf(first("国发2006 7号")?.url ?? "")).toBe("preface-p1");
	expect(engine.search("国发2006 8号").filter(({ tier }) => tier === "exact")).toEqual([]);
});

test("a role keeps the tasks and measures of the department's actions, and as many actions as its page counts", () => {
	for (const { name, leads } of site.departments) {
		const hits = engine.search(name);
		const kept = applyChoice(hits, { duty: `牵头:${name}`, group: "任务" });
		expect(`${name} ${kept.length}`).toBe(`${name} ${leads.length}`);
	}
	const kept = applyChoice(engine.search("科普"), { duty: "牵头:市教育局" }).map(({ record }) => record.action);
	expect(new Set(kept)).toContain("（一）实施青少年科学素质行动");
});

test("every traditional form of a character in use finds it", () => {
	for (const [typed, meant] of [
		["製作", "制作"],
		["依託", "依托"],
		["昇級", "升级"],
		["提昇", "提升"],
		["註重", "注重"],
	] as const) {
		expect(`${typed} ${engine.search(typed).filter(({ tier }) => tier === "exact").length}`).toBe(
			`${typed} ${engine.search(meant).filter(({ tier }) => tier === "exact").length}`,
		);
	}
});
