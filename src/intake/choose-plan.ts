import { suggestion } from "../problems/nearest.ts";
import { type Problem, quoteFound } from "../problems/problem.ts";
import type { PlanRecords } from "../records/content-records.ts";

/** The plan that `--plan` names, or the only one there is; null with a problem when it is not clear which. */
export function choosePlan(
	plans: readonly PlanRecords[],
	id: string | undefined,
	problems: Problem[],
): PlanRecords | null {
	const ids = plans.map(({ plan }) => plan.id);
	const chosen = id === undefined && plans.length === 1 ? plans[0] : plans.find(({ plan }) => plan.id === id);
	if (chosen) return chosen;
	const cure = id === undefined ? `请在命令后加 --plan，如 --plan ${ids[0]}` : suggestion(id, ids);
	const expected = `plans/ 下的方案：${ids.join("、")}`;
	problems.push({
		severity: "error",
		file: "--plan",
		line: 1,
		column: 1,
		code: "command-plan-unknown",
		found: quoteFound(id),
		expected,
		cure,
	});
	return null;
}
