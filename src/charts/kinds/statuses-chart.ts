import { lastLookupOf } from "../../model/absence.ts";
import { departmentIn } from "../../model/build-departments.ts";
import { countStatuses, STATUS_NAMES } from "../../model/coverage.ts";
import { formatDate } from "../../model/formats.ts";
import type { Department, Plan, Target } from "../../model/model.ts";
import { isOfDay } from "../../model/status/decision-table.ts";
import { buildChart, type Chart, planSources } from "../chart.ts";
import { lastRecorded } from "../target-data.ts";
import { drawStatuses, stateWords } from "./statuses-drawing.ts";

/** Where every target of a plan stands. */
export function statusesChart(plan: Plan): Chart {
	return drawStates(plan, plan.targets, { id: "statuses", page: plan.urls.targets, whose: "" });
}

/** Where the targets of the actions that an office leads stand; null where nothing is published for any of them. */
export function departmentStatusesChart(department: Department, plan: Plan): Chart | null {
	const { id, name, url, targets: led } = departmentIn(department, plan);
	if (led.every(({ own }) => own.length === 0)) return null;
	return drawStates(plan, led, { id: `department-${id}`, page: url, whose: `${name}牵头的重点任务，` });
}

/** The day the site speaks from, where a rule that was applied looked at it; else when figures were entered last. */
function dayOf(targets: readonly Target[], { asOf }: Plan): Chart["dated"] {
	return isOfDay(targets) ? { what: "状态判断日", day: formatDate(asOf) } : lastRecorded(targets);
}

function drawStates(
	plan: Plan,
	targets: readonly Target[],
	{ id, page, whose }: { id: string; page: string; whose: string },
): Chart {
	const counts = countStatuses(targets).map(({ name, count }) => `${name}${count}项`);
	const ordered = STATUS_NAMES.flatMap((name) => targets.filter(({ status }) => status.name === name));
	const conclusion = `${ordered.map(stateWords).join("；")}。`;
	return buildChart(
		{
			id,
			plan,
			page,
			title: `${whose}${targets.length}项目标：${counts.join("；")}`,
			subtitle: "每格为一项目标，单位：项；状态由公开数值按规则得出，不表示工作是否开展",
			conclusion,
			sources: planSources(plan),
			dated: dayOf(targets, plan),
			lookup: lastLookupOf(targets),
			table: {
				columns: ["目标", "承诺", "状态", "依据的数值"],
				rows: ordered.map(({ title, promise, status }) => [title, promise, status.name, status.evidence ?? "没有"]),
			},
		},
		(width) => drawStatuses(ordered, width),
	);
}
