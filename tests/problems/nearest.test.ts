import { expect, test } from "vitest";
import { nearest, suggestion } from "../../src/problems/nearest.ts";

test.each([
	["市农业居", ["市农业局", "市财政局"], "市农业局"],
	["kexei", ["kexie", "nongye"], "kexie"],
	["literacy-rat", ["literacy-rate"], "literacy-rate"],
	["alias", ["name", "aliases"], "aliases"],
	["targte", ["target", "targets"], "target"],
])("%s is a slip of one character", (word, candidates, meant) => {
	expect(nearest(word, candidates)).toBe(meant);
});

test.each([
	["序号", ["编号", "目标"]],
	["责任单位", ["单位"]],
	["发布时间", ["发布单位"]],
	["市农业局", ["市财政局"]],
	["新闻", ["发布", "进展"]],
	["3-1-m9", ["3-1-m1", "3-1-m2"]],
	["2016", ["2017"]],
])("%s is another word, and no guess is made", (word, candidates) => {
	expect(nearest(word, candidates)).toBe(null);
	expect(suggestion(word, candidates)).toBe(`请改为已有的名称，如 ${candidates.join("、")}`);
});

test("a full name or a title leads to the name that is used", () => {
	const others = new Map([
		["市科学技术协会", ["市科协"]],
		["就业人数", ["jobs-a", "jobs-b"]],
		["城镇登记失业率（年末）", ["unemployment"]],
	]);
	expect(suggestion("城镇登记失业率", ["unemployment"], others)).toBe("是否想写“unemployment”？");
	expect(suggestion("城镇", ["unemployment"], others)).toBe("请改为已有的名称，如 unemployment");
	expect(suggestion("市科协，就业人数", ["市科协"], others)).toBe("几个要分开写：[市科协, 就业人数]");
	expect(suggestion("市科学技术协会", ["市科协", "市科技局"], others)).toBe("是否想写“市科协”？");
	expect(suggestion("就业人数", ["jobs-a", "jobs-b", "jobs-c"], others)).toBe("是否想写“jobs-a”或“jobs-b”？");
});

test("several that are as near are all named, many are listed in part", () => {
	expect(suggestion("targex", ["target", "targer"])).toBe("是否想写“target”或“targer”？");
	expect(suggestion("x", ["a", "b", "c", "d", "e", "f", "g"])).toBe("请改为已有的名称，如 a、b、c、d、e、f 等");
	expect(suggestion("x", [])).toBe("目前没有可以引用的，请先建立，或删去这一项");
});
