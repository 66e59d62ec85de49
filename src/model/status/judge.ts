import { contains, lastDayOf, lengthen } from "../../text/periods.ts";
import { formatDate } from "../formats.ts";
import type { Status, Target } from "../model.ts";
import { decide, dependsOnDay, type Metric, sideOf } from "./decision-table.ts";
import { type Facts, factsOfNothing, type Judged } from "./facts.ts";
import { factsOfLevel } from "./level.ts";
import { factsOfQuota } from "./quota.ts";
import { formatRule, UNQUANTIFIED_RULE } from "./rules.ts";
import type { StatusName } from "./status-name.ts";
import { factsOfSum } from "./sum.ts";

const FACTS: Record<Metric, (target: Judged) => Facts> = {
	level: factsOfLevel,
	sum: factsOfSum,
	quota: factsOfQuota,
};

/** The status of a target on the day its plan speaks from: a pure function of target, figures and that day. */
export function judgeTarget(target: Omit<Target, "status">): Status {
	const { plan, value, due } = target;
	if (value === null) return UNQUANTIFIED;
	// Figures from before the plan are shown, but they are not what was promised; a promise may be due after it.
	const term = lengthen(plan.period, due);
	const own = target.own.filter(({ period }) => contains(term, period));
	const judged: Judged = { ...target, own, value, isDue: due !== null && lastDayOf(due) < plan.asOf };
	const measure = measureOf(target);
	const facts = target.own.length === 0 ? factsOfNothing(judged, measure) : FACTS[measure](judged);
	const { published, moment, evidence, levels, inputs, missing } = facts;
	const cell = { measure, side: sideOf(target), published, moment };
	const decided = decide(cell);
	const name = decided === "未查到公开数据" ? target.absence : decided;
	return {
		name,
		rule: formatRule(name, cell),
		reason: formatReason(target, name, facts, dependsOnDay(cell)),
		evidence,
		levels,
		missing: name === "数据不足，未判断" ? missing : null,
		inputs,
		cell,
	};
}

export function measureOf({ kind }: Pick<Target, "kind">): Metric {
	switch (kind) {
		case "new":
		case "count":
			return "sum";
		case "per-year":
			return "quota";
		default:
			return "level";
	}
}

/** The sentence that gives the reason; a day stands in it only where another day could give another status. */
function formatReason(target: Omit<Target, "status">, name: StatusName, facts: Facts, isOfDay: boolean): string {
	const { plan, due, promise, dueText } = target;
	const day = isOfDay ? `截至${formatDate(plan.asOf)}：` : "";
	const until = due === null ? "原文没有写明期限" : `期限为${dueText}`;
	return `${day}目标是“${promise}”，${until}；${because(target, name, facts)}，所以是“${name}”。`;
}

function because({ plan }: Pick<Target, "plan">, name: StatusName, { told, verdict, missing, moment }: Facts): string {
	const join = (...parts: string[]) => parts.filter(Boolean).join("，");
	switch (name) {
		case "未查到公开数据":
			return `未查到${plan.area}在规划期内的公开数值`;
		case "尚未查找":
			return `没有登记过${plan.area}在规划期内的公开数值，也没有查找记录`;
		case "未到期":
			return join("期限未到", told, missing);
		case "按期":
		case "滞后":
			return moment === "running" ? join(told, verdict) : told;
		case "数据不足，未判断":
		case "原文未写期限，不判断":
			return join(told, missing);
		default:
			return join(told, verdict);
	}
}

const UNQUANTIFIED: Status = {
	name: "不可量化",
	rule: UNQUANTIFIED_RULE,
	reason: "原文没有写明可以计量的数字，所以是“不可量化”。",
	evidence: null,
	levels: [],
	missing: null,
	inputs: [],
	cell: null,
};
