import { readFile } from "node:fs/promises";
import path from "node:path";
import { createEngine } from "../src/search/engine.ts";
import type { SearchData } from "../src/search/opened.ts";
import { createPinyinReader, type Syllables } from "../src/search/reading/pinyin.ts";
import { foldRuns, unfoldRuns } from "../src/search/records/runs.ts";
import { joinWords } from "../src/search/records/word-files.ts";

/** What a key may hold at worst: one word, letters without end, a pasted passage with one slip in it. */
interface Growth {
	input: string;
	/** Milliseconds of processor a key, at one, two and four times the text. */
	times: number[];
}

const ROUNDS = 5;

/** Milliseconds of processor a key, over the texts once, twice and four times: this machine's; a phone is four times slower. */
export async function growthTable(dist: string): Promise<string[][]> {
	const read = async (name: string) => JSON.parse(await readFile(path.join(dist, "search", name), "utf8"));
	const first: SearchData = await read("records.json");
	const words = Array.from({ length: first.wordFiles ?? 0 }, (_, n): Promise<string> => read(`words/${n}.json`));
	const rows = measureGrowth(joinWords(first, await Promise.all(words)), await read("pinyin.json"));
	return [
		["a key with", "n", "2n", "4n"],
		...rows.map(({ input, times }) => [input, ...times.map((time) => `${time.toFixed(1)} ms`)]),
	];
}

/** Times single keys over a site's records, once, twice and four times over; the processor is this machine's. */
function measureGrowth(data: SearchData, table: Syllables): Growth[] {
	const { here } = unfoldRuns(data.records);
	const texts = here.flatMap(([, { group, text }]) => (group === "原文" ? [text] : []));
	const passage = texts.join("").slice(4000, 4150);
	const inputs: [string, string][] = [
		["a few characters", passage.slice(3, 11)],
		["an everyday question", "老师比赛有什么奖金"],
		["a question of unknown words", "楼顶晒谷喂鸡腌菜泡澡"],
		["40 Latin letters", "kepuxinxihuagongchengkepujiaoyujidijianshe".slice(0, 40)],
		["40 letters of no word", "xianganangengenxianganangengenxianganang".slice(0, 40)],
		["20 characters, one wrong", `${passage.slice(0, 10)}囧${passage.slice(11, 20)}`],
		["60 characters, one wrong", `${passage.slice(0, 30)}囧${passage.slice(31, 60)}`],
		["150 characters, one wrong", `${passage.slice(0, 75)}囧${passage.slice(76)}`],
		["150 different characters", [...new Set(texts.join(""))].slice(100, 250).join("")],
		["1,000 characters of one pair", "科普".repeat(500)],
		["1,000 characters of a pair unknown", "囧槑".repeat(500)],
		["figures and brackets", "3(1)[2016]〔39〕2.5%（七）".repeat(40)],
		["stops and marks alone", "，。；：、！？“”《》（）【】——…".repeat(40)],
		["a whole paragraph", [...texts].sort((a, b) => b.length - a.length)[0] ?? ""],
		["5,000 characters", texts.join("").slice(0, 2500).repeat(2)],
	];
	const sizes = [1, 2, 4].map((times) => openTimes(data, table, times));
	return inputs.map(([input, typed]) => ({
		input,
		times: sizes.map((search) => timeOf((round) => search(typed.slice(round)))),
	}));
}

function openTimes(data: SearchData, table: Syllables, times: number): (typed: string) => unknown {
	const records = Array.from({ length: times }, (_, round) =>
		unfoldRuns(data.records).here.map(([, record]) => ({
			...record,
			url: `${record.url}-${round}`,
			text: shift(record.text, round),
		})),
	).flat();
	const pinyin = createPinyinReader(table);
	return createEngine({ ...data, records: foldRuns(records, () => false) }, () => pinyin).search;
}

/** The same length of other text, so that each copy holds the same characters and other phrases. */
function shift(text: string, round: number): string {
	const at = (round * 7) % Math.max(1, text.length);
	return round === 0 ? text : text.slice(at) + text.slice(0, at);
}

/** Every round asks for a little less, so that nothing is remembered from the one before. */
function timeOf(run: (round: number) => unknown): number {
	run(0);
	const times = Array.from({ length: ROUNDS }, (_, round) => {
		const start = process.cpuUsage();
		run(round + 1);
		const { user, system } = process.cpuUsage(start);
		return (user + system) / 1000;
	});
	return Math.min(...times);
}
