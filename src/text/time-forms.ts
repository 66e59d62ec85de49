import { toHalfWidth } from "./half-width.ts";
import { datesInFigures, digitOf } from "./numerals.ts";
import { lastDayOf } from "./periods.ts";

const pad = (number: string) => number.padStart(2, "0");

/** Half-width, Chinese numerals as digits, one kind of dash, no blanks, no midnight. */
export function simplifyTime(text: string): string {
	const plain = toHalfWidth(text)
		.trim()
		.replace(/[ T]0?0:00(:00)?$/, "")
		.replaceAll(/\s+/g, "")
		.replaceAll(/[—–―‐‑−]+/g, "-");
	return datesInFigures(plain).replaceAll(/[一二三四](?=季度)/g, (word) => String(digitOf(word)));
}

type TimeForm = [pattern: RegExp, build: (...groups: string[]) => string];

/** A year, month or day. `2016.1` is none: it may be October whose 0 a spreadsheet dropped. */
const MOMENTS: TimeForm[] = [
	[/^(\d{4})(?:年度?|年全年)?$/, (y) => y],
	[/^(\d{4})(?:年(\d{1,2})月|[-/](\d{1,2})|\.(\d{2}|[2-9]))$/, (y, a, b, c) => `${y}-${pad(a || b || c || "")}`],
	[/^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/, (y, m, d) => `${y}-${pad(m)}-${pad(d)}`],
	[/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, (y, _, m, d) => `${y}-${pad(m)}-${pad(d)}`],
	[/^(\d{4})(\d{2})(\d{2})$/, (y, m, d) => `${y}-${m}-${d}`],
];
/** The last day of a year or month. */
const ENDS: TimeForm[] = [
	[/^(\d{4})年(?:年底|年末|底|末)$/, (y) => lastDayOf(y)],
	[/^(\d{4})年(\d{1,2})月(?:月底|月末|底|末)$/, (y, m) => lastDayOf(`${y}-${pad(m)}`)],
];
/** Parts of a year, and months or years in a row. */
const SPANS: TimeForm[] = [
	[/^(\d{4})(?:年?度?上半年|-?H1)$/, (y) => `${y}-01/${y}-06`],
	[/^(\d{4})(?:年?度?下半年|-?H2)$/, (y) => `${y}-07/${y}-12`],
	[/^(\d{4})(?:年?-?Q([1-4])|年第?([1-4])季度)$/i, (y, a, b) => quarters(y, Number(a || b), Number(a || b))],
	[/^(\d{4})年前([23三])季度$/, (y, last) => quarters(y, 1, last === "2" ? 2 : 3)],
	[/^(\d{4})年(\d{1,2})月?[-~至到](\d{1,2})月$/, (y, from, to) => `${y}-${pad(from)}/${y}-${pad(to)}`],
	[/^(\d{4})年?[-~至到/](\d{4})年?$/, (from, to) => `${from}/${to}`],
];

function quarters(year: string, first: number, last: number): string {
	return `${year}-${pad(String(first * 3 - 2))}/${year}-${pad(String(last * 3))}`;
}

function match(forms: TimeForm[], text: string): string | null {
	for (const [pattern, build] of forms) {
		const groups = pattern.exec(text);
		if (groups) return build(...groups.slice(1).map((group) => group ?? ""));
	}
	return null;
}

/** Two moments of one precision: 2016年1月至2016年6月. */
function matchPair(text: string): string | null {
	for (const separator of ["/", "~", "至", "到", "-"]) {
		const [start = "", end = "", ...more] = text.split(separator);
		const [from, to] = [match(MOMENTS, start), match(MOMENTS, end)];
		if (more.length === 0 && from && to && from.length === to.length) return `${from}/${to}`;
	}
	return null;
}

/** The time that simplified words write, as an ISO date or interval whose length is its precision; null where they write none. */
export function isoOf(simple: string): string | null {
	return match(MOMENTS, simple) ?? match(SPANS, simple) ?? matchPair(simple);
}

/** The last day that words like 2020年底 name, simplified; null for all others. */
export function lastDayNamed(simple: string): string | null {
	return match(ENDS, simple);
}

/** The rewriting of `2016年10月12日`, `2016/10/12` and whatever else a table may write into what passes `test`; null where none does. */
export const mendTime = (test: (value: string) => boolean) => (value: string) => {
	const iso = value.length > 40 ? null : isoOf(simplifyTime(value));
	return iso !== null && test(iso) ? iso : null;
};
