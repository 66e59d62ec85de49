import type { PlanRecords } from "../load/content.ts";
import type { ObservationRecord } from "../schemas/observation.ts";
import type { TargetRecord } from "../schemas/target.ts";
import { find } from "./find.ts";
import { formatDate, formatPromise } from "./formats.ts";
import type { Routes } from "./routes.ts";
import type { Observation, Plan, Series, Target } from "./types.ts";

/** Links a plan's targets to their clauses, actions and published figures. */
export function buildTargets({ targets, observations }: PlanRecords, plan: Plan, routes: Routes): Target[] {
	return targets
		.toSorted((a, b) => a.order - b.order)
		.map((record) => {
			const clause = find(plan.clauses, record.clause);
			const series = buildSeries(
				observations.filter(({ target }) => target === record.id),
				plan.area,
			);
			const target: Target = {
				...record,
				plan,
				clause,
				action: clause.action,
				url: routes.target(plan.id, record.id),
				value: Number(record.value),
				promise: formatPromise(record),
				dueText: formatDue(record),
				series,
				own: series.find(({ isOwn }) => isOwn)?.observations ?? [],
				askedOf: clause.action?.leads.map(({ department }) => department) ?? [plan.coordinator],
				updates: [],
			};
			clause.targets.push(target);
			clause.action?.targets.push(target);
			return target;
		});
}

function formatDue({ due, dueQuote }: TargetRecord): string {
	if (due === null) return "原文未写明";
	return dueQuote?.includes("期间") ? dueQuote : formatDate(due);
}

/** One series an area, the plan's own first, each oldest first. */
function buildSeries(records: ObservationRecord[], ownArea: string): Series[] {
	const areas = [...new Set(records.map(({ area }) => area))];
	areas.sort((a, b) => Number(b === ownArea) - Number(a === ownArea));
	return areas.map((area) => ({
		area,
		isOwn: area === ownArea,
		observations: records
			.filter((record) => record.area === area)
			.map(buildObservation)
			.sort((a, b) => a.period.localeCompare(b.period)),
	}));
}

function buildObservation({ plan: _plan, target: _target, value, ...rest }: ObservationRecord): Observation {
	return { ...rest, value: Number(value), valueText: value };
}
