import { beforeAll, expect, test } from "vitest";
import { createRandom } from "../../scripts/lib/random.ts";
import type { Site } from "../../src/model/model.ts";
import { createEngine, type Engine, type Found } from "../../src/search/engine.ts";
import type { SearchData } from "../../src/search/opened.ts";
import { createNormalizer } from "../../src/search/reading/normalize.ts";
import { farFiles, isFar, layoutOf } from "../../src/search/records/far-layout.ts";
import { decodePosting, encodePostings, type Posting, splitPostings } from "../../src/search/records/postings.ts";
import { foldRuns, numberOn, unfoldRuns } from "../../src/search/records/runs.ts";
import type { SearchRecord } from "../../src/search/records/search-record.ts";
import { searchRecords } from "../../src/search/records/site-records.ts";
import { searchData } from "../../src/search/search-files.ts";
import { readDemo } from "../demo.ts";

const LAYOUT = { shards: 128, block: 4 };
let site: Site;
let records: SearchRecord[];
let near: Engine;
let farData: SearchData;
let files: Map<string, string | Uint8Array>;

beforeAll(async () => {
	site = await readDemo();
	records = searchRecords(site);
	const data = searchData(site);
	near = createEngine(data, () => null);
	files = new Map(farFiles(records, LAYOUT, createNormalizer(data.variants)));
	farData = { ...data, records: foldRuns(records, isFar), far: LAYOUT };
});

/** The same site as if its texts were too many to be sent at once. */
function openFar(): Engine {
	return createEngine(farData, () => null);
}

/** Asks as a browser does: what is wanted is fetched, then it is asked again. Gives every answer on the way. */
function askFar(engine: Engine, query: string): Found[] {
	const answers = [engine.find(query)];
	while (answers.at(-1)?.isPartial && answers.length < 6) {
		const { shards = [], blocks = [] } = engine.far?.takeWanted() ?? {};
		for (const shard of shards) engine.far?.addShard(shard, files.get(`pairs/${shard}.bin`) as Uint8Array);
		for (const block of blocks) engine.far?.addBlock(block, JSON.parse(files.get(`texts/${block}.json`) as string));
		answers.push(engine.find(query));
	}
	return answers;
}

const exact = ({ hits }: Found) => hits.filter(({ tier }) => tier === "exact").map(({ record }) => record.url);
const texts = () => records.filter(({ group, at }) => group === "原文" && at > 0).map(({ text }) => text);

test("texts that are far are found as if they were here: any part of any of them, in the same order", () => {
	const random = createRandom(7);
	const all = texts();
	for (let round = 0; round < 150; round += 1) {
		const text = all[random(all.length)] ?? "";
		const start = random(text.length - 1);
		const phrase = text.slice(start, start + 2 + random(9));
		const [answer] = askFar(openFar(), phrase).slice(-1);
		expect(exact(answer as Found), phrase).toEqual(exact(near.find(phrase)));
	}
});

test("a phrase that runs on into the next paragraph is found there too", () => {
	const bodies = new Map(records.filter(({ at }) => at > 0).map((record) => [record.at, record.text]));
	const seams = [...bodies].flatMap(([at, text]) => {
		const next = bodies.get(at + 1);
		return next ? [`${text.slice(-4)}${next.slice(0, 5)}`] : [];
	});
	expect(seams.length).toBeGreaterThan(10);
	for (const seam of seams) {
		const expected = exact(near.find(seam));
		expect(expected.length, seam).toBeGreaterThan(0);
		expect(exact(askFar(openFar(), seam).at(-1) as Found), seam).toEqual(expected);
	}
});

test("questions, names, places, everyday words, slips and numbers are answered alike", () => {
	const office = site.departments[0]?.name ?? "";
	const action = site.featuredPlan.actions[0];
	const place = records.find((record) => isFar(record) && /\d/.test(record.place))?.place ?? "";
	const sentence = texts().find((text) => text.length > 30) ?? "";
	const queries = [
		...[office, `${office} 牵头`, `谁负责${action?.title}`, action?.title ?? "", place, site.featuredPlan.number],
		...["老人看病", "垃圾车 小区", "什么时候做完", "孩子上学的空气", "谁来查"],
		`${sentence.slice(2, 8)}囧${sentence.slice(9, 14)}`,
		`${sentence.slice(2, 6)} ${sentence.slice(10, 14)}`,
		"外星人",
	];
	for (const query of queries) {
		const answers = askFar(openFar(), query);
		const [far, expected] = [answers.at(-1) as Found, near.find(query)];
		expect(far.isPartial, query).toBe(false);
		expect(far.hits[0]?.record.url, query).toBe(expected.hits[0]?.record.url);
		expect(exact(far), query).toEqual(exact(expected));
		expect(answers.length, query).toBeLessThanOrEqual(5);
	}
});

