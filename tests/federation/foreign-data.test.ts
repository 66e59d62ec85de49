import { expect, test } from "vitest";
import { addressIn } from "../../src/federation/federated-site.ts";
import { readForeignData } from "../../src/federation/foreign-data.ts";
import { SEARCH_FORMAT } from "../../src/search/opened.ts";
import { searchData } from "../../src/search/search-files.ts";
import { readDemo } from "../demo.ts";

const SOUND = { format: SEARCH_FORMAT, records: [], variants: "", prefixes: [], synonyms: "" };
const withRecord = (record: object) => ({ ...SOUND, records: [record] });

test("what a site of this engine hands out is taken in, and its form is the one that this page reads", async () => {
	const data = JSON.parse(JSON.stringify(searchData(await readDemo())));
	expect(readForeignData(data)).toEqual({ data });
	// Whoever changes what is sent raises SEARCH_FORMAT, and this list with it: sites are not built on one day.
	expect([SEARCH_FORMAT, ...Object.keys(data).sort()]).toEqual([
		2,
		"format",
		"prefixes",
		"records",
		"synonyms",
		"variants",
	]);
	expect([...new Set(data.records.flatMap(Object.keys))].sort()).toEqual([
		...["action", "at", "duties", "group", "isHeading", "isList", "names", "place"],
		...["plan", "section", "text", "title", "url", "year"],
	]);
});

test("a site of another version is told from one that hands out no search data", () => {
	expect(readForeignData({ ...SOUND, format: 1 })).toEqual({ refused: "version" });
	const { format: _, ...before } = SOUND;
	expect(readForeignData(before)).toEqual({ refused: "version" });
	for (const found of [null, [], "x", 3, {}, { error: "not found" }])
		expect(readForeignData(found)).toEqual({ refused: "unreadable" });
});

test.each([
	["a text that is none", withRecord({ title: 3 })],
	["a group that nobody knows", withRecord({ group: "__proto__" })],
	["a field of another form", withRecord({ script: "x" })],
	["names that are no list", withRecord({ names: "x" })],
	["a run longer than any site", withRecord({ count: 1e9 })],
	["a count that is none", withRecord({ count: -1 })],
	["a record that is none", { ...SOUND, records: [null] }],
	["far texts in no files", { ...SOUND, far: { shards: 0, block: 1 } }],
	["far texts in endless files", { ...SOUND, far: { shards: 1e9, block: 1 } }],
	["prefixes that are no texts", { ...SOUND, prefixes: [1] }],
])("%s is not believed", (_, found) => {
	expect(readForeignData(JSON.parse(JSON.stringify(found)))).toEqual({ refused: "unreadable" });
});

test("what a site names leads into that site, and nowhere else", () => {
	const site = { title: "甲市", origin: "https://a.example", base: "/kx/" };
	const here = "https://portal.example/federation/";
	expect(addressIn(site, "/kx/plans/x/#1-1", here).href).toBe("https://a.example/kx/plans/x/#1-1");
	for (const url of [
		"https://evil.example/kx/",
		"//evil.example/kx/",
		"javascript:alert(1)",
		"/other/",
		"/kx/../secret/",
		"/kx/\\..\\..\\x",
		"",
	])
		expect(addressIn(site, url, here).href).toBe("https://a.example/kx/");
	const root = { ...site, base: "/" };
	for (const url of ["//evil.example/", "/\\evil.example/", "/\t/evil.example/"])
		expect(addressIn(root, url, here).origin).toBe("https://a.example");
});
