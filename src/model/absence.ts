import type { SearchLogRecord } from "../records/search-log-record.ts";
import type { Lookup } from "./model.ts";
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

/** The status says nothing but that there is no figure. */
export function isAbsence(name: StatusName): name is AbsenceName {
	return name === "未查到公开数据" || name === "尚未查找";
}
