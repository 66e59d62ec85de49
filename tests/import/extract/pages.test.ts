import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { extractDocument } from "../../../src/import/extract/extract-document.ts";

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
