import type { Lookup } from "./model.ts";
import type { StatusName } from "./status/status-name.ts";

/** What is said where there is no figure: somebody looked in vain, or nobody has looked. */
export type AbsenceName = Extract<StatusName, "未查到公开数据" | "尚未查找">;

/** Only a search lets the site say 未查到: of a target without any figure, whatever else the search found. */
export function absenceOf(lookups: readonly unknown[]): AbsenceName {
	return lookups.length > 0 ? "未查到公开数据" : "尚未查找";
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
