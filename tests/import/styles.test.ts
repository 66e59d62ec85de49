import { expect, test } from "vitest";
import { readFile } from "./documents.ts";

test("brackets after each item, numbers running on, the first office leads from there on, a default for the rest", () => {
	const found = readFile("trailing-roles.txt");
	expect(found.data).toMatchObject({
		title: "云溪市人民政府办公室关于印发云溪市节水行动实施方案（2021—2025年）的通知",
		shortTitle: "云溪市节水行动实施方案（2021—2025年）",
		number: "云政办〔2021〕7号",
		issuer: "云溪市人民政府办公室",
		date: "2021-03-15",
		period: "2021/2025",
	});
	expect(found.parts).toEqual(["notice 印发通知", "preface 前言", "1 总体要求", "2 重点行动", "3 保障措施"]);
	expect(found.measures).toEqual(["1-1", "1-2", "2-3", "2-4", "2-5", "2-6", "3-7"]);
	expect(found.duties).toEqual([
		"2-3 牵头 市农业农村局",
		"2-3 配合 市水务局",
		"2-3 配合 各县（市、区）人民政府",
		"2-4 牵头 市工业和信息化局",
		"2-4 责任 市水务局",
		"2-5 牵头 市教育局",
		"2-5 责任 市住房和城乡建设局",
		"2-5 责任 团市委",
		"2-6 责任 市水务局",
	]);
	expect(found.quotes.at(-1)).toBe("未注明牵头单位的，由市水务局负责");
	expect(found.targets).toEqual([
		"1-2 <=9亿立方米 2025",
		"1-2 <=9% 2025",
		"1-2 =16% 2025",
		"1-2 =5个百分点 2025",
		"2-3 =12万亩 null",
		"2-4 >=20家 null",
		"2-5 ~30所 null",
		"2-5 =100% null",
	]);
	expect(found.problems).toEqual([]);
});

test("labels in lines of their own, after a sentence and in brackets; what is no duty is left out", () => {
	const found = readFile("labels.txt");
	expect(found.measures).toEqual(["2-1-1", "2-1-2", "2-2-1", "2-2-2"]);
	expect(found.duties).toEqual([
		"2-1-1 牵头 市文化广电旅游局",
		"2-1-1 责任 市财政局",
		"2-1-1 责任 各区政府",
		"2-1-2 责任 市委宣传部",
		"2-1-2 责任 市农业农村局",
		"2-2-1 牵头 市委宣传部",
		"2-2-1 配合 市总工会",
		"2-2-1 配合 市妇联",
		"2-2-1 配合 市有关单位",
		"2-2-2 责任 市文化广电旅游局",
	]);
	expect(found.targets).toEqual([
		"1-p1 =1.2册 2023",
		"1-p1 =25家 2023",
		"2-1-1 >=1家 null",
		"2-1-2 =5万册 null",
		"2-2-1 =1次 null",
		"2-2-2 =500人次 null",
	]);
});

test("chapters, sections and articles", () => {
	const found = readFile("chapters.md");
	expect(found.data.title).toBe("云溪市养老服务规划");
	expect(found.parts).toEqual(["preface 前言", "general 总则", "1 发展目标", "2 主要任务"]);
	expect(found.measures).toEqual(["general-1", "1-1-1", "1-1-2", "2-3", "2-4"]);
	expect(found.duties).toEqual(["2-3 责任 市民政局", "2-3 配合 市市场监管局", "2-3 配合 各镇（街道）"]);
	expect(found.targets).toEqual(["1-1-1 >=1.8万张 2025", "1-1-1 >=55% 2025", "1-1-2 =100% null", "2-3 =60个 null"]);
});

test("a table: a merged cell holds for all its rows, and its words stand in the first of them", () => {
	const found = readFile("table.html");
	expect(found.data.title).toBe("云溪市城市更新三年行动方案");
	expect(found.parts).toEqual(["preface 前言", "1 工作目标", "2 任务分工", "3 工作要求"]);
	expect(found.actions).toEqual(["2-p3", "2-p4", "2-p5"]);
	expect(found.duties).toEqual([
		"2-p3 牵头 市住建局",
		"2-p3 配合 市财政局",
		"2-p3 配合 市民政局",
		"2-p4 牵头 市住建局",
		"2-p4 配合 各区人民政府",
		"2-p5 牵头 市城管局",
		"2-p5 牵头 市公安局",
	]);
	expect(found.targets).toEqual(["1-p1 ~120个 null", "1-p1 ~98% null"]);
});

test("text from a PDF: hard wraps, page numbers, running heads and a contents list", () => {
	const found = readFile("wrapped.txt");
	expect(found.parts).toEqual(["preface 前言", "1 总体要求", "2 主要任务", "3 组织实施"]);
	expect(found.duties).toEqual([
		"2-1 牵头 市气象局",
		"2-1 配合 市应急局",
		"2-1 配合 市水务局",
		"2-2 责任 市住建局",
		"2-1 责任 各县（市、区）人民政府",
		"2-2 责任 各县（市、区）人民政府",
	]);
	expect(found.targets).toEqual([
		"1-p1 >=50% 2025",
		"1-p1 >=98% 2025",
		"1-p1 =1.5平方米 2025",
		"2-1 =36个 null",
		"2-1 =100% null",
		"2-1 <=5分钟 null",
		"2-2 =120公里 null",
	]);
});

test("a plan that names nobody and no number gives none", () => {
	const found = readFile("plain.txt");
	expect(found.parts).toEqual(["preface 前言", "1 建设原则", "2 建设内容", "3 建设要求"]);
	expect(found.measures).toEqual(["2-1", "2-2"]);
	expect([found.duties, found.targets, found.actions]).toEqual([[], [], []]);
	expect(found.data).toMatchObject({ number: null, issuer: null, date: null });
});
