import type { Lookup } from "./model.ts";
import type { StatusName } from "./status/status-name.ts";

/** What is said where there is no figure: somebody looked in vain, or nobody has looked. */
export type AbsenceName = Extract<StatusName, "未查到公开数据" | "尚未查找">;

/**
 * Only a search lets the site say 未查到. `after`: a day that must have passed before somebody looked, as a year's figure
 * is not to be found while the year runs.
 */
export function absenceOf(lookups: readonly Pick<Lookup, "date">[], after = ""): AbsenceName {
	return lookups.some(({ date }) => date > after) ? "未查到公开数据" : "尚未查找";
}

/** The status says nothing but that there is no figure. */
export function isAbsence(name: StatusName): name is AbsenceName {
	return name === "未查到公开数据" || name === "尚未查找";
}
