import { contains, lastDayOf } from "../../text/periods.ts";
import { formatDate } from "../formats.ts";
import type { Status, Target } from "../model.ts";
import { judgeLevel } from "./level.ts";
import { judgeQuota } from "./quota.ts";
import { judgeSum } from "./sum.ts";
import type { Judged, Verdict } from "./verdict.ts";

/** The status of a target on the day its plan speaks from: a pure function of target, figures and that day. */
export function judgeTarget(target: Omit<Target, "status">): Status {
	const { plan, value, due, promise, dueText } = target;
	const today = `截至${formatDate(plan.asOf)}`;
	if (value === null) return unquantified(today);
	// Figures from before or after the plan are shown, but they are not what was promised.
	const own = target.own.filter(({ period }) => contains(plan.period, period));
	const isDue = due !== null && lastDayOf(due) < plan.asOf;
	const { because, ...status } = judgeKind({ ...target, own, value, isDue });
	const until = due === null ? "原文没有写明期限" : `期限为${dueText}`;
	return { ...status, reason: `${today}：目标是“${promise}”，${until}；${because}，所以是“${status.name}”。` };
}

function judgeKind(target: Judged): Verdict {
	switch (target.kind) {
		case "new":
		case "count":
			return judgeSum(target);
		case "per-year":
			return judgeQuota(target);
		default:
			return judgeLevel(target);
	}
}

function unquantified(today: string): Status {
	return {
		name: "不可量化",
		rule: "原文没有写明数字的承诺，不用数值判断。",
		reason: `${today}：原文没有写明可以计量的数字，所以是“不可量化”。`,
		inputs: [],
	};
}
