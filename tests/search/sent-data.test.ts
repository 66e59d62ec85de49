import { beforeAll, expect, test } from "vitest";
import { createEngine } from "../../src/search/engine.ts";
import type { SearchData } from "../../src/search/opened.ts";
import { filesFor, joinWords } from "../../src/search/records/word-files.ts";
import { searchData, searchFiles } from "../../src/search/search-files.ts";
import { withoutTold } from "../../src/search/told-words.ts";
import { readDemo } from "../demo.ts";

/** What the browser gets first, what it fetches when something stands nowhere, and all of it as one. */
let sent: SearchData;
let pairs: string;
let words: string[];
let whole: SearchData;

beforeAll(async () => {
	const site = await readDemo();
	const read = (name: string) => JSON.parse(String(searchFiles(site).get(`search/${name}.json`)));
	[sent, pairs, whole] = [read("records"), read("variants"), searchData(site)];
	words = Array.from({ length: sent.wordFiles ?? 0 }, (_, n) => read(`words/${n}`));
});

test("traditional forms are fetched only for who types a character that stands nowhere; then they find what all find", () => {
	const engine = createEngine(sent, () => null);
	const learnt = createEngine(joinWords(sent, words), () => null);
	const all = createEngine(whole, () => null);
	const texts = whole.records.map(({ text = "" }) => text).join("\n");
	const used = (pairs.match(/../gu) ?? []).find((pair) => texts.includes(pair[1] ?? ""));
	const [traditional = "", plain = ""] = used ?? "";
	const at = texts.indexOf(plain);
	const [word = ""] = /\p{Script=Han}+/u.exec(texts.slice(at)) ?? [];
	const typed = word.replaceAll(plain, traditional);
	expect(typed).not.toBe(word);
	expect(engine.find(word).strange).toEqual([]);
	expect(engine.find(typed).strange).not.toEqual([]);
	expect(engine.find(typed).hits.filter(({ tier }) => tier === "exact")).toEqual([]);
	const urls = (found: typeof all) => found.find(typed).hits.map(({ record }) => record.url);
	expect(urls(all).length).toBeGreaterThan(0);
	expect(urls(learnt)).toEqual(urls(all));
	// Once they are here nothing of it is strange, and Latin letters never are.
	expect(learnt.find(typed).strange).toEqual([]);
	expect(engine.find("kepu 2020").strange).toEqual([]);
});

test("rarer everyday words are fetched for who types one of them, from the few files that may hold it, and then find what all find", () => {
	const engine = createEngine(sent, () => null);
	const all = createEngine(whole, () => null);
	const rarer = words.flatMap((file) => file.split("\n")[1]?.split("~") ?? []).filter(Boolean);
	const typed = rarer.flatMap((line) => line.split(">")[0]?.split(" ") ?? []);
	expect(typed.length).toBeGreaterThan(50);
	expect(typed.filter((word) => engine.find(word).strange.length === 0)).toEqual([]);
	const answers = ({ find }: typeof all, word: string) => find(word).hits.map(({ record }) => record.url);
	for (const word of typed.filter((_, at) => at % 5 === 0)) {
		const files = filesFor(word, engine.find(word).strange, words.length).map((n) => words[n] ?? "");
		expect(files.length).toBeLessThanOrEqual(word.length);
		const learnt = createEngine(joinWords(sent, files), () => null);
		expect([word, answers(learnt, word)]).toEqual([word, answers(all, word)]);
	}
	expect(sent.synonyms.split("~").some((line) => rarer.includes(line))).toBe(false);
});

test("a word whose parts tell the same is not sent, and one that tells more is", () => {
	const text = "失业人员的就业能力，职业培训";
	const data = {
		...whole,
		records: [{ url: "/a/#1", group: "原文" as const, title: "", text }],
		synonyms: "下岗 下岗工人>失业人员~工人>人员~夜校 夜校老师>职业培训",
	};
	expect(withoutTold(data)).toBe("下岗>失业人员~工人>人员~夜校 夜校老师>职业培训");
});
