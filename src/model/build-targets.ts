import type { PlanRecords } from "../records/content-records.ts";
import type { Source } from "../records/fields.ts";
import type { TargetRecord } from "../records/target-record.ts";
import { compareTexts } from "../text/order.ts";
import { lastDayOf, lengthen } from "../text/periods.ts";
import { absenceOf } from "./absence.ts";
import { buildFigures } from "./build-figures.ts";
import { find } from "./find.ts";
import { formatDate, formatPromise } from "./formats.ts";
import type { Plan, QuantifiedTarget, Target } from "./model.ts";
import type { Routes } from "./routes.ts";
import { judgeTarget } from "./status/judge.ts";

/** Links a plan's targets to their clauses, actions and published figures. */
export function buildTargets({ targets, observations, searches }: PlanRecords, plan: Plan, routes: Routes): Target[] {
	return targets
		.filter(({ draft }) => !draft)
		.sort((a, b) => a.order - b.order)
		.map(({ draft: _, ...record }) => {
			const clause = find(plan.clauses, record.clause);
			const rows = observations.filter(({ target }) => target === record.id);
			const { series, afterTerm, corrections } = buildFigures(rows, {
				area: plan.area,
				asOf: plan.asOf,
				period: lengthen(plan.period, record.due),
			});
			const isWritten = ({ source }: { source: Source | null }) => !source?.date || lastDayOf(source.date) <= plan.asOf;
			const unjudged: Omit<Target, "status"> = {
				...record,
				plan,
				clause,
				action: clause.action,
				url: routes.target(plan.id, record.id),
				value: record.value === null ? null : Number(record.value),
				valueText: record.value,
				unit: record.unit ?? "",
				baseline: record.baseline && isWritten(record.baseline) ? record.baseline : null,
				events: record.events.filter(isWritten),
				interim: record.interim
					.filter(isWritten)
					.map((point) => ({ ...point, value: Number(point.value), valueText: point.value }))
					.sort((a, b) => compareTexts(a.due, b.due)),
				promise: formatPromise(record),
				dueText: formatDue(record),
				series,
				afterTerm,
				own: series.find(({ isOwn }) => isOwn)?.observations ?? [],
				corrections,
				askedOf:
					clause.action?.leads.map(({ department }) => department) ?? (plan.coordinator ? [plan.coordinator] : []),
				absence: absenceOf(searches.filter(({ about, date }) => about === record.id && date <= plan.asOf)),
				updates: [],
				lookups: [],
				requests: [],
				feeds: routes.feedsOf(routes.target(plan.id, record.id)),
			};
			const target: Target = { ...unjudged, status: judgeTarget(unjudged) };
			clause.targets.push(target);
			clause.action?.targets.push(target);
			return target;
		});
}

export function isQuantified(target: Target): target is QuantifiedTarget {
	return target.value !== null;
}

function formatDue({ due, dueQuote, unwritten }: Pick<TargetRecord, "due" | "dueQuote" | "unwritten">): string {
	if (due === null) return unwritten.includes("期限") ? "原文未写明" : "待核对";
	return dueQuote?.includes("期间") ? dueQuote : formatDate(due);
}
