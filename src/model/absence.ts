import type { SearchLogRecord } from "../records/search-log-record.ts";
import { compareTexts } from "../text/order.ts";
import { formatDate } from "./formats.ts";
import type { Lookup, Target } from "./model.ts";
import type { AbsenceName, StatusName } from "./status/status-name.ts";

/** Only a search in vain lets the site say 未查到. */
export function absenceOf(searches: readonly Pick<SearchLogRecord, "result">[]): AbsenceName {
	return searches.some(({ result }) => result === "未找到") ? "未查到公开数据" : "尚未查找";
}

/**
 * What is said of one year without a figure, where other years may have one: somebody must have looked in vain after it
 * had ended. A search that found another year's figure says nothing of this one.
 */
export function absenceOfYear(lookups: readonly Pick<Lookup, "date" | "isFound">[], year: number): AbsenceName {
	return lookups.some(({ date, isFound }) => !isFound && date > `${year}-12-31`) ? "未查到公开数据" : "尚未查找";
}

/**
 * When those of some targets without a figure were last looked for, in a sentence: 最近一次查找：2026年11月27日，1处，未查到.
 * Null where nobody looked for one of them in vain.
 */
export function lastLookupOf(targets: readonly Pick<Target, "lookups" | "status">[]): string | null {
	return lastInVain(targets.filter(({ status }) => status.name === "未查到公开数据"));
}

/** The same where nothing is known of a part of them only: of one year, say. */
export function lastInVain(targets: readonly Pick<Target, "lookups">[]): string | null {
	const last = targets
		.flatMap(({ lookups }) => lookups.find(({ isFound }) => !isFound) ?? [])
		.sort((a, b) => compareTexts(a.date, b.date));
	const [first, newest] = [last[0], last.at(-1)];
	if (!first || !newest) return null;
	const places = new Set(last.flatMap((lookup) => lookup.places.map(({ title }) => title))).size;
	const span = first.date === newest.date ? "" : `${formatDate(first.date)}至`;
	return `最近一次查找：${span}${formatDate(newest.date)}，${places}处，未查到`;
}

/** The status says nothing but that there is no figure. */
export function isAbsence(name: StatusName): name is AbsenceName {
	return name === "未查到公开数据" || name === "尚未查找";
}
