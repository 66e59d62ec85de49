import type { Cell, Metric, Moment, Published, Side } from "./decision-table.ts";
import type { StatusName } from "./status-name.ts";

/** How each measure is held against its promise. */
export const MEASURE_RULES: Record<Metric, string> = {
	level:
		"比例和覆盖：取期限之内最近的数值，与承诺比较。应达到的，达到一次就算达到；没有达到，或者应不超过的，只看恰在期限终了时的数值，期限当年一部分时段的数值不算。",
	sum: "新增和数量：把规划期内各段公布的数量相加（不重复计算），与承诺的数量比较；承诺“以上”或确数的，多于承诺也算达到。",
	quota: "每年：规划期内每一个已经过去的年份都应完成，不能用几年合计代替；缺一年的数值就不能判为达成。",
};

/** What the statuses say that decide nothing. */
export const NAME_RULES: Partial<Record<StatusName, string>> = {
	未查到公开数据: "有人查找过，没有查到本地区在规划期内的公开数值，就不判断；没有公布不等于没有开展。",
	尚未查找: "没有登记过本地区在规划期内的数值，查找记录里也没有为它查找过，就不判断。",
	"数据不足，未判断": "有公开的数值，但还不足以判断，就不判断，并写明缺什么。",
	"原文未写期限，不判断": "原文没有写明期限，又还没有做到的，不判断快慢，也不判断做没做到。",
	未到期: "期限未到，也没有来源写明中途应达到的数值时，不判断快慢。",
};

export const INTERIM_RULE = "期限未到时，只有来源写明中途应达到的数值，而且有恰在那时终了的数值，才判断按期还是滞后。";

export const UNQUANTIFIED_RULE = "原文没有写明数字的承诺，不用数值判断。";

/** The rule behind a status, in general words. */
export function formatRule(name: StatusName, { measure, moment }: Cell): string {
	const isOfInterim = moment === "on-time" || moment === "late";
	return isOfInterim ? INTERIM_RULE : (NAME_RULES[name] ?? MEASURE_RULES[measure]);
}

/** The words of the decision table, for its readers. */
export const MEASURE_WORDS: Record<Metric, string> = { level: "比例和覆盖", sum: "新增和数量", quota: "每年" };

export const SIDE_WORDS: Record<Side, string> = {
	floor: "应达到的（“以上”或确数）",
	ceiling: "应不超过的（“以下”）",
	about: "大约的（“左右”）",
};

export const MOMENT_WORDS: Record<Moment, string> = {
	running: "期限未到",
	"on-time": "期限未到，中途应达到的数值做到了",
	late: "期限未到，中途应达到的数值没有做到",
	over: "期限已过",
	"no-term": "原文未写期限",
};

export const PUBLISHED_WORDS: Record<Published, string> = {
	none: "没有本地区的数值",
	outside: "没有一个数值完全落在规划期和期限之内",
	kept: "合计已经做到；“每年”的，已过去的各年都做到",
	"kept-at-end": "恰在期限终了时的数值，做到了",
	"kept-part": "期限当年一部分时段的数值，做到了",
	"kept-before": "更早的数值（没有期限的，任何时候的数值），做到了",
	missed: "合计没有做到；“每年”的，有一年没有做到",
	"missed-at-end": "恰在期限终了时的数值，没有做到",
	"missed-part": "期限当年一部分时段的数值，没有做到",
	"missed-before": "更早的数值（没有期限的，任何时候的数值），没有做到",
	gap: "缺一段时间的数值，已有的还不能说明",
	unclear: "数值是约数或只有上下限，不能说明",
	twice: "同一天终了的数值有两个，没有写明哪一个是当时的水平",
	early: "还没有一年过去",
};
