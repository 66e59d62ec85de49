import { expect, test } from "vitest";
import { createRandom } from "../../scripts/lib/random.ts";
import { parseCsvRows } from "../../src/files/csv-rows.ts";
import { parseWrittenNumber } from "../../src/intake/cells/written-number.ts";
import { parseTime } from "../../src/intake/cells/written-time.ts";
import { extendProgress } from "../../src/intake/progress-file.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { OBSERVATION_COLUMNS, observationSchema } from "../../src/records/observation-record.ts";
import { HEADINGS, intakeOf, row } from "./tables.ts";
import { HEADING_CELLS, intakeOfWorkbook, rowXml, workbookOf } from "./workbooks.ts";

const random = createRandom(42_655);
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;

const CELLS = [
	..."10.5% 约60 1.2万 六所 2016年 截至2020年末 2016—2020年 — / 无 literacy-rate 湛江 所 % https://example.org/a 媒体报道".split(
		" ",
	),
	..."合计 1,234 =1+1 42655 1.2E+5 百分之五 ≥60 0.5个百分点 2016.1 #N/A 2016-02-30 99999999999999999999 甲 stem-schools".split(
		" ",
	),
	"",
	" ",
	'"',
	"甲\n乙",
	"\u0000",
	"锟斤拷",
	"{a}<b>",
	"__proto__",
];
const NOISE = [
	"",
	" ",
	"万",
	"约",
	"以上",
	".",
	",",
	"-",
	"年",
	"０",
	"%",
	"\u3000",
	"²",
	"E",
	"零",
	"多",
	"/",
	"截至",
];

/** A cell with a few characters put in or taken out. */
function mutated(): string {
	let text = pick(CELLS);
	for (let times = random(3); times > 0; times -= 1) {
		const at = random(text.length + 1);
		text = text.slice(0, at) + pick(NOISE) + text.slice(at + random(2));
	}
	return text;
}

test("20,000 mutated cells are read or refused with a cure, and what is read is a number or a time", () => {
	for (let round = 0; round < 20_000; round += 1) {
		const text = mutated();
		const figure = parseWrittenNumber(text);
		if ("cure" in figure) expect(figure.cure).not.toBe("");
		else {
			expect(figure.number, text).toMatch(/^-?(0|[1-9]\d*)(\.\d+)?$/);
			// No digit comes from nowhere: a number in digits has the digits of the cell.
			if (!figure.isScientific && /^[\d.,]+$/.test(text)) expect(figure.number).toBe(text.replaceAll(",", ""));
		}
		const time = parseTime(text);
		if (!("cure" in time)) expect(observationSchema.shape.period.safeParse(time.iso).success, text).toBe(true);
	}
});

const quote = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

test("1,500 mutated tables: no row is lost, and every row that is taken comes back from the file as it was understood", () => {
	let taken = 0;
	for (let round = 0; round < 1500; round += 1) {
		const rows = Array.from({ length: 1 + random(4) }, () => mutatedRow());
		const { intake } = intakeOf([HEADINGS, ...rows].join("\n"));
		if (!intake) continue;
		expect(intake.outcomes.length + intake.refused.length + intake.skipped.length).toBe(intake.grid.rows.length - 1);
		const { text, lines } = extendProgress("", intake.outcomes);
		const problems: Problem[] = [];
		const read = parseCsvRows({ file: "x.csv", text }, OBSERVATION_COLUMNS, problems);
		expect(problems).toEqual([]);
		expect(read.map(({ line }) => line)).toEqual([...lines.keys()]);
		for (const { line, cells } of read) {
			const outcome = lines.get(line);
			const { id: _id, ...record } = observationSchema.parse(cells);
			expect(record).toEqual(outcome?.draft.record);
			taken += 1;
		}
	}
	expect(taken).toBeGreaterThan(100);
});

function mutatedRow(): string {
	const changes: Record<string, string> = {};
	for (let times = random(3); times > 0; times -= 1) changes[pick(HEADINGS.split(","))] = quote(mutated());
	return row({ 时期: pick(["2016", "2017", "2018", "2019", "2020"]), ...changes });
}

test("400 mutated workbooks end in rows or in problems, never in a crash", async () => {
	const escapeXml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\u0000", "");
	for (let round = 0; round < 400; round += 1) {
		const cells = HEADING_CELLS.map(() =>
			pick([escapeXml(mutated()), { xml: `<v>${escapeXml(mutated())}</v>`, s: random(10) }]),
		);
		const data = rowXml(1, HEADING_CELLS) + rowXml(2, cells);
		const bytes = workbookOf([{ name: "进度", data }]);
		if (round % 4 === 0) bytes[random(bytes.length)] = random(256);
		const { intake, problems } = await intakeOfWorkbook(bytes);
		if (!intake) expect(problems.length).toBeGreaterThan(0);
		else {
			const counted = intake.outcomes.length + intake.refused.length + intake.skipped.length;
			const total = intake.grid.rows.length;
			// Without a heading every row counts, the first one too.
			expect([total - 1, total]).toContain(counted);
		}
	}
});
