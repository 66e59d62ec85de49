import { expect, test } from "vitest";
import { doubtRemoved, listRemoved } from "../../src/text/removed-lines.ts";

/** A source of pages of twelve lines, each closed by what `foot` makes of its number. */
const pagesOf = (count: number, foot: (page: number) => string[]) =>
	Array.from({ length: count }, (_, page) => [
		...Array.from({ length: 12 }, (_line, line) => `第${page + 1}节的第${line + 1}行文字，写得完整。`),
		...foot(page + 1),
	])
		.flat()
		.join("\n");
const doubts = (source: string, removed = listRemoved(source)) =>
	doubtRemoved(source, removed).map(({ removed: { sourceLine }, found }) => `${sourceLine} ${found}`);

test("what the import leaves out is proved by its place: page numbers, running feet, a contents list", () => {
	const pages = pagesOf(5, (page) => ["云川市人民政府公报", String(page)]);
	expect(listRemoved(pages)).toHaveLength(10);
	expect(doubts(pages)).toEqual([]);
	const set = pagesOf(3, (page) => [`— ${page} —`]);
	expect(listRemoved(set).map(({ text }) => text)).toEqual(["— 1 —", "— 2 —", "— 3 —"]);
	expect(doubts(set)).toEqual([]);
	const contents = "目  录\n一、目标 ........ 1\n二、任务 ........ 2\n三、保障 ........ 3\n一、目标\n正文。";
	expect(listRemoved(contents)).toHaveLength(4);
	expect(doubts(contents)).toEqual([]);
});

test("a line that is not what it is said to be is doubted, whoever listed it", () => {
	const source = pagesOf(5, (page) => ["云川市人民政府公报", String(page)]);
	const line = (sourceLine: number, reason: "页码" | "页眉页脚" | "目录", text: string) => ({
		sourceLine,
		reason,
		text,
	});
	expect(doubts(source, [line(3, "页码", "第1节的第3行文字，写得完整。")])).toEqual([
		"3 “第1节的第3行文字，写得完整。”不是页码",
	]);
	expect(doubts(source, [line(3, "页眉页脚", "第1节的第3行文字，写得完整。")])).toEqual([
		"3 “第1节的第3行文字，写得完整。”没有逐页重复",
	]);
	expect(doubts(source, [line(3, "目录", "第1节的第3行文字，写得完整。")])).toEqual([
		"3 “第1节的第3行文字，写得完整。”旁边没有目录的引导点",
	]);
	expect(doubts(source, [line(14, "页码", "2")])).toEqual(["14 “2”"]);
});

test("values of a table are no page numbers: they neither rise nor stand a page apart", () => {
	const cells = ["绿地率", "35", "开设率", "95", "普及率", "100"].join("\n");
	const asPages = [2, 4, 6].map((sourceLine) => ({
		sourceLine,
		reason: "页码" as const,
		text: cells.split("\n")[sourceLine - 1] ?? "",
	}));
	expect(doubts(cells, asPages)).toEqual(["4 “95”不在逐页递增的页码里", "6 “100”不在逐页递增的页码里"]);
});

test("no more than a fifth of a source is furniture", () => {
	const lines = Array.from({ length: 30 }, (_, page) => ["正文的一行。", "又一行。", `— ${page + 1} —`]).flat();
	const removed = lines.flatMap((text, index) =>
		text.startsWith("—") ? [{ sourceLine: index + 1, reason: "页码" as const, text }] : [],
	);
	expect(doubts(lines.join("\n"), removed)).toEqual(["3 90 行里有 30 行列为页码和页眉页脚"]);
});