test("what has not arrived is never answered wrongly, and what is exact stands after one trip", () => {
	const phrase = texts()
		.find((text) => text.length > 30)
		?.slice(4, 10) as string;
	const engine = openFar();
	engine.find(phrase);
	for (const shard of engine.far?.takeWanted().shards ?? []) {
		engine.far?.addShard(shard, files.get(`pairs/${shard}.bin`) as Uint8Array);
	}
	// Title and place are known before the text is.
	const hit = engine.find(phrase).hits.find(({ record }) => isFar(record))?.record as SearchRecord;
	expect([hit.title, hit.place, hit.text].map(Boolean)).toEqual([true, true, false]);
	const [before, after, ...later] = askFar(openFar(), phrase);
	expect(before?.hits.filter(({ record }) => isFar(record))).toEqual([]);
	for (const answer of later) expect(exact(answer)).toEqual(exact(after as Found));
});

test("a further key is answered from the texts that have been read, before anything is fetched", () => {
	const engine = openFar();
	const sentence = texts().find((text) => text.length > 30) ?? "";
	const hits = askFar(engine, sentence.slice(4, 9)).at(-1)?.hits ?? [];
	for (const { record } of hits) engine.readRecord(record);
	const { blocks = [] } = engine.far?.takeWanted() ?? {};
	for (const block of blocks) engine.far?.addBlock(block, JSON.parse(files.get(`texts/${block}.json`) as string));
	expect(exact(engine.find(sentence.slice(4, 10)))).not.toEqual([]);
});

test("of a further query, what its everyday words may say is asked for with the first trip", () => {
	const trips = (engine: Engine, query: string) => {
		let count = 0;
		for (let found = engine.find(query); found.isPartial && count < 9; found = engine.find(query)) {
			const { shards, blocks } = engine.far?.takeWanted() ?? expect.fail();
			for (const shard of shards) engine.far?.addShard(shard, files.get(`pairs/${shard}.bin`) as Uint8Array);
			for (const block of blocks) engine.far?.addBlock(block, JSON.parse(String(files.get(`texts/${block}.json`))));
			count += 1;
		}
		return count;
	};
	const question = "老师 比赛";
	const [cold, warm] = [openFar(), openFar()];
	trips(warm, "绿地");
	expect(trips(warm, question)).toBeLessThan(trips(cold, question));
	expect(warm.find(question).hits.map(({ record }) => record.url)).toEqual(
		cold.find(question).hits.map(({ record }) => record.url),
	);
});

test("one character alone is looked for everywhere, after one trip", () => {
	const characters = [...new Set(texts().join(""))].filter((char) => /\p{Script=Han}/u.test(char));
	for (const char of ["绿", ...characters.slice(0, 60)]) {
		const answers = askFar(openFar(), char);
		expect(exact(answers.at(-1) as Found).sort(), char).toEqual(exact(near.find(char)).sort());
		expect(exact(answers[1] as Found).length, char).toBe(exact(near.find(char)).length);
	}
	expect(askFar(openFar(), "囧").at(-1)).toMatchObject({ hits: [], readings: [], isPartial: false });
});

test("records of paragraphs are sent as runs, and come back as they were", () => {
	const { here, runs } = unfoldRuns(foldRuns(records, isFar));
	expect(runs.length).toBeLessThan(records.filter(isFar).length);
	for (const { first, count, record } of runs) {
		for (let by = 0; by < count; by += 1) {
			expect(numberOn(record, by)).toEqual({ ...records[first + by], text: "" });
		}
	}
	for (const [n, record] of here) expect(record).toEqual({ ...records[n], inherited: [] });
	expect(here.length + runs.reduce((sum, { count }) => sum + count, 0)).toBe(records.length);
	// Of a small site all are here, without what they share with the one before.
	const sent = foldRuns(records, () => false);
	expect(unfoldRuns(sent).here.map(([, record]) => record)).toEqual(records.map((one) => ({ ...one, inherited: [] })));
	expect(JSON.stringify(sent).length).toBeLessThan(JSON.stringify(records).length * 0.7);
});

test("places of pairs survive being written, however far apart", () => {
	const random = createRandom(5);
	const postings = Array.from({ length: 40 }, (_, at): [string, Posting] => {
		const numbers = [...new Set(Array.from({ length: 1 + random(30) }, () => random(200_000)))].sort((a, b) => a - b);
		const places = numbers.map(() =>
			[...new Set(Array.from({ length: 1 + random(4) }, () => random(9000)))].sort((a, b) => a - b),
		);
		return [
			String.fromCharCode(0x4e00 + at, 0xd83d),
			{ texts: numbers, places: places.map((own) => own.map((one) => one * 4 + 1)) },
		];
	});
	const collected = postings.map(([pair, { texts, places }]): [string, number[]] => [
		pair,
		texts.flatMap((n, at) => (places[at] ?? []).flatMap((place) => [n, place])),
	]);
	const parts = splitPostings(encodePostings(collected));
	for (const [pair, posting] of postings) expect(decodePosting(parts.get(pair) ?? new Uint8Array())).toEqual(posting);
});

test("every example search of the home page finds what it is an example of", () => {
	expect(site.exampleQueries.length).toBeGreaterThan(0);
	for (const query of site.exampleQueries) expect(near.find(query).hits[0]?.tier).toBe("exact");
});

test("a small site sends all its texts at once", () => {
	expect(layoutOf(records)).toBeNull();
	expect(
		layoutOf(Array.from({ length: 400 }, () => ({ ...records[0], text: "字".repeat(500) }) as SearchRecord)),
	).toEqual({
		shards: 1024,
		block: 16,
	});
});
