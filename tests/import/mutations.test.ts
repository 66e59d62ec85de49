import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { createRandom } from "../../scripts/lib/random.ts";
import { parseMdxFile } from "../../src/files/mdx-file.ts";
import { recognizeDocument } from "../../src/import/recognize/recognize-document.ts";
import { formatPlanFiles } from "../../src/import/write/format-plan-files.ts";
import { parseBlocks } from "../../src/text/blocks.ts";
import { findDeparture } from "../../src/text/fidelity.ts";
import { removedFrom } from "../../src/text/removed-lines.ts";
import { clausesOf, extractFile } from "./documents.ts";

const NOISE = [
	"",
	"\n",
	"\n\n",
	"  ",
	"　　",
	"{",
	"}",
	"<script>",
	"<!--",
	"&lt;",
	"*",
	"_",
	"`",
	"# ",
	"> ",
	"- ",
	"1. ",
	"import x from 'y'\n",
	"export default 1\n",
	"---\n",
	"| a | b |\n",
	"[甲](javascript:x)",
	"http://a.cn",
	"（",
	"）",
	"一、",
	"（一）",
	"第一章",
	"1.1",
	"①",
	"13\n",
	"— 3 —\n",
	"附件1\n",
	"2021年3月5日\n",
	"牵头单位：",
	"（负责）",
	"100%",
	"目录\n",
	"\u0001",
	"\u200b",
	"😀",
	"\t",
	"\r",
	"\f",
	"~~~\n",
	"\\",
	"$",
	"～",
];

test("150 mutated documents are read without a crash, every character in its place, nothing turned into markup", () => {
	const random = createRandom(5);
	const names = readdirSync("tests/import/documents");
	for (let round = 0; round < 150; round += 1) {
		const extract = extractFile(names[round % names.length] ?? "");
		let { text } = extract;
		for (let change = 0; change < 6; change += 1) {
			const at = random(text.length);
			text = text.slice(0, at) + NOISE[random(NOISE.length)] + text.slice(at + random(4));
		}
		const recognition = recognizeDocument({ ...extract, text });
		const clauses = clausesOf(recognition);
		expect(findDeparture(text, clauses, removedFrom(text))).toBe(null);
		expect(clauses.filter(({ id }, index) => clauses.findIndex((one) => one.id === id) !== index)).toEqual([]);
		const byId = new Map(clauses.map((clause) => [clause.id, clause.text]));
		for (const { clause, quote, department } of recognition.duties) {
			expect(byId.get(clause)).toContain(quote);
			expect(quote).toContain(department);
		}
		for (const { clause, quote } of recognition.targets) expect(byId.get(clause)).toContain(quote);
		const written: string[] = [];
		for (const [file, content] of formatPlanFiles(recognition, { fileName: "x", shortCity: null })) {
			if (!/^(?:text|actions)\//.test(file)) continue;
			const { blocks, foreign } = parseBlocks(parseMdxFile({ file, text: content }, []).body);
			expect(foreign).toEqual([]);
			written.push(...blocks.map((block) => block.text));
		}
		expect(written.toSorted()).toEqual(clauses.map((clause) => clause.text).toSorted());
	}
});
