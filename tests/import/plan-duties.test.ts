import { expect, test } from "vitest";
import { readText } from "./documents.ts";

/** A plan of one part whose items are these lines. */
const plan = (...lines: string[]) =>
	readText(`云溪市林荫行动方案\n　　一、重点任务\n${lines.map((line) => `　　${line}\n`).join("")}`);
const dutiesOf = (...lines: string[]) => plan(...lines).duties;

test("labels with and without 单位, other offices behind a semicolon, and persons, who are none", () => {
	expect(dutiesOf("1.修路。（牵头：市甲局；配合：市乙局、市丙局）")).toEqual([
		"1-1 牵头 市甲局",
		"1-1 配合 市乙局",
		"1-1 配合 市丙局",
	]);
	expect(dutiesOf("1.修路。（主办：团市委；协办：市文明办；市丙局）")).toEqual([
		"1-1 牵头 团市委",
		"1-1 配合 市文明办",
		"1-1 配合 市丙局",
	]);
	expect(dutiesOf("1.修路。（责任领导：李四副市长；责任单位：市甲局；联系人：王五）")).toEqual(["1-1 责任 市甲局"]);
	expect(dutiesOf("1.修路。（市甲局负责，市乙局指导，市丙局监督）")).toEqual([
		"1-1 责任 市甲局",
		"1-1 配合 市乙局",
		"1-1 配合 市丙局",
	]);
});

test("bodies named together, however they are said to work", () => {
	expect(dutiesOf("1.宣讲。（市甲局按职责分工负责，各区人民政府结合实际落实）")).toEqual([
		"1-1 责任 市甲局",
		"1-1 责任 各区人民政府",
	]);
	expect(dutiesOf("1.督办。（市林荫行动领导小组各成员单位，各县（市、区）人民政府）")).toEqual([
		"1-1 责任 市林荫行动领导小组各成员单位",
		"1-1 责任 各县（市、区）人民政府",
	]);
	expect(dutiesOf("1.养护。（市直各有关单位、各街道（镇））")).toEqual([
		"1-1 责任 市直各有关单位",
		"1-1 责任 各街道（镇）",
	]);
	expect(dutiesOf("1.养护。（市甲局牵头，各地级以上市人民政府抓落地）")).toEqual([
		"1-1 牵头 市甲局",
		"1-1 责任 各地级以上市人民政府",
	]);
});

test("names parted by blanks are names of their own, and none is run together with another", () => {
	expect(dutiesOf("1.育苗。（责任单位：市园林局 市林业局　市教育局）")).toEqual([
		"1-1 责任 市园林局",
		"1-1 责任 市林业局",
		"1-1 责任 市教育局",
	]);
	expect(dutiesOf("1.育苗。（责任单位：市园林局市林业局）")).toEqual(["1-1 责任 市园林局", "1-1 责任 市林业局"]);
	expect(dutiesOf("1.育苗。（市甲局牵头 市乙局、市丙局配合）")).toEqual([
		"1-1 牵头 市甲局",
		"1-1 配合 市乙局",
		"1-1 配合 市丙局",
	]);
	expect(dutiesOf("1.育苗。（责任单位：市城管局（市政 中心）、市市场监管局）")).toEqual([
		"1-1 责任 市城管局（市政中心）",
		"1-1 责任 市市场监管局",
	]);
});

test("an office as a heading answers for its item; a sentence about another belongs to the part", () => {
	const found = plan("（一）市甲局。统筹全市行动。", "（二）市乙局：负责苗木。", "市丙局负责宣传；团市委负责招募。");
	expect(found.measures).toEqual(["1-1", "1-2"]);
	expect(found.duties).toEqual(["1-1 责任 市甲局", "1-2 责任 市乙局", "1 责任 市丙局", "1 责任 团市委"]);
	expect(found.problems).toEqual([
		"有 2 条分工写在任务之外，没有任务文件可以放，请核对后放到所属任务：条款 1-2-p1 市丙局（责任）；条款 1-2-p1 团市委（责任）",
	]);
});

