/**
 * Time as sources write it: a year, a half, a quarter, a month, a day, or a span of these. A period is parsed once;
 * what is earlier, later, inside or over is asked of its days, so that no part of a year stands for the year.
 */

/** How finely a period says when: only `span` has no name of its own. */
export type Precision = "year" | "half" | "quarter" | "month" | "day" | "span";

/** Both days belong to it. */
export interface Period {
	first: string;
	last: string;
	precision: Precision;
}

/** A stretch of days without a precision. */
export type Days = Pick<Period, "first" | "last">;

const parsed = new Map<string, Period>();

/** Parses an ISO date or interval: `2016`, `2016-10`, `2016-10-12`, `2016-01/2016-06`, `2016/2020`. */
export function parsePeriod(text: string): Period {
	const known = parsed.get(text);
	if (known) return known;
	const [start = text, end = start] = text.split("/");
	const days = { first: `${start}-01-01`.slice(0, 10), last: lastDayOfDate(end) };
	const period = Object.freeze({ ...days, precision: precisionOf(days) });
	parsed.set(text, period);
	return period;
}

function lastDayOfDate(date: string): string {
	if (date.length === 10) return date;
	const [year = 0, month = 12] = date.split("-").map(Number);
	return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

const MONTHS: Readonly<Record<number, Precision>> = { 1: "month", 3: "quarter", 6: "half", 12: "year" };

/** Halves and quarters begin where the calendar's do; any other run of months is a span. */
function precisionOf({ first, last }: Days): Precision {
	if (first === last) return "day";
	const [start, end] = [monthOf(first), monthOf(last)];
	const months = end - start + 1;
	const isWhole = first.endsWith("-01") && lastDayOfDate(last.slice(0, 7)) === last;
	return isWhole && start % months === 0 ? (MONTHS[months] ?? "span") : "span";
}

/** Months since the year 0. */
function monthOf(day: string): number {
	return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The day in China at a moment; NaN moments throw a RangeError. */
export function dayInShanghai(moment: Date): string {
	return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(moment);
}

/** The first day: `2016/2020` → `2016-01-01`. */
export function firstDayOf(period: string): string {
	return parsePeriod(period).first;
}

/** The last day: `2016/2020` → `2020-12-31`. */
export function lastDayOf(period: string): string {
	return parsePeriod(period).last;
}

/** First and last year. */
export function yearsOf(period: string): { start: number; end: number } {
	const { first, last } = parsePeriod(period);
	return { start: Number(first.slice(0, 4)), end: Number(last.slice(0, 4)) };
}

/** The period, up to a later date where that ends after it: `2021/2025` until `2035` → `2021-01-01/2035-12-31`. */
export function lengthen(period: string, until: string | null): string {
	return until === null || lastDayOf(until) <= lastDayOf(period) ? period : `${firstDayOf(period)}/${lastDayOf(until)}`;
}

/** The inner period lies within the outer one. */
export function contains(outer: string, inner: string): boolean {
	const [around, within] = [parsePeriod(outer), parsePeriod(inner)];
	return around.first <= within.first && around.last >= within.last;
}

/** Two periods have at least one day in common. */
export function meets(a: string, b: string): boolean {
	const [one, other] = [parsePeriod(a), parsePeriod(b)];
	return one.first <= other.last && other.first <= one.last;
}

/** Two periods have some days in common, but neither lies within the other. */
export function overlapsInPart(a: string, b: string): boolean {
	return meets(a, b) && !contains(a, b) && !contains(b, a);
}

/** The day after a day. */
export function dayAfter(day: string): string {
	return shiftDay(day, 1);
}

function shiftDay(day: string, days: number): string {
	return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** By the first day, and of two that begin together the longer one first: what contains stands before what it contains. */
export function byStart(a: { period: string }, b: { period: string }): number {
	const [one, other] = [parsePeriod(a.period), parsePeriod(b.period)];
	return compare(one.first, other.first) || compare(other.last, one.last);
}

/** ISO days in the order of time. */
function compare(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}

/** The rows whose period lies within no other row's: what can be added up without counting anything twice. */
export function outermost<T extends { period: string }>(rows: readonly T[]): T[] {
	const kept = new Set<T>();
	let reached = "";
	for (const row of rows.toSorted(byStart)) {
		const { last } = parsePeriod(row.period);
		if (last > reached) {
			kept.add(row);
			reached = last;
		}
	}
	return rows.filter((row) => kept.has(row));
}

/** What no row's period covers of the days from `first` to `last`, as periods, earliest first. */
export function gapsBetween(rows: readonly { period: string }[], first: string, last: string): string[] {
	const gaps: string[] = [];
	let next = first;
	for (const { period } of rows.toSorted(byStart)) {
		const days = parsePeriod(period);
		if (days.first > last) break;
		if (days.first > next) gaps.push(periodOf({ first: next, last: shiftDay(days.first, -1) }));
		if (days.last >= next) next = dayAfter(days.last);
	}
	if (next <= last) gaps.push(periodOf({ first: next, last }));
	return gaps;
}

/** Days as the coarsest period that says the same: 2016-01-01 and 2017-12-31 → `2016/2017`. */
function periodOf({ first, last }: Days): string {
	const lengths = [4, 7, 10];
	const forms = lengths.map((length) => `${first.slice(0, length)}/${last.slice(0, length)}`);
	return forms.find((form) => firstDayOf(form) === first && lastDayOf(form) === last) ?? `${first}/${last}`;
}
