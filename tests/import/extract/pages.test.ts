import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { extractDocument } from "../../../src/import/extract/extract-document.ts";
import { extractPages } from "../../../src/import/extract/extract-pages.ts";

const place = (name: string) => new URL(`documents/${name}`, import.meta.url);
const read = async (name: string) => extractDocument(await readFile(place(name)), name.slice(name.lastIndexOf(".")));
const expected = (name: string) => readFile(place(`${name}.expected.txt`), "utf8");
const written = (text: string) => text.replaceAll("\u3000", "");

test.each(["docx", "doc", "pdf", "ofd"])(
	"three pages with a table over two of them, as .%s: every character and every paragraph",
	async (format) => {
		const { text, unread } = await read(`rivers.${format}`);
		expect(written(text)).toBe(await expected("rivers"));
		const listed = unread.map(({ kind, text: words }) => `${kind} ${words}`);
		const numbers = format.startsWith("doc") ? [] : ["页码 —1— —2— —3—"];
		expect(listed).toEqual(expect.arrayContaining([...numbers, "页眉页脚 云溪市人民政府公报"]));
	},
);

test.each(["docx", "doc", "pdf", "ofd"])("merged cells and paragraphs without an indent, as .%s", async (format) => {
	const { text, tables } = await read(`saving.${format}`);
	expect(written(text)).toBe(await expected("saving"));
	expect(tables[0]?.rows.map(({ cells }) => cells.map((cell) => cell.text).join("｜"))).toEqual([
		"类别｜指标｜目标值｜目标值｜属性",
		"类别｜指标｜2023年｜2025年｜属性",
		"用水效率｜万元地区生产总值用水量下降（%）｜9｜16｜约束性",
		"用水效率｜农田灌溉水有效利用系数｜0.55｜0.58｜预期性",
		"水环境｜地表水水质优良比例（%）｜85｜87.5｜约束性",
		"水环境｜城市生活污水集中收集率（%）｜68｜73｜预期性",
	]);
});

test.each(["docx", "doc", "pdf"])(
	"numbers that Word counts, as Word and another office write them in .%s",
	async (format) => {
		expect(written((await read(`numbers.${format}`)).text)).toBe(await expected("numbers"));
	},
);

test("the name of a file does not decide what it is", async () => {
	const bytes = await readFile(place("saving.pdf"));
	expect(written((await extractDocument(bytes, ".txt")).text)).toBe(await expected("saving"));
});

test.each(["docx", "pdf"])("columns of text, and tables without ruled lines over two pages, as .%s", async (format) => {
	const { text, tables, unread } = await read(`parks.${format}`);
	expect(written(text)).toBe(await expected("parks"));
	expect(tables.map(({ rows }) => rows.length)).toEqual([11, 4]);
	expect(tables[0]?.rows[3]?.cells.map((cell) => cell.text)).toEqual([
		"3",
		"开放附属绿地80处，建立开放清单并每年更新",
		"市机关事务管理局",
		"市教育局；市国资委",
		"长期坚持",
	]);
	const heads = unread.filter(({ kind }) => kind === "重复的表头").map((one) => one.text);
	expect(heads).toEqual(format === "pdf" ? ["序号｜重点任务｜牵头单位｜配合单位｜完成时限"] : []);
});

/** A page of words at places, 10 points high. */
const pageOf = (...words: [string, number, number][]) => ({
	...{ width: 500, height: 700, lines: [], turned: [], pictures: 0 },
	texts: words.map(([text, x, y]) => ({ text, x, y, width: text.length * 10, size: 10 })),
});

test("rows that stand no farther apart than lines begin in the first column", () => {
	const { tables } = extractPages([
		pageOf(
			...([
				["任务", 50, 100],
				["牵头单位", 135, 100],
				["完成时限", 230, 100],
			] as [string, number, number][]),
			...([
				["补种乔木并加强", 50, 115],
				["市园林局", 135, 115],
				["2027年", 230, 115],
				["日常养护", 50, 130],
			] as [string, number, number][]),
			...([
				["更换器具", 50, 145],
				["市水务局", 135, 145],
				["2028年", 230, 145],
			] as [string, number, number][]),
			["以上任务由市政府督查室督查，每季度通报一次。", 70, 175],
		),
	]);
	expect(tables[0]?.rows.map(({ cells }) => cells.map(({ text }) => text).join("｜"))).toEqual([
		"任务｜牵头单位｜完成时限",
		"补种乔木并加强日常养护｜市园林局｜2027年",
		"更换器具｜市水务局｜2028年",
	]);
});

test("three names that sign in one line are no table", () => {
	const { tables, text } = extractPages([
		pageOf(
			["一、认真组织落实，确保取得实效。", 50, 100],
			["市教育局", 50, 140],
			["市财政局", 200, 140],
			["市民政局", 350, 140],
			["2026年3月1日", 300, 160],
		),
	]);
	expect(tables).toEqual([]);
	expect(text).toContain("2026年3月1日");
});
