import { expect, test } from "vitest";
import { findDeparture } from "../../src/text/fidelity.ts";
import { normalizeSource } from "../../src/text/source-text.ts";

const clause = (id: string, text: string) => ({ id, text, kind: "paragraph" as const, list: null, number: 1, line: 1 });
const NONE: ReadonlySet<number> = new Set();
const SOURCE = "  甲乙丙丁，戊己\n\n庚辛。 \n\n  壬 癸2016 年。\n";
const GOOD = [clause("1-p1", "甲乙丙丁，戊己庚辛。"), clause("1-p2", "壬癸2016年。")];

test("the normalisation, rule by rule", () => {
	expect(normalizeSource("甲\n\n - 13 - \n乙", new Set([3])).text).toBe("甲乙");
	expect(normalizeSource("2016 年 10 月 12日", NONE).text).toBe("2016年10月12日");
	expect(normalizeSource("open science\n甲", NONE).text).toBe("open science甲");
	expect(normalizeSource("市地震局 、市气象局", NONE).text).toBe("市地震局、市气象局");
	expect(normalizeSource("„2016‟39 号", NONE).text).toBe("〔2016〕39号");
	expect(normalizeSource("2016\r\n年", NONE).text).toBe("2016年");
});

test("the same characters in the same paragraphs agree", () => {
	expect(findDeparture(SOURCE, GOOD, NONE)).toBe(null);
});

test.each([
	[
		"a changed character",
		[clause("1-p1", "甲乙丙丁，戊己庚新。"), clause("1-p2", "壬癸2016年。")],
		{ clause: "1-p1", kind: "text", sourceLine: 3, found: "新。" },
	],
	["a missing paragraph", [clause("1-p2", "壬癸2016年。")], { clause: "1-p2", kind: "text", sourceLine: 1 }],
	[
		"an added word",
		[clause("1-p1", "甲乙丙丁，戊己庚辛。"), clause("1-p2", "壬癸于2016年。")],
		{ clause: "1-p2", kind: "text", found: "于2016年。" },
	],
	[
		"two paragraphs joined",
		[clause("1-p1", "甲乙丙丁，戊己庚辛。壬癸2016年。")],
		{ clause: "1-p1", kind: "paragraph", sourceLine: 5 },
	],
	[
		"a paragraph split inside a line",
		[clause("1-p1", "甲乙"), clause("1-p2", "丙丁，戊己庚辛。"), clause("1-p3", "壬癸2016年。")],
		{ clause: "1-p2", kind: "paragraph" },
	],
	["a missing end", [clause("1-p1", "甲乙丙丁，戊己庚辛。")], { clause: null, kind: "text", sourceLine: 5 }],
	[
		"text after the end",
		[...GOOD, clause("1-p3", "又。")],
		{ clause: "1-p3", kind: "text", sourceLine: null, found: "又。" },
	],
	[
		"words in another order",
		[clause("1-p1", "乙甲丙丁，戊己庚辛。"), clause("1-p2", "壬癸2016年。")],
		{ clause: "1-p1", found: "乙甲丙丁，戊己庚辛。" },
	],
])("%s is the first difference named", (_name, clauses, departure) => {
	expect(findDeparture(SOURCE, clauses, NONE)).toMatchObject(departure);
});
