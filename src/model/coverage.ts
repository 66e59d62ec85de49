import { compareTexts } from "../text/order.ts";
import { meets } from "../text/periods.ts";
import { isQuantified } from "./build-targets.ts";
import type { Observation, Plan, Series, Target } from "./model.ts";
import type { StatusName } from "./status/status-name.ts";

/** The order in which statuses are listed: what is settled first, what is not known last. */
export const STATUS_NAMES: readonly StatusName[] = [
	"已达成",
	"按期",
	"滞后",
	"未达成",
	"未到期",
	"原文未写期限，不判断",
	"数据不足，未判断",
	"未查到公开数据",
	"尚未查找",
	"不可量化",
];

/** Of how many quantified targets the plan's own area has published anything. Counts, never an average. */
export interface Coverage {
	known: number;
	total: number;
}

export function coverageOf(targets: readonly Target[]): Coverage {
	const quantified = targets.filter(isQuantified);
	return { known: quantified.filter(({ own }) => own.length > 0).length, total: quantified.length };
}

/** How many targets stand where, in the order of `STATUS_NAMES`; what does not occur is left out. */
export function countStatuses(targets: readonly Target[]): { name: StatusName; count: number }[] {
	return STATUS_NAMES.map((name) => ({
		name,
		count: targets.filter(({ status }) => status.name === name).length,
	})).filter(({ count }) => count > 0);
}

/** For every year of the plan, of how many quantified targets its own area has published a figure about that year. */
export function coverageByYear({ years, targets }: Pick<Plan, "years" | "targets">): (Coverage & { year: number })[] {
	const quantified = targets.filter(isQuantified);
	return Array.from({ length: years.end - years.start + 1 }, (_, index) => {
		const year = years.start + index;
		const known = quantified.filter(({ own }) => own.some(({ period }) => meets(period, String(year)))).length;
		return { year, known, total: quantified.length };
	});
}

/** The figure whose source is oldest: where a reader should ask first whether something newer exists. */
export function oldestFigure(series: readonly Series[]): Observation | null {
	const rows = series.flatMap(({ observations }) => observations);
	return rows.toSorted((a, b) => compareTexts(a.publishedOn, b.publishedOn))[0] ?? null;
}

/** For how many of some targets their place has published anything, in a sentence whose numbers add up. */
export function formatCoverage(targets: readonly Target[]): string {
	const { known, total } = coverageOf(targets);
	const area = targets[0]?.plan.area ?? "";
	// Drafts that nobody has looked at are no targets yet: what is not registered may stand in the text.
	if (total === 0) return "没有登记写了数字的目标";
	const absent = targets.filter(({ value, own }) => value !== null && own.length === 0);
	const inVain = absent.filter(({ absence }) => absence === "未查到公开数据").length;
	const untried = absent.length - inVain;
	if (known === total) return `${total}项都有${area}的公开数据`;
	if (inVain === total) return `${total}项都未查到${area}的公开数据`;
	if (untried === total) return `${total}项都尚未查找${area}的数据`;
	const parts = [
		`${known}项有${area}的公开数据`,
		inVain > 0 && `${inVain}项未查到`,
		untried > 0 && `${untried}项尚未查找`,
	];
	return `${total}项中${parts.filter(Boolean).join("，")}`;
}
