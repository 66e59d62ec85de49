import { type ScaleLinear, scaleLinear } from "d3";
import { formatFigure } from "../../model/formats.ts";
import { yearsOf } from "../../text/periods.ts";
import { type PlacedEvent, placeEvents } from "../parts/events.ts";
import { ruleMargin } from "../parts/furniture.ts";
import { measureText } from "../parts/label.ts";
import { eventTime, timeOf } from "../parts/time-axis.ts";
import type { TargetData } from "../target-data.ts";

const TOP = 16;
const BOTTOM = 30;
/** A scale that does not begin at zero spans as many percentage points at least, lest a trifle look like a leap. */
const LEAST_SPAN = 10;

/** The scales of one drawing and the room inside which it draws. */
export interface LineFrame {
	width: number;
	/** Foot of the plot with the names of years below it. */
	foot: number;
	/** Room above the plot for the words of events. */
	top: number;
	/** Size of its labels. */
	size: number;
	/** The promise holds from the first year of the plan to the year it is due. */
	promised: { start: number; end: number };
	x: ScaleLinear<number, number>;
	y: ScaleLinear<number, number>;
	/** Height of the axis of years: at zero, or at the value where the scale begins. */
	base: number;
	/** Values with a rule. */
	ticks: number[];
	events: PlacedEvent[];
}

/** Scales that leave room on the right for the names of the areas, and above for what happened. */
export function buildLineFrame(data: TargetData, width: number): LineFrame {
	const { series, plan, unit, due, events } = data.target;
	const [plotHeight, size] = width >= 520 ? [320, 13] : [270, 12];
	const names = series.flatMap(({ area, observations }) =>
		observations.slice(-1).map((row) => `${area} ${formatFigure(row, unit)}`),
	);
	const values = valueScale(data);
	const ticks = values.ticks(4);
	const end = due ? yearsOf(due).end : plan.years.end;
	const promised = { start: Math.min(plan.years.start, end - 1), end };
	const drawn = [...data.figures, ...data.waypoints];
	const times = [promised.start, promised.end, ...drawn.map(({ period }) => timeOf(period))];
	const left = ruleMargin(ticks, size);
	const right = width - Math.max(...names.map((name) => measureText(name, size))) - 14;
	const x = scaleLinear([Math.min(...times), Math.max(...times)], [left, right]);
	const above = placeEvents(events, { left, right: width, size, placeOf: (event) => x(eventTime(event)) });
	const foot = above.bottom + plotHeight;
	const y = values.range([foot - BOTTOM, above.bottom + TOP]);
	const base = y(Math.max(0, startOfScale(data)));
	return { width, foot, top: above.bottom, size, promised, x, y, base, ticks, events: above.placed };
}

/** The value at which the axis begins: zero, or where the figures live for a share that stays far from zero. */
export function startOfScale(data: TargetData): number {
	return valueScale(data).domain()[0] ?? 0;
}

/** The scale of values, from 0 at its beginning to 1 at its end. */
export function valueScale({ target, figures, waypoints }: TargetData): ScaleLinear<number, number> {
	const values = [target.value, ...figures, ...waypoints].map((one) => (typeof one === "number" ? one : one.value));
	const [least, most] = [Math.min(...values), Math.max(...values)];
	const isFar = target.unit === "%" && least > 3 * (most - least);
	const start = isFar ? Math.max(0, Math.min(least - (most - least) / 3, most - LEAST_SPAN)) : Math.min(0, least);
	return scaleLinear([start, Math.max(0, most)], [0, 1]).nice(4);
}