test("running text says who leads, who helps and until when; what it says otherwise is listed as unread", () => {
	const found = plan(
		"（一）定标准。由市甲局牵头，市乙局、市丙局配合，于2027年6月底前出台标准。",
		"（二）筹经费。市丁局要会同市甲局保障经费。",
	);
	expect(found.duties).toEqual(["1-1 牵头 市甲局", "1-1 配合 市乙局", "1-1 配合 市丙局"]);
	expect(found.deadlines).toEqual(["1-1 2027-06 于2027年6月底前出台标准"]);
	expect(found.unread).toContain(
		"分工用语 1-2 （二）筹经费。市丁局要会同市甲局保障经费。".replace("（二）筹经费。", ""),
	);
});

test("the part of a bracket that was not read is listed", () => {
	const { duties, unread } = plan("1.修路。（市甲局牵头，绿色联盟秘书处一起干）");
	expect(duties).toEqual(["1-1 牵头 市甲局"]);
	expect(unread).toEqual(["机构 1-1 绿色联盟秘书处一起干）"]);
});

test("paragraphs of one item that each say who answers are measures of their own", () => {
	const found = plan(
		"（一）共建。",
		"清理死角，做到日日清。（市甲局负责）",
		"补种树苗，养护到位。",
		"责任单位：市乙局",
		"完成时限：2027年3月",
	);
	expect(found.measures).toEqual(["1-1", "1-1-p2"]);
	expect(found.duties).toEqual(["1-1 责任 市甲局", "1-1-p2 责任 市乙局"]);
	expect(found.deadlines).toEqual(["1-1-p2 2027-03 2027年3月"]);
});

test("one office in two spellings is offered as one, never merged", () => {
	const found = plan("1.标准。（省甲厅、林业局负责）", "2.认证。（省林业局牵头）");
	expect(found.duties).toEqual(["1-1 责任 省甲厅", "1-1 责任 林业局", "1-2 牵头 省林业局"]);
	expect(found.problems).toEqual([
		"“林业局”和“省林业局”可能是同一个单位，照原文列为两个；若是一个，请在部门文件里写明别名",
	]);
});

test("several offices that issue together are all named", () => {
	const found = readText(
		"关于印发云溪市林荫方案的通知\n各区政府：\n现印发给你们。\n云溪市甲局\n云溪市乙局　云溪市丙局\n2026年3月1日\n云溪市林荫方案\n　　一、任务\n　　1.种树。\n",
	);
	expect(found.data.issuers).toEqual(["云溪市甲局", "云溪市乙局", "云溪市丙局"]);
});

test("deadlines: behind a label, in the bracket, in a sentence; a month of the plan's year; none where none is meant", () => {
	const deadlineOf = (line: string) => plan(`1.${line}`).deadlines.map((one) => one.replace("1-1 ", ""));
	expect(deadlineOf("种树。（市甲局负责，6月底前完成）")).toEqual(["06 6月底前完成"]);
	expect(deadlineOf("种树。（市甲局负责，全年推进）")).toEqual(["null 全年推进"]);
	expect(deadlineOf("种树。（责任单位：市甲局；完成时限：2027年底前）")).toEqual(["2027 2027年底前"]);
	expect(deadlineOf("种树。（责任单位：市甲局 完成时限：长期坚持）")).toEqual(["null 长期坚持"]);
	expect(deadlineOf("自2026年起3年内种树。")).toEqual(["2028 自2026年起3年内"]);
	expect(deadlineOf("2026年9月30日前报送名单。")).toEqual(["2026-09-30 2026年9月30日前报送名单"]);
	expect(deadlineOf("改造2000年前建成的小区，到2030年全部达标。")).toEqual(["2030 到2030年全部达标"]);
});
