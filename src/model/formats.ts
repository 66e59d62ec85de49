import type { ListName } from "../plan/clauses.ts";
import type { TargetRecord } from "../schemas/target.ts";

/** `2016-10-12` → 2016年10月12日; shorter dates keep their precision. */
export function formatDate(date: string): string {
	const [year, month, day] = date.split("-").map(Number);
	return `${year}年${month ? `${month}月` : ""}${day ? `${day}日` : ""}`;
}

/** `2016/2020` → 2016—2020年; an interval of one year is that year. */
export function formatPeriod(period: string): string {
	const [start = "", end = start] = period.split("/");
	if (start === end) return formatDate(start);
	if (start.length === 4 && end.length === 4) return `${start}—${end}年`;
	return `${formatDate(start)}至${formatDate(end)}`;
}

/** First and last year of an ISO interval. */
export function yearsOf(period: string): { start: number; end: number } {
	const [start = "", end = start] = period.split("/");
	return { start: Number(start.slice(0, 4)), end: Number(end.slice(0, 4)) };
}

/** The last day of an ISO date or interval: `2016/2020` → `2020-12-31`. */
export function lastDayOf(period: string): string {
	const end = period.split("/").at(-1) ?? period;
	if (end.length === 10) return end;
	const [year = 0, month = 12] = end.split("-").map(Number);
	return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** What was promised, in the words of the text: 10.5%以上, 每年6名, 全覆盖. */
export function formatPromise({
	kind,
	comparator,
	value,
	unit,
}: Pick<TargetRecord, "kind" | "comparator" | "value" | "unit">): string {
	if (kind === "coverage" && value === "100") return "全覆盖";
	const amount = `${value}${unit}${comparator === ">=" ? "以上" : ""}`;
	return kind === "per-year" ? `每年${amount}` : amount;
}

/** What kind of promise it is and how it would be counted. */
export const TARGET_KINDS: Record<TargetRecord["kind"], { name: string; meaning: string }> = {
	ratio: { name: "比例", meaning: "到期时应达到的比例；变化用“百分点”表示。" },
	new: { name: "新增", meaning: "规划期内新增加的数量，是增量，不是存量。" },
	"per-year": { name: "每年", meaning: "每一年都应完成的数量，不能用几年合计代替。" },
	coverage: { name: "覆盖", meaning: "应覆盖全部对象。" },
	count: { name: "数量", meaning: "应完成的数量；原文没有写明起止时间。" },
	qualitative: { name: "定性", meaning: "原文没有给出可以计量的数字。" },
};

/** Where a clause stands: 三（一）措施第2段, 前言第1段, 四（四）第1段. */
export function formatPlace(section: string, list: ListName | null, number: number | null): string {
	return `${section}${list ?? ""}${number === null ? "" : `第${number}段`}`;
}
