import { expect, test } from "vitest";
import { parseCsvRows } from "../../src/files/csv-rows.ts";
import { decodeText } from "../../src/files/text-file.ts";
import { parseYaml } from "../../src/files/yaml-record.ts";
import { nearest } from "../../src/problems/nearest.ts";
import { formatProblem, type Problem } from "../../src/problems/problem.ts";

const rowsOf = (text: string) => {
	const problems: Problem[] = [];
	const rows = parseCsvRows({ file: "x.csv", text }, ["a", "b"], problems);
	return { rows: rows.map(({ line, cells }) => [line, cells["a"], cells["b"]]), problems: problems.map(formatProblem) };
};

test("text as Excel and editors write it", () => {
	expect(decodeText(new TextEncoder().encode("科普"))).toBe("科普");
	expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0xe7, 0xa7, 0x91]))).toBe("科");
	expect(decodeText(new Uint8Array([0xbf, 0xc6, 0xc6, 0xd5]))).toBe("科普");
	expect(decodeText(new Uint8Array([0xff, 0xff, 0xff]))).toBe(null);
});

test("rows keep their line, whatever stands in the cells", () => {
	expect(rowsOf("a,b\n1,2\n").rows).toEqual([[2, "1", "2"]]);
	expect(rowsOf('a,b\n"1\n1",2\n3,4\n').rows).toEqual([
		[2, "1\n1", "2"],
		[4, "3", "4"],
	]);
	expect(rowsOf('a,b\r\n"1,1","2""2"\r\n').rows).toEqual([[2, "1,1", '2"2']]);
	expect(rowsOf("a,b\n1,\n").rows).toEqual([[2, "1", ""]]);
});

test("a row that cannot be read is reported, never dropped in silence", () => {
	expect(rowsOf("a,b\n1\n").problems).toEqual([
		"错误 x.csv:2:1 这一行有 1 列，应为 2 列；请检查是否多写或漏写逗号；内容里有逗号时用英文引号括起来［csv-row-ragged］",
	]);
	expect(rowsOf("a,b\n1,2,3\n").problems.length).toBe(1);
	expect(rowsOf("a,b,c\n").problems).toEqual([
		"错误 x.csv:1:3 表头多出“c”，应为 2 列；请删去多出的列［csv-heading-extra］",
	]);
	expect(rowsOf("").problems.length).toBe(1);
});

test.each([
	["a;b;c\n", ["1:1 列与列之间读到英文分号，应为英文逗号"]],
	["a\tb\tc\n", ["1:1 列与列之间读到制表符，应为英文逗号"]],
	["b,c\n", ["1:1 表头缺一列，应为“a”"]],
	["a,x,b,c\n", ["1:2 表头多出“x”，应为 3 列"]],
	["x,b,c\n", ["1:1 表头读到“x”，应为“a”"]],
	["a,c,b\n", ["1:2 表头读到“c”，应为“b”"]],
	["a,b,b,c\n", ["1:3 表头多出“b”，应为 3 列"]],
	["a,b,c,,\n", ["1:4 表头多出“” 等 2 列，应为 3 列"]],
	["x,b,c,d\n", ["1:1 表头读到“x”，应为“a”", "1:4 表头多出“d”，应为 3 列"]],
])("one slip in a heading is told once: %j", (text, said) => {
	const problems: Problem[] = [];
	expect(parseCsvRows({ file: "x.csv", text }, ["a", "b", "c"], problems)).toEqual([]);
	expect(problems.map((one) => formatProblem(one).replace(/^错误 x\.csv:|；.*$/g, ""))).toEqual(said);
});

test("YAML is read as text, and every value has its place", () => {
	const problems: Problem[] = [];
	const yaml = parseYaml({ file: "x.yaml", text: "a: 1.10\nb:\n  - c: 2016-10-12\n    d:\n" }, problems);
	expect(yaml.data).toEqual({ a: "1.10", b: [{ c: "2016-10-12", d: "" }] });
	expect(yaml.placeOf(["b", 0, "c"])).toEqual({ line: 3, column: 8 });
	expect(yaml.placeOf(["b", 0, "none"])).toEqual({ line: 3, column: 5 });
	expect(problems).toEqual([]);
});

test("the nearest name is a slip away, or none", () => {
	expect(nearest("市农业居", ["市农业局", "市教育局"])).toBe("市农业局");
	expect(nearest("nwe", ["new", "ratio"])).toBe("new");
	expect(nearest("主办", ["牵头", "责任"])).toBe(null);
});

test("a heading or an id without end is shown by its beginning", () => {
	const problems: Problem[] = [];
	parseCsvRows({ file: "x.csv", text: `${"甲".repeat(100_000)},b,${"乙".repeat(100_000)}\n` }, ["a", "b"], problems);
	expect(problems).toHaveLength(2);
	expect(problems.every((problem) => formatProblem(problem).length < 200)).toBe(true);
});
