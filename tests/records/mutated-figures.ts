import { createRandom } from "../../scripts/lib/random.ts";
import { OBSERVATION_COLUMNS, QUALIFIERS } from "../../src/records/observation-record.ts";

/** A row's cells, in the order of the columns. */
type Row = readonly string[];

const NOISE = [
	"",
	",",
	'"',
	'""',
	"\n",
	"\r\n",
	"\r",
	" ",
	"\t",
	"0",
	"9",
	"-",
	".",
	"/",
	"，",
	"９",
	"约",
	"\u0000",
	"😀",
];
const ALPHABET = [...NOISE, ...'id,target,area\n2018,8.47,%\n"a"', "云川", "演示数据"];
const CELLS = [
	..."0 1 -1 100 101 0.105 8.470 007 1e3 1,000 ８.4 约60 60余 NaN Infinity - /".split(" "),
	..."2021 2022 2023 2024 2025 2020 2026 2021/2025 2022/2023 2023-01/2023-06 2023-13 2023-02-30 2025/2021".split(" "),
	..."literacy-rate green-schools participation none 云川 云川市 岚海省 % 百分点 所 场".split(" "),
	...Object.keys(QUALIFIERS),
	..."正式文件 统计数据 媒体报道 网友爆料 https://demo.example/x http:// javascript:alert(1) ftp://x".split(" "),
	"",
	" ",
	'引"号',
	"逗,号",
	"换\n行",
	"=1+1",
	"x".repeat(300),
];

const quote = (cell: string, always: boolean) =>
	always || /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

function format(rows: readonly Row[], { end = "\n", bom = "", always = false } = {}): string {
	return (
		bom + [OBSERVATION_COLUMNS, ...rows].map((row) => row.map((cell) => quote(cell, always)).join(",") + end).join("")
	);
}

/** The seeded maker of files: each is a small valid one that something was done to, or nothing but noise. */
export function createFileMaker(seed: number, valid: readonly (readonly Row[])[]): () => string {
	const random = createRandom(seed);
	const pick = <T>(items: readonly T[]): T => items[random(items.length)] as T;

	/** Characters lost, added or replaced anywhere. */
	const characters = (rows: readonly Row[]) => {
		let text = format(rows);
		for (let count = 1 + random(3); count > 0; count -= 1) {
			const at = random(text.length);
			text = text.slice(0, at) + pick(NOISE) + text.slice(at + random(3));
		}
		return text;
	};
	/** One or two cells hold something else. */
	const cells = (rows: readonly Row[]) => {
		const changed = rows.map((row) => [...row]);
		for (let count = 1 + random(2); count > 0; count -= 1) {
			const row = pick(changed);
			const column = random(row.length);
			row[column] = random(3) > 0 ? pick(CELLS) : (pick(pick(rows) as string[]) ?? "");
		}
		return format(changed);
	};
	/** Rows lost, repeated, moved, added as corrections; ids as they were or anew. */
	const wholeRows = (rows: readonly Row[]) => {
		const at = random(rows.length);
		const row = pick(rows);
		const next = String(1 + Math.max(...rows.map(([id]) => Number(id))));
		const correction = [next, ...row.slice(1, 4), String(random(90)), ...row.slice(5, 14), row[0] ?? "", row[15] ?? ""];
		const moved = pick([
			rows.toSpliced(at, 1),
			rows.toSpliced(at, 0, row),
			rows.toSpliced(at, 1).toSpliced(random(rows.length), 0, rows[at] ?? row),
			[...rows, correction],
			[...rows, correction.with(14, String(random(20)))],
		]);
		return format(random(4) > 0 ? moved : moved.map((each, index) => each.with(0, String(index + 1))));
	};
	/** The same table as other programs write it. */
	const dialect = (rows: readonly Row[]) => {
		const text = format(rows, { end: pick(["\n", "\r\n", "\r"]), bom: pick(["", "\uFEFF"]), always: random(2) > 0 });
		return pick([
			text,
			text.replace(/\n/, "\n\n"),
			`${text}\n\n`,
			text.trimEnd(),
			text.replaceAll(",", pick([",", ", ", ";"])),
		]);
	};
	const noise = () => Array.from({ length: random(200) }, () => pick(ALPHABET)).join("");

	return () => pick([characters, cells, cells, wholeRows, dialect, noise])(pick(valid));
}

/** The lines on which the data rows of a file begin, told by its quotation marks and line ends alone. */
export function dataLines(text: string): number[] {
	const starts: number[] = [];
	let line = 1;
	let start = 1;
	let isQuoted = false;
	let row = "";
	const close = () => {
		if (row !== "" && start > 1) starts.push(start);
		row = "";
	};
	for (const character of text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n")) {
		if (character === '"') isQuoted = !isQuoted;
		if (character === "\n") line += 1;
		if (character === "\n" && !isQuoted) {
			close();
			start = line;
		} else {
			row += character;
		}
	}
	close();
	return starts;
}
