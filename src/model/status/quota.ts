import { yearsOf } from "../../text/periods.ts";
import { formatBounds } from "../formats.ts";
import { type Bounds, keeps } from "./bounds.ts";
import { type Flow, sumFlow } from "./flows.ts";
import { undecided } from "./undecided.ts";
import type { Judged, Verdict } from "./verdict.ts";

const RULE = "每年：规划期内每一个已经过去的年份都应完成，不能用几年合计代替；缺一年的数值就不能判为达成。";

/** One year of a yearly quota: what was published for it, and whether it is kept (null: not known). */
export interface QuotaYear {
	year: number;
	bounds: Bounds | null;
	isKept: boolean | null;
	/** The year has ended by the day the site speaks from. */
	hasEnded: boolean;
	inputs: Flow["inputs"];
}

type Quota = Pick<Judged, "plan" | "own" | "due" | "comparator" | "value">;

/** The years of the plan's period, up to the year the promise is due. */
export function quotaYears({ plan, own, due, comparator, value }: Quota): QuotaYear[] {
	const end = due === null ? plan.years.end : yearsOf(due).end;
	return Array.from({ length: end - plan.years.start + 1 }, (_, index) => {
		const year = plan.years.start + index;
		const { inputs, published, bounds } = sumFlow(own, `${year}-01-01`, `${year}-12-31`);
		return {
			year,
			bounds: inputs.length > 0 ? published : null,
			isKept: inputs.length > 0 ? keeps(bounds, comparator, value) : null,
			hasEnded: `${year}-12-31` < plan.asOf,
			inputs,
		};
	});
}

/** A quota for every year: each year that has ended must have kept it. */
export function judgeQuota(target: Judged): Verdict {
	const years = quotaYears(target);
	const ended = years.filter(({ hasEnded }) => hasEnded);
	const inputs = years.flatMap((year) => year.inputs);
	const missed = ended.filter(({ isKept }) => isKept === false);
	if (missed.length > 0) {
		const said = missed.map(({ year, bounds }) => `${year}年${bounds && formatBounds(bounds, target.unit)}`);
		const verb = target.comparator === "<=" ? "超过" : "少于";
		return { name: "未达成", rule: RULE, because: `按公布的数值，${said.join("、")}，${verb}每年的承诺`, inputs };
	}
	const unknown = ended.filter(({ isKept }) => isKept === null);
	if (ended.length > 0 && unknown.length === 0) {
		const isAll = ended.length === years.length;
		const because = `${isAll ? "" : "已经过去的"}${ended.length}年都有公布的数值，每年都达到`;
		return { name: isAll ? "已达成" : "按期", rule: RULE, because, inputs };
	}
	const because =
		ended.length > 0 ? `${unknown.map(({ year }) => year).join("、")}年没有足以判断的数值` : "规划期的第一年还没有过去";
	// Years that have ended were due, whatever the last one is.
	return undecided({ ...target, isDue: ended.length > 0 }, inputs, because);
}
