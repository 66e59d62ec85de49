import type { TargetRecord } from "../records/target-record.ts";
import type { ListName } from "../text/clauses.ts";
import { parsePeriod, yearsOf } from "../text/periods.ts";
import type { Correction, Department, Observation, Target } from "./model.ts";

/** `2016-10-12` → 2016年10月12日; shorter dates keep their precision. */
export function formatDate(date: string): string {
	const [year, month, day] = date.split("-").map(Number);
	return `${year}年${month ? `${month}月` : ""}${day ? `${day}日` : ""}`;
}

const QUARTERS = ["一季度", "二季度", "三季度", "四季度"];

/** `2016/2020` → 2016—2020年, `2016-01/2016-06` → 2016年上半年, `2016-04/2016-06` → 2016年二季度. */
export function formatPeriod(period: string): string {
	const { first, last, precision } = parsePeriod(period);
	const [year = "", month = ""] = first.split("-");
	switch (precision) {
		case "year":
			return `${year}年`;
		case "half":
			return `${year}年${month === "01" ? "上半年" : "下半年"}`;
		case "quarter":
			return `${year}年${QUARTERS[Math.floor(Number(month) / 3)]}`;
		case "month":
			return formatDate(first.slice(0, 7));
		case "day":
			return formatDate(first);
		case "span":
			return formatSpan(period, yearsOf(period), first.endsWith("-01-01") && last.endsWith("-12-31"));
	}
}

function formatSpan(period: string, { start, end }: { start: number; end: number }, isOfYears: boolean): string {
	return isOfYears ? `${start}—${end}年` : period.split("/").map(formatDate).join("至");
}

/** Qualifiers that follow their number in Chinese; the others (约, 近, ≥) stand before it. */
const FOLLOWS: readonly string[] = ["左右", "以上", "以下"];
/** These stand between the number and its unit: 120余场. */
const BETWEEN: readonly string[] = ["余", "多"];

/** One of the site's own titles between quotation marks; those within it become single ones. Quotes of the issued text keep theirs. */
export function quoteTitle(title: string): string {
	return `“${title.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

/** Stands wherever a site that names no publisher says who speaks. */
export const NO_SPONSOR = "本站尚未确定主办单位，不是政府网站。";

/** The figure as published, with its qualifier: 10.56%, 约10%, 10%以上, 120余场. */
export function formatFigure(
	{ qualifier, valueText }: Pick<Observation, "qualifier" | "valueText">,
	unit = "",
): string {
	const amount = `${valueText}${unit}`;
	if (qualifier === null) return amount;
	if (BETWEEN.includes(qualifier)) return `${valueText}${qualifier}${unit}`;
	return FOLLOWS.includes(qualifier) ? `${amount}${qualifier}` : `${qualifier}${amount}`;
}

/** Whether a correction only bettered the source of a figure. */
export function keepsFigure({ replaced, corrected }: Correction): boolean {
	return formatFigure(replaced, replaced.unit) === formatFigure(corrected, corrected.unit);
}

/** What a row took the place of, and when it was entered here; its source's day is not the day of the correction. */
export function formatCorrection(correction: Correction): string {
	const { replaced, corrected } = correction;
	const day = formatDate(corrected.recorded);
	if (keepsFigure(correction)) return `${day}换了来源，数值不变`;
	return `${day}更正，原登记${formatFigure(replaced, replaced.unit)}`;
}

/** What is known of a number: 12个, 5至8个, 至少12个, 至多12个, 不明. */
export function formatBounds({ low, high }: { low: number; high: number }, unit: string): string {
	if (low === high) return `${low}${unit}`;
	if (Number.isFinite(high)) return low > 0 ? `${low}至${high}${unit}` : `至多${high}${unit}`;
	return low > 0 ? `至少${low}${unit}` : "不明";
}

/** The promise as a number and the words after it, 10.5% and 以上; all of it where words stand before: 每年6名. */
export function splitPromise({ promise, valueText, unit }: Pick<Target, "promise" | "valueText" | "unit">): {
	number: string;
	words: string;
} {
	const amount = `${valueText}${unit}`;
	const number = promise.startsWith(amount) ? amount : promise;
	return { number, words: promise.slice(number.length) };
}

/** How many duties of each role an office bears: 牵头8项、责任2项; 配合 only where there is any. */
export function formatDuties({
	leads,
	responsible,
	supporting,
}: Pick<Department, "leads" | "responsible" | "supporting">): string {
	const helps = supporting.length > 0 ? `、配合${supporting.length}项` : "";
	return `牵头${leads.length}项、责任${responsible.length}项${helps}`;
}

/** What was promised, in the words of the text: 10.5%以上, 每年6名, 全覆盖. */
export function formatPromise({
	kind,
	comparator,
	value,
	unit,
}: Pick<TargetRecord, "kind" | "comparator" | "value" | "unit">): string {
	if (value === null) return "没有写明数字";
	if (kind === "coverage" && value === "100") return "全覆盖";
	const amount = `${value}${unit ?? ""}${{ ">=": "以上", "<=": "以下", "=": "", "~": "左右" }[comparator]}`;
	return kind === "per-year" ? `每年${amount}` : amount;
}

/** What kind of promise it is and how it would be counted. */
export const TARGET_KINDS: Record<TargetRecord["kind"], { name: string; meaning: string }> = {
	ratio: { name: "比例", meaning: "到期时应达到的比例；变化用“百分点”表示。" },
	new: { name: "新增", meaning: "规划期内新增加的数量，是增量，不是存量。" },
	"per-year": { name: "每年", meaning: "每一年都应完成的数量，不能用几年合计代替。" },
	coverage: { name: "覆盖", meaning: "应覆盖全部对象。" },
	count: { name: "数量", meaning: "应完成的数量，不论从哪一年算起。" },
	qualitative: { name: "定性", meaning: "原文没有给出可以计量的数字。" },
};

/** Where a clause stands: 三（一）措施第2段, 前言第1段, 四（四）第1段. */
export function formatPlace(section: string, list: ListName | null, number: number | null): string {
	return `${section}${list ?? ""}${number === null ? "" : `第${number}段`}`;
}

/** A file's size as people read it: 12 KB, 1.4 MB. */
export function formatSize(bytes: number): string {
	return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
