import type { Observation } from "../model.ts";
import type { Judged, Verdict } from "./verdict.ts";

/** The status where what is published decides nothing: not yet due, or due and not known. */
export function undecided({ plan, due, isDue, own }: Judged, inputs: Observation[], missing: string): Verdict {
	const absence = `未查到${plan.area}在规划期内的公开数值`;
	if (own.length === 0 && (isDue || due === null)) {
		return {
			name: "暂无公开数据",
			rule: "没有本地区的公开数值，就不判断；没有公布不等于没有开展。",
			because: absence,
			inputs: [],
		};
	}
	if (isDue) {
		return {
			name: "暂无公开数据",
			rule: "期限已过，而已公布的数值不足以判断，就不判断。",
			because: missing,
			inputs,
		};
	}
	return {
		name: "未到期",
		rule: "期限未到（或原文没有写明期限），也没有来源写明中途应达到的数值时，不判断快慢。",
		because: `${due === null ? "" : "期限未到，"}${own.length === 0 ? `也${absence}` : missing}`,
		inputs,
	};
}
