import { expect, test } from "vitest";
import { mergeHits } from "../../src/federation/merge-hits.ts";
import { listSameOffices, wordsWithoutPlace } from "../../src/federation/same-offices.ts";
import type { Hit } from "../../src/search/ranking/hits.ts";
import { completeRecord } from "../../src/search/records/search-record.ts";

const hit = (title: string, tier: Hit["tier"]): Hit => ({
	record: completeRecord({ url: "/", group: "原文", title }),
	tier,
	terms: [],
});

test("exact hits of all sites come first; within a tier sites take turns and keep their own order", () => {
	const rows = [
		{ site: 0, hits: [hit("a1", "exact"), hit("a2", "exact"), hit("a3", "related")] },
		{ site: 1, hits: [] },
		{ site: 2, hits: [hit("c1", "exact"), hit("c2", "related"), hit("c3", "related")] },
	];
	const merged = mergeHits(rows);
	expect(merged.map(({ record }) => record.title)).toEqual(["a1", "c1", "a2", "a3", "c2", "c3"]);
	expect(merged.map(({ site }) => site)).toEqual([0, 2, 0, 0, 2, 2]);
});

test.each([
	["溪城市水务局", "水务局"],
	["溪城水务局", "水务局"],
	["市水务局", "水务局"],
	["市市场监管局", "市场监管局"],
	["市场监管局", "市场监管局"],
	["省水利厅", "水利厅"],
	["县域发展办公室", "县域发展办公室"],
	["团市委", "团市委"],
	["市委", "市委"],
])("%s without its place is %s", (name, words) => {
	expect(wordsWithoutPlace(name, ["溪城市", "溪城", "市"])).toBe(words);
});

test("offices stand together only where the words of their names are the same, in two sites or more", () => {
	const offices = (...names: string[]) => names.map((name) => ({ name, url: `/${name}/` }));
	const same = listSameOffices([
		{ site: 0, places: ["溪城市", "溪城"], offices: offices("市水务局", "市科协", "溪城市教育局", "教育局") },
		{
			site: 1,
			places: ["湖滨市", "湖滨"],
			offices: offices("市水务局", "市科学技术协会", "市教育局", "市财政局", "财政局"),
		},
		{ site: 3, places: ["岚海省", "岚海"], offices: offices("省教育厅", "省水务局") },
	]);
	expect(same.map(({ words, offices: its }) => [words, its.map(({ site, name }) => `${site}${name}`)])).toEqual([
		["水务局", ["0市水务局", "1市水务局", "3省水务局"]],
		["教育局", ["0溪城市教育局", "0教育局", "1市教育局"]],
	]);
});
