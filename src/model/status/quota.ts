import { withoutNoise } from "../../text/decimals.ts";
import { firstDayOf, lastDayOf } from "../../text/periods.ts";
import { formatBounds } from "../formats.ts";
import { type Bounds, keeps } from "./bounds.ts";
import type { Facts, Judged } from "./facts.ts";
import { type Flow, sumFlow } from "./flows.ts";
import type { Level } from "./known-level.ts";

/** One year of a yearly quota: what was published for it, and whether it is kept (null: not known). */
export interface QuotaYear {
	year: number;
	bounds: Bounds | null;
	isKept: boolean | null;
	/** The year, or what of it lies within the term, has ended by the day the site speaks from. */
	hasEnded: boolean;
	inputs: Flow["inputs"];
}

type Quota = Pick<Judged, "plan" | "own" | "due" | "comparator" | "value">;

/** The years of the plan's period, up to the year the promise is due. */
export function quotaYears({ plan, own, due, comparator, value }: Quota): QuotaYear[] {
	const [start, end] = [firstDayOf(plan.period), lastDayOf(due ?? plan.period)];
	const first = Number(start.slice(0, 4));
	return Array.from({ length: Number(end.slice(0, 4)) - first + 1 }, (_, index) => {
		const year = first + index;
		const [from, to] = [later(start, `${year}-01-01`), earlier(end, `${year}-12-31`)];
		const { inputs, published, bounds } = sumFlow(own, from, to);
		const isKept = inputs.length > 0 ? keeps(bounds, comparator, value) : null;
		const isWhole = from.endsWith("-01-01") && to.endsWith("-12-31");
		return {
			year,
			bounds: inputs.length > 0 ? published : null,
			// A part of a year can fill the quota of the year, or exceed it; nothing else is said of a part.
			isKept: isWhole || isKept === (comparator !== "<=") ? isKept : null,
			hasEnded: to < plan.asOf,
			inputs,
		};
	});
}

const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);

/** A quota for every year: each year that has ended must have kept it. */
export function factsOfQuota(target: Judged): Facts {
	const years = quotaYears(target);
	const ended = years.filter(({ hasEnded }) => hasEnded);
	const missed = ended.filter(({ isKept }) => isKept === false);
	const unknown = ended.filter(({ isKept }) => isKept === null);
	const isAll = ended.length === years.length;
	const inputs = years.flatMap((year) => year.inputs);
	const common = {
		moment: isAll ? ("over" as const) : ("running" as const),
		verdict: "",
		missing: "",
		evidence: formatYears(ended, target),
		levels: (ended.length > 0 ? ended : years).flatMap(levelsOf),
		inputs,
	};
	if (years.length === 0) {
		return { ...common, published: "gap", told: "期限在规划期开始之前", missing: "没有一年可以判断", evidence: null };
	}
	if (ended.length === 0) {
		const evidence = formatRunning(years, target);
		return { ...common, published: "early", told: "规划期的第一年还没有过去", evidence };
	}
	if (missed.length > 0) {
		const said = missed.map((year) => formatYear(year, target)).join("、");
		const verdict = `${target.comparator === "<=" ? "超过" : "少于"}每年的承诺`;
		return { ...common, published: "missed", told: `按公布的数值，${said}`, verdict };
	}
	if (unknown.length === 0) {
		const told = `${isAll ? "" : "已经过去的"}${ended.length}年都有公布的数值`;
		return { ...common, published: "kept", told, verdict: `每年都${verbOf(target)}` };
	}
	const missing = `${unknown.map(({ year }) => year).join("、")}年没有足以判断的数值`;
	const about = target.comparator === "~" ? "原文没有写明相差多少仍算做到" : missing;
	const told = `已经过去的${ended.length}年中，${ended.length - unknown.length}年${verbOf(target)}`;
	return { ...common, published: "gap", told, missing: about };
}

/** A year at what was published for it, whatever its qualifiers; none where nothing was. */
function levelsOf({ bounds, inputs }: QuotaYear): Level[] {
	const value = withoutNoise(inputs.reduce((sum, row) => sum + row.value, 0));
	return bounds ? [{ value, isExact: bounds.low === bounds.high }] : [];
}

function verbOf({ comparator }: Pick<Judged, "comparator">): string {
	return comparator === "<=" ? "没有超过" : "达到";
}

function formatYear({ year, bounds }: QuotaYear, { unit }: Pick<Judged, "unit">): string {
	return `${year}年${bounds ? formatBounds(bounds, unit) : ""}`;
}

/** 4年中3年达到，2024年96场; 4年都达到; 3年中1年达到，2年不能判断. */
function formatYears(ended: readonly QuotaYear[], target: Judged): string {
	const of = (isKept: boolean | null) => ended.filter((year) => year.isKept === isKept);
	const verb = verbOf(target);
	if (of(true).length === ended.length) return `${ended.length}年都${verb}`;
	const missed = of(false).map((year) => formatYear(year, target));
	const unknown = of(null).length > 0 ? `${of(null).length}年不能判断` : "";
	return [`${ended.length}年中${of(true).length}年${verb}`, ...missed, unknown].filter(Boolean).join("，");
}

/** Before the first year is over: what of it is known. */
function formatRunning(years: readonly QuotaYear[], target: Judged): string | null {
	const begun = years.filter(({ bounds }) => bounds !== null);
	return begun.length > 0 ? `${begun.map((year) => formatYear(year, target)).join("，")}（未满一年）` : null;
}
