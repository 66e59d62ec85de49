import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { createRandom } from "../../scripts/lib/random.ts";
import { parseCsvRows } from "../../src/files/csv-rows.ts";
import type { Grid } from "../../src/intake/grid/grid.ts";
import { judgeCell, numberShown } from "../../src/intake/workbook/judge-cell.ts";
import { shownText } from "../../src/intake/workbook/shown-text.ts";
import { storeNumber } from "../../src/intake/workbook/stored-number.ts";
import { readTableFile } from "../../src/intake/workbook/table-file.ts";
import type { Problem } from "../../src/problems/problem.ts";

/** `shown.*` were written by LibreOffice 7.4 from one workbook; `shown.csv` is what it shows in column B of each line. */
const FOLDER = "tests/fixtures/intake";

async function readKind(kind: string): Promise<Grid> {
	const problems: Problem[] = [];
	const bytes = new Uint8Array(await readFile(`${FOLDER}/shown.${kind}`));
	const grid = await readTableFile({ name: `shown.${kind}`, bytes }, undefined, problems);
	if (!grid) throw new Error(problems[0]?.found);
	return grid;
}

/** Column B by line: its text, and why it is refused. */
function columnB({ rows }: Grid): Map<number, { text: string; shown: string; codes: string[] }> {
	return new Map(
		rows.map(({ line, cells }) => {
			const { text = "", shown = text, faults = [] } = cells[1] ?? {};
			return [line, { text, shown, codes: faults.map(({ code }) => code) }];
		}),
	);
}

/** Where the two differ: LibreOffice shows every digit under General, has its own long date, and no sign before 0.00. */
const OWN_WAYS = new Set([7, 20]);

test("what the library shows is what LibreOffice shows, over its own workbook", async () => {
	const text = await readFile(`${FOLDER}/shown.csv`, "utf8");
	const shown = parseCsvRows({ file: "shown.csv", text }, ["line", "shown"], []);
	const read = columnB(await readKind("xlsx"));
	const different = shown
		.filter(({ cells }) => !OWN_WAYS.has(Number(cells["line"])))
		.filter(({ cells }) => read.get(Number(cells["line"]))?.shown !== cells["shown"]?.trim())
		.map(({ cells }) => `${cells["line"]} ${cells["shown"]} ${read.get(Number(cells["line"]))?.shown}`);
	expect(shown.length).toBeGreaterThan(55);
	expect(different).toEqual([]);
});

test.each(["ods", "xls"])("%s of the same table is read and refused as xlsx is", async (kind) => {
	const [ours, other] = [columnB(await readKind("xlsx")), columnB(await readKind(kind))];
	const different = [...ours].filter(([line, { text, codes }]) => {
		const twin = other.get(line);
		return !OWN_WAYS.has(line) && (twin?.text !== text || twin.codes.join() !== codes.join());
	});
	// ODS keeps a time of day as a text; `.xls` names errors by number.
	expect(different.map(([line]) => line)).toEqual(kind === "ods" ? [49] : [57]);
	const hidden = async (name: string) =>
		(await readKind(name)).rows.filter(({ isHidden }) => isHidden).map(({ line }) => line);
	expect(await hidden(kind)).toEqual(await hidden("xlsx"));
	expect((await readKind(kind)).merges.map(({ name }) => name)).toEqual(["A58:A59"]);
});

test("a web page named .xls is held against the numbers that stand in it", async () => {
	const [ours, page] = [columnB(await readKind("xlsx")), columnB(await readKind("html.xls"))];
	// Up to the hidden row, which a page does not have, lines are the same.
	for (let line = 2; line < 50; line += 1) {
		if (OWN_WAYS.has(line)) continue;
		expect([line, page.get(line)?.codes]).toEqual([line, ours.get(line)?.codes]);
		expect([line, page.get(line)?.text]).toEqual([line, ours.get(line)?.text]);
	}
	expect(page.get(51)?.codes).toEqual(["sheet-cell-struck"]);
});

const random = createRandom(2_016);
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
const DIGITS = ["0", "0.0", "0.00", "0.000", "#,##0", "#,##0.00", "General", "0.##", "00000", "0.00E+00"];
const BEFORE = ["", "", "", "约", "第", "2019年", "-", "¥"];
const AFTER = ["", "", "", "%", "‰", "万", "个", "%左右", "亿元", "余"];

/** A format as people and programs write them: signs bare, quoted or escaped, sections by sign or condition. */
function randomFormat(): string {
	const quote = (text: string) =>
		text === ""
			? ""
			: pick([`"${text}"`, [...text].map((char) => `\\${char}`).join(""), text === "%" ? "%" : `"${text}"`]);
	const section = () => `${quote(pick(BEFORE))}${pick(DIGITS)}${pick(["", "", ",", "%"])}${quote(pick(AFTER))}`;
	return pick([
		section,
		section,
		() => `${section()};${section()}`,
		() => `${section()};-${section()};"无"`,
		() => `[<1]${section()};${section()}`,
		() => `[=0]"—";${section()}`,
		() => `[Red]${section()};[Blue](${section()})`,
	])();
}

test("10,000 numbers under formats: whatever is taken shows its number, whatever shows another is refused", () => {
	let [taken, refused] = [0, 0];
	for (let round = 0; round < 10_000; round += 1) {
		const number =
			Number((pick([0, 1, -1, 0.1, 100, 1e4, 1e-3]) * (random(2000) / pick([1, 10, 100]))).toPrecision(6)) + 0;
		const format = randomFormat();
		const { text, faults } = judgeCell(storeNumber(String(number), format));
		const shown = shownText(number, format);
		if (faults) {
			refused += 1;
			// Refused is only what says another number (-0 is none), or what nobody can follow.
			const said = shown === null ? null : numberShown(shown.trim());
			if (said !== null) expect(Object.is(Number(said), number), `${format} ${number} ${shown}`).toBe(false);
			continue;
		}
		taken += 1;
		expect(text, format).toBe(shown?.trim());
		expect(meantBy(text), `${format} ${number} ${text}`).toBeCloseTo(number, 9);
	}
	expect([taken > 1000, refused > 1000]).toEqual([true, true]);
});

/** What a person reads in `约1.2万个`, by another way than the code's. */
function meantBy(text: string): number {
	const [, digits = "", scale = ""] = /(-?[\d,]+(?:\.\d+)?(?:E[+-]?\d+)?)\s*(万|亿|千|%|‰)?/.exec(text) ?? [];
	const scales: Record<string, number> = { 万: 1e4, 亿: 1e8, 千: 1e3, "%": 0.01, "‰": 0.001, "": 1 };
	return Number(digits.replaceAll(",", "")) * (scales[scale] ?? Number.NaN);
}
