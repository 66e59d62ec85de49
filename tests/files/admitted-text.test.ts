import { expect, test } from "vitest";
import { createContentFiles, withFiles } from "../../src/files/content-files.ts";
import { readTextFile } from "../../src/files/text-file.ts";
import { formatProblem, type Problem } from "../../src/problems/problem.ts";
import { formatAnnotation, formatCodeQuality, formatJson, paintProblem } from "../../src/problems/problem-formats.ts";
import { linkContent } from "../../src/project.ts";
import { SMALL_PLAN, smallCity } from "../green/small-city.ts";

/** Reads one file of a folder: its text, and what is said of it. */
function read(text: string) {
	const problems: Problem[] = [];
	const content = createContentFiles("city", new Map([["site.yaml", new TextEncoder().encode(text)]]));
	return { text: readTextFile(content, "site.yaml", problems)?.text, said: problems.map(formatProblem) };
}

test("what nobody sees is left out of every file, counted and told of at its place", () => {
	const { text, said } = read("name: 甲\ncity: 溪\u200b城\u202e市\u00ad\n");
	expect(text).toBe("name: 甲\ncity: 溪城市\n");
	expect(said).toEqual([
		"提醒 city/site.yaml:2:8 看不见的字符 U+200B 等 3 处，读的时候已略去，应为看得见的文字；网站上不会有它；请在文件里也删去，重新输入这一处［file-character-dropped］",
	]);
});

test("control characters are refused with their place; radicals and line ends become what they stand for", () => {
	expect(read("a: \u0007b\u009b\n").said).toEqual(
		["1:4 字符 U+0007", "1:6 字符 U+009B"].map((found) => expect.stringContaining(`错误 city/site.yaml:${found}，`)),
	);
	expect(read("⺠⽣\u2028甲\r\n").text).toBe("民生\n甲\n");
});

test.each([
	["departments/committee.mdx", "name: 市委", "name: 市\u200b委"],
	[`${SMALL_PLAN}/plan.yaml`, "area: 溪城", "area: 溪\u2060城"],
	[`${SMALL_PLAN}/progress.csv`, "1,leakage,溪城", "1,leakage,溪\u200b城"],
	[`${SMALL_PLAN}/text/10-goals.mdx`, "学校全部", "学\u200b校全部"],
])("YAML, MDX and CSV pass the one door: %s", (file, from, to) => {
	const city = smallCity();
	const content = (edit: (text: string) => string) =>
		withFiles(createContentFiles("city", new Map()), [...city, [file, edit(city.get(file) ?? "")]]);
	const before = linkContent(
		content((text) => text),
		"2025-06-30",
	);
	const after = linkContent(
		content((text) => text.replace(from, to)),
		"2025-06-30",
	);
	expect(after.records).toEqual(before.records);
	expect(after.problems.filter(({ code }) => code === "file-character-dropped")).toHaveLength(1);
});

test("no form of a message prints a control character, wherever it stood", () => {
	const bad = "甲\u001b[31m\u009b\u202e乙\ud800";
	const problem: Problem = {
		severity: "error",
		file: `a${bad}`,
		line: 1,
		column: 1,
		code: "text-missing",
		found: bad,
		expected: bad,
		cure: bad,
	};
	for (const format of [formatProblem, paintProblem, formatAnnotation]) {
		expect(format(problem)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
	}
	for (const format of [formatJson, formatCodeQuality]) {
		expect(format([problem]).replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
	}
	expect(JSON.parse(formatJson([problem])).problems[0].found).toBe(bad);
});
