import { expect, test } from "vitest";
import { formatCount } from "../../../src/import/extract/number-format.ts";
import { family, inList, level, list, readWord, words } from "./word-files.ts";

const numbersOf = (paragraphs: string[], numbering: string, styles = "") =>
	readWord(paragraphs.join(""), { numbering, styles }).lines;
const item = (of: number, at = 0) => words("事", inList(of, at));

test("a list that starts anew counts from there, once", () => {
	const numbering =
		family(0, level(0, "decimal", "%1.")) +
		list(1, 0) +
		list(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
	expect(numbersOf([item(1), item(1), item(2), item(2), item(1)], numbering)).toEqual([
		"1.事",
		"2.事",
		"1.事",
		"2.事",
		"3.事",
	]);
});

test("levels start where the list says, and anew below a level above them", () => {
	const numbering =
		family(0, level(0, "chineseCounting", "%1、", "", 5) + level(1, "decimal", "%1.%2", "<w:isLgl/>")) + list(1, 0);
	expect(numbersOf([item(1), item(1, 1), item(1, 1), item(1), item(1, 1)], numbering)).toEqual([
		"五、事",
		"5.1事",
		"5.2事",
		"六、事",
		"6.1事",
	]);
	const running =
		family(0, level(0, "decimal", "%1.") + level(1, "decimal", "（%2）", '<w:lvlRestart w:val="0"/>')) + list(1, 0);
	expect(numbersOf([item(1), item(1, 1), item(1), item(1, 1)], running)).toEqual([
		"1.事",
		"（1）事",
		"2.事",
		"（2）事",
	]);
});

test("a list may have its own form of a level", () => {
	const own = `<w:lvlOverride w:ilvl="0">${level(0, "chineseCounting", "第%1条", "", 7)}</w:lvlOverride>`;
	expect(numbersOf([item(1), item(1)], family(0, level(0, "decimal", "%1.")) + list(1, 0, own))).toEqual([
		"第七条事",
		"第八条事",
	]);
});

test("styles number their paragraphs, also through the style they are based on and through a style of lists", () => {
	const style = (id: string, inner: string, type = "paragraph") =>
		`<w:style w:type="${type}" w:styleId="${id}">${inner}</w:style>`;
	const numbering =
		family(0, level(0, "decimal", "%1.") + level(1, "decimal", "（%2）", '<w:pStyle w:val="Sub"/>')) +
		family(1, '<w:numStyleLink w:val="Lists"/>') +
		family(2, `<w:styleLink w:val="Lists"/>${level(0, "upperRoman", "%1.")}`) +
		list(1, 0) +
		list(2, 1) +
		list(3, 2);
	const styles =
		style("Base", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
		style("Bold", '<w:basedOn w:val="Base"/>') +
		style("Sub", '<w:basedOn w:val="Base"/>') +
		style("None", '<w:basedOn w:val="Base"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>') +
		style("Lists", '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>', "numbering") +
		style("Ring", '<w:basedOn w:val="Ring"/>');
	const of = (id: string, more = "") => words("事", `<w:pStyle w:val="${id}"/>${more}`);
	const paragraphs = [
		of("Bold"),
		of("Sub"),
		of("Sub"),
		of("Bold"),
		of("None"),
		of("Base", inList(0)),
		of("Ring"),
		item(2),
	];
	expect(numbersOf(paragraphs, numbering, styles)).toEqual([
		"1.事",
		"（1）事",
		"（2）事",
		"2.事",
		"事",
		"事",
		"事",
		"I.事",
	]);
});

test("what is not in the final document is not counted; an empty paragraph is", () => {
	const numbering = family(0, level(0, "decimal", "%1.")) + list(1, 0);
	const deleted = `<w:p><w:pPr>${inList(1)}</w:pPr><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>`;
	expect(numbersOf([item(1), deleted, item(1), words("", inList(1)), item(1)], numbering)).toEqual([
		"1.事",
		"2.事",
		"4.事",
	]);
});

test("a number and a text that begins with a figure stay two", () => {
	const numbering =
		family(0, level(0, "decimal", "%1.")) + family(1, level(0, "decimal", "%1")) + list(1, 0) + list(2, 1);
	expect(numbersOf([words("65周岁以上老人免费。", inList(1)), words("3年内完成。", inList(2))], numbering)).toEqual([
		"1. 65周岁以上老人免费。",
		"1 3年内完成。",
	]);
});

test.each([
	["decimal", "1 2 10 11 12 20 21"],
	["decimalZero", "01 02 10 11 12 20 21"],
	["upperRoman", "I II X XI XII XX XXI"],
	["lowerRoman", "i ii x xi xii xx xxi"],
	["upperLetter", "A B J K L T U"],
	["lowerLetter", "a b j k l t u"],
	["chineseCounting", "一 二 十 十一 十二 二十 二十一"],
	["chineseCountingThousand", "一 二 十 十一 十二 二十 二十一"],
	["chineseLegalSimplified", "壹 贰 壹拾 壹拾壹 壹拾贰 贰拾 贰拾壹"],
	["ideographDigital", "一 二 一〇 一一 一二 二〇 二一"],
	["ideographTraditional", "甲 乙 癸 11 12 20 21"],
	["ideographZodiac", "子 丑 酉 戌 亥 20 21"],
	["decimalEnclosedCircle", "① ② ⑩ ⑪ ⑫ ⑳ 21"],
	["decimalEnclosedParen", "⑴ ⑵ ⑽ ⑾ ⑿ ⒇ 21"],
	["decimalFullWidth", "１ ２ １０ １１ １２ ２０ ２１"],
])("numbers in the format %s", (format, expected) => {
	expect([1, 2, 10, 11, 12, 20, 21].map((count) => formatCount(count, format)).join(" ")).toBe(expected);
});

test("numbers past a hundred and past the alphabet", () => {
	expect(formatCount(101, "chineseCountingThousand")).toBe("一百零一");
	expect(formatCount(101, "chineseLegalSimplified")).toBe("壹佰零壹");
	expect(formatCount(27, "upperLetter") + formatCount(54, "lowerLetter")).toBe("AAbbb");
	expect(formatCount(1994, "upperRoman")).toBe("MCMXCIV");
});
