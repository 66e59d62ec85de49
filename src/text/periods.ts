/** Arithmetic of ISO dates and intervals whose length is their precision: `2016`, `2016-10`, `2016/2020`. */

/** The day in China at a moment; NaN moments throw a RangeError. */
export function dayInShanghai(moment: Date): string {
	return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(moment);
}

/** The first day: `2016/2020` → `2016-01-01`. */
export function firstDayOf(period: string): string {
	const [start = period] = period.split("/");
	return `${start}-01-01`.slice(0, 10);
}

/** The last day: `2016/2020` → `2020-12-31`. */
export function lastDayOf(period: string): string {
	const end = period.split("/").at(-1) ?? period;
	if (end.length === 10) return end;
	const [year = 0, month = 12] = end.split("-").map(Number);
	return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** First and last year. */
export function yearsOf(period: string): { start: number; end: number } {
	return { start: Number(firstDayOf(period).slice(0, 4)), end: Number(lastDayOf(period).slice(0, 4)) };
}

/** The inner period lies within the outer one. */
export function contains(outer: string, inner: string): boolean {
	return firstDayOf(outer) <= firstDayOf(inner) && lastDayOf(outer) >= lastDayOf(inner);
}

/** Two periods have some days in common, but neither lies within the other. */
export function overlapsInPart(a: string, b: string): boolean {
	const meet = firstDayOf(a) <= lastDayOf(b) && firstDayOf(b) <= lastDayOf(a);
	return meet && !contains(a, b) && !contains(b, a);
}

/** The day after a day. */
export function dayAfter(day: string): string {
	return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** The rows whose period lies within no other row's: what can be added up without counting anything twice. */
export function outermost<T extends { period: string }>(rows: readonly T[]): T[] {
	return rows.filter((row) => !rows.some((other) => other !== row && contains(other.period, row.period)));
}
