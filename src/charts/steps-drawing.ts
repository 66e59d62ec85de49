import { scaleLinear } from "d3";
import { formatBounds, formatFigure, formatPeriod } from "../model/formats.ts";
import type { QuantifiedTarget } from "../model/model.ts";
import { firstDayOf, lastDayOf } from "../text/periods.ts";
import {
	type Drawn,
	drawEvents,
	drawNotes,
	drawPromise,
	drawRules,
	eventNotes,
	eventRoom,
	ruleMargin,
} from "./furniture.ts";
import type { Step, Steps } from "./step-sums.ts";
import { stepLabels } from "./steps-labels.ts";
import { type SvgNode, svg } from "./svg.ts";
import { label, measureText } from "./text.ts";
import { drawWaypoint, waypointsOf } from "./waypoints.ts";
import { endOfDay, timeOfDay } from "./years.ts";

/** A tread: one increment, from the first to the last day of its period, at the height of the sum. */
export interface Tread extends Step {
	left: number;
	right: number;
	/** Height of the sum, and of the sum before it. */
	level: number;
	before: number;
	/** Nothing lies between it and the one before, and the method did not change there. */
	isJoined: boolean;
}

export type Frame = ReturnType<typeof buildFrame>;

/** Draws the sum of increments as steps from zero, the promise as a line over all years, and open years as empty places. */
export function drawSteps(target: QuantifiedTarget, steps: Steps, width: number): Drawn {
	const frame = buildFrame(target, steps, width);
	const { left, right, bottom, y, ticks, size, promised } = frame;
	const notes = drawNotes(eventNotes(target.events), width, bottom + 28);
	const treads = buildTreads(target, steps, frame);
	return {
		nodes: [
			...drawRules({ ticks, unit: target.unit }, { left: left + 10, right, y, size }),
			...steps.missing.map(({ year }) => drawOpenYear(year, frame)),
			...drawYears(steps, frame),
			...drawEvents(target.events, { placeOf: ({ at }) => frame.x(timeOfDay(at)), right, bottom, size }),
			...drawPromise(left, right, promised),
			...treads.flatMap((tread) => drawTread(tread, target)),
			...waypointsOf(target).map((waypoint) =>
				drawWaypoint(waypoint, frame.xAtEnd(waypoint.period), y(waypoint.value)),
			),
			...stepLabels(target, steps, treads, frame),
			...notes.nodes,
		],
		bottom: notes.bottom,
	};
}

function buildFrame(target: QuantifiedTarget, { steps, years }: Steps, width: number) {
	const [plotHeight, size] = width >= 520 ? [290, 13] : [240, 12];
	const top = eventRoom(target.events);
	const bottom = top + plotHeight;
	const sums = steps.map(({ sum }) => levelOf(sum));
	const levels = [target.value, ...sums, ...waypointsOf(target).map(({ value }) => value)];
	const y = scaleLinear([0, Math.max(...levels)], [bottom, top + 34]).nice(4);
	const ticks = y.ticks(4).filter(Number.isInteger);
	const left = ruleMargin(ticks, size) - 10;
	const x = scaleLinear([years.start, years.end + 1], [left, width - 4]);
	const xAtEnd = (period: string) => x(endOfDay(lastDayOf(period)));
	return { xAtEnd, left, right: width - 4, top, bottom, x, y, ticks, size, promised: y(target.value) };
}

function buildTreads({ events, plan }: QuantifiedTarget, { steps }: Steps, { x, y }: Frame): Tread[] {
	const breaks = events.filter(({ kind, area }) => kind === "口径变化" && (area ?? plan.area) === plan.area);
	return steps.map((step, index) => {
		const earlier = steps[index - 1];
		const start = firstDayOf(step.row.period);
		const isBroken = breaks.some(
			({ at }) => earlier && lastDayOf(earlier.row.period) < firstDayOf(at) && start >= firstDayOf(at),
		);
		return {
			...step,
			left: x(timeOfDay(start)),
			right: x(endOfDay(lastDayOf(step.row.period))),
			level: y(levelOf(step.sum)),
			before: y(earlier ? levelOf(earlier.sum) : 0),
			isJoined: step.isNext && !isBroken,
		};
	});
}

/** An upper bound stands at its height, everything else at what is known at least. */
function levelOf({ low, high }: Step["sum"]): number {
	return Number.isFinite(high) ? high : low;
}

function drawTread(
	{ row, sum, left, right, level, before, isJoined }: Tread,
	{ unit, plan }: QuantifiedTarget,
): SvgNode[] {
	const kind = sum.low === sum.high ? "own-line" : "own-line inexact-line";
	const words = `${plan.area} ${formatPeriod(row.period)} ${formatFigure(row, unit)}，累计${formatBounds(sum, unit)}`;
	return [
		...(isJoined ? [svg("line", { class: kind, x1: left, x2: left, y1: before, y2: level })] : []),
		svg("line", { class: kind, x1: left, x2: right, y1: level, y2: level }, svg("title", {}, words)),
	];
}

/** A year that has ended without a figure for all of it: an empty place over its whole height. */
function drawOpenYear(year: number, { x, top, bottom }: Frame): SvgNode {
	const [left, right] = [x(year), x(year + 1)];
	return svg("rect", { class: "slot", x: left + 2, y: top + 34, width: right - left - 4, height: bottom - top - 34 });
}

function drawYears({ years }: Steps, { x, bottom, size }: Frame): SvgNode[] {
	const all = Array.from({ length: years.end - years.start + 1 }, (_, index) => years.start + index);
	const every = Math.ceil((measureText("2000", size) + 3) / (x(years.start + 1) - x(years.start)));
	return [
		...[...all, years.end + 1].map((year) =>
			svg("line", { class: "axis", x1: x(year), x2: x(year), y1: bottom, y2: bottom + 5 }),
		),
		...all
			.filter((_, index) => index % every === 0)
			.map((year) => label(String(year), x(year + 0.5), bottom + 17, { anchor: "middle", size })),
	];
}
