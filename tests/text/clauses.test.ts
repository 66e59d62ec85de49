import { expect, test } from "vitest";
import { parseBlocks } from "../../src/text/blocks.ts";
import { actionClauses, parseHeading, partClauses } from "../../src/text/clauses.ts";

const blocks = (text: string) => parseBlocks(text).blocks;

test("numbered headings in all their forms", () => {
	expect(parseHeading("一、背景和意义")).toEqual({ number: 1, title: "背景和意义" });
	expect(parseHeading("(十)实施科普人才建设工程。")).toEqual({ number: 10, title: "实施科普人才建设工程" });
	expect(parseHeading("（二）长效机制。")).toEqual({ number: 2, title: "长效机制" });
	expect(parseHeading("关于印发的通知")).toBe(null);
});

test("paragraphs of a part are numbered, anew below each sub-heading", () => {
	const clauses = partClauses(
		blocks("# 四、组织\n\n甲。\n\n## (一)实施。\n\n乙。\n\n丙。\n\n## (二)机制。\n\n丁。"),
		"4",
	);
	expect(clauses.map(({ id }) => id)).toEqual(["4", "4-p1", "4-1", "4-1-p1", "4-1-p2", "4-2", "4-2-p1"]);
});

test("tasks and measures are two lists side by side", () => {
	const clauses = actionClauses(
		blocks("# (一)行动。\n\n## 任务：\n\n甲。\n\n## 措施：\n\n乙。\n\n丙。\n\n## 分工：\n\n丁。"),
		"3-1",
		null,
	);
	expect(clauses.map(({ id }) => id)).toEqual([
		"3-1",
		"3-1-t",
		"3-1-t1",
		"3-1-m",
		"3-1-m1",
		"3-1-m2",
		"3-1-d",
		"3-1-d1",
	]);
	expect(clauses.map(({ kind }) => kind).slice(0, 3)).toEqual(["heading", "label", "paragraph"]);
});

test("paragraphs without a label belong to the list the editor names, or to none", () => {
	const text = "# (八)工程。\n\n甲。\n\n## 措施：\n\n乙。";
	expect(actionClauses(blocks(text), "3-8", "任务").map(({ id }) => id)).toEqual(["3-8", "3-8-t1", "3-8-m", "3-8-m1"]);
	expect(actionClauses(blocks(text), "3-8", null).map(({ id }) => id)).toEqual(["3-8", "3-8-p1", "3-8-m", "3-8-m1"]);
});

test("a block is a heading or plain text; anything else is foreign", () => {
	const { foreign } = parseBlocks("文字。\n\n- 一条\n\n> 引文\n\n文*字*。\n\n<b>字</b>{a}");
	expect(foreign.map(({ line, found }) => `${line} ${found}`)).toEqual(["3 - 一条", "5 > 引文", "7 文*字*。"]);
	expect(blocks("<b>字</b>{a}")[0]?.text).toBe("<b>字</b>{a}");
});

test("quotation marks, dashes and per cent signs stay as written", () => {
	const text = "——力争60%以上的“科普+”，2016—2020年。";
	expect(blocks(text)[0]?.text).toBe(text);
});
