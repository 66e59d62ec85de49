import { expect, test } from "vitest";
import { splitBracketed } from "../../src/text/bracketed.ts";

const whole = (text: string) => splitBracketed(text).flatMap((piece) => (piece.isWhole ? [piece.text] : []));

test("a range of years stays whole, in brackets with them, and nothing of the text is lost", () => {
	const titles = [
		"环境教育行动方案（2021—2025年）（演示数据）",
		"2021—2025年分3个阶段",
		"没有年份的方案",
		"方案(2016-2020年)",
	];
	expect(titles.map(whole)).toEqual([["（2021—2025年）", "（演示数据）"], ["2021—2025年"], [], ["(2016-2020年)"]]);
	for (const title of titles)
		expect(
			splitBracketed(title)
				.map(({ text }) => text)
				.join(""),
		).toBe(title);
});
