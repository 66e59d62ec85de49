import { expect, test } from "vitest";
import { admitText, comparableText, cutText, showCharacters } from "../../src/text/characters.ts";

const textOf = (raw: string) => admitText(raw).text;

test("what cannot be seen is dropped and counted; nothing stands in its place", () => {
	const unseen = ["\u200b", "\u200c", "\u200d", "\u200e", "\u202e", "\u2060", "\u2066", "\u00ad", "\ufeff", "\ufe0f"];
	for (const char of [...unseen, "\u034f", "\u061c", "\u115f", "\u3164", "\u{e0001}", "\u{e0100}"])
		expect(admitText(`科${char === "\u{e0100}" ? "，" : ""}${char}普`)).toMatchObject({
			text: char === "\u{e0100}" ? "科，普" : "科普",
			dropped: 1,
			refused: [],
		});
	expect(admitText("\ufeff甲\ufeff乙")).toMatchObject({ text: "甲乙", dropped: 1 });
});

test("every character that can be seen stays, with what gives it its look", () => {
	for (const text of [
		"１０．２５％、㎡、①、〇、°、…",
		"𠮷䶮\ue000�",
		"葛\u{e0100}城",
		"❤\ufe0f",
		"1\ufe0f\u20e3",
		"👩\u200d🔧",
		"می\u200cخواهم",
		"؀",
		"甲 乙\u3000丙\u00a0丁\t戊\f己",
	])
		expect(admitText(text)).toEqual({ text, dropped: 0, firstDropped: null, folded: 0, refused: [] });
});

test("line ends that editors do not know end a line", () => {
	expect(textOf("甲\u0085乙\u2028丙\u2029丁\v戊\r\n己\r庚\n辛")).toBe("甲\n乙\n丙\n丁\n戊\n己\n庚\n辛");
});

test("radicals become the characters they stand for, and only they", () => {
	expect(admitText("⼀、⽣态：农⺠、⻓效、⻝品、⻋、⻅、⻰")).toMatchObject({
		text: "一、生态：农民、长效、食品、车、见、龙",
		folded: 8,
	});
	expect(admitText("⺀㎏")).toMatchObject({ text: "⺀㎏", folded: 0 });
	const supplement = [...Array(0x2ef4 - 0x2e80).keys()].map((index) => String.fromCodePoint(0x2e80 + index));
	expect(supplement.filter((char) => textOf(char) === char).join("")).toBe("⺀\u2e9a");
	const kangxi = [...Array(0x2fd6 - 0x2f00).keys()].map((index) => String.fromCodePoint(0x2f00 + index));
	expect(kangxi.filter((char) => !/^\p{Unified_Ideograph}$/u.test(textOf(char)))).toEqual([]);
});

test("control characters, halves of characters and noncharacters are refused with their place", () => {
	expect(admitText("甲𠮷\u0007乙\n\ud842丙\u0085\u0000\ufffe").refused).toEqual([
		{ line: 1, column: 3, name: "U+0007" },
		{ line: 2, column: 1, name: "U+D842" },
		{ line: 3, column: 1, name: "U+0000" },
		{ line: 3, column: 2, name: "U+FFFE" },
	]);
	expect(admitText("\u009d").refused).toHaveLength(1);
});

test("what is searched has nothing unseen at all and is never refused", () => {
	expect(comparableText("科\ufe0f普\u200b教\u00ad育葛\u{e0100}\ufeff农⺠\u0007\ud842")).toBe("科普教育葛农民");
	expect(comparableText("甲\u2028乙\v丙")).toBe("甲\n乙\n丙");
});

test("a message prints what cannot be seen by its number, and cuts between characters", () => {
	expect(showCharacters("2019\u200e\u0007\ud842")).toBe("2019‹U+200E›‹U+0007›‹U+D842›");
	expect(showCharacters("甲𠮷 乙")).toBe("甲𠮷 乙");
	expect(cutText("𠮷𠮷𠮷", 2)).toBe("𠮷𠮷");
	expect(cutText("甲乙", 2)).toBe("甲乙");
});
