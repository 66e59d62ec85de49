import type { Plan } from "../model/model.ts";
import { firstDayOf, lastDayOf } from "../text/periods.ts";
import { endOfDay, timeOfDay } from "./parts/time-axis.ts";

/** When a phase begins and ends, in years with their fraction; its last day belongs to it. */
export function spanOf({ period }: Pick<Plan["phases"][number], "period">): { start: number; end: number } {
	return { start: timeOfDay(firstDayOf(period)), end: endOfDay(lastDayOf(period)) };
}

/** Each phase as a bar on one scale that is 100 long and holds the plan's whole period: as long as it lasts. */
export function phaseSpans({ phases, period }: Pick<Plan, "phases" | "period">): { from: number; length: number }[] {
	const spans = phases.map(spanOf);
	const all = [spanOf({ period }), ...spans];
	const start = Math.min(...all.map((span) => span.start));
	const scale = 100 / (Math.max(...all.map((span) => span.end)) - start);
	const round = (value: number) => Math.round(value * 10) / 10;
	return spans.map((span) => ({
		from: round((span.start - start) * scale),
		length: round((span.end - span.start) * scale),
	}));
}
