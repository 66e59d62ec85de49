import { formatBounds, formatFigure, formatPeriod } from "../../model/formats.ts";
import type { QuantifiedTarget } from "../../model/model.ts";
import { type XmlNode, xml } from "../../text/xml.ts";
import { drawEvents } from "../parts/events.ts";
import { type Drawn, drawHomeless, drawPromise, drawRules } from "../parts/furniture.ts";
import { label, measureText } from "../parts/label.ts";
import { drawWaypoint } from "../parts/waypoints.ts";
import type { TargetData } from "../target-data.ts";
import type { Steps } from "./step-sums.ts";
import { buildStepsFrame, buildTreads, openYearBox, type StepsFrame, type Tread } from "./steps-frame.ts";
import { stepLabels } from "./steps-labels.ts";

/** Draws the sum of increments as steps from zero, the promise as a line over all years, and open years as empty places. */
export function drawSteps(data: TargetData, steps: Steps, width: number): Drawn {
	const { target, waypoints } = data;
	const frame = buildStepsFrame(data, steps, width);
	const { left, right, bottom, y, ticks, size, promised } = frame;
	const treads = buildTreads(target, steps, frame);
	const labels = stepLabels(data, steps, treads, frame);
	const notes = drawHomeless(labels.homeless, width, bottom + 28);
	return {
		nodes: [
			...drawRules({ ticks, unit: target.unit }, { left: left + 10, right, y, size }),
			...steps.missing.map(({ year }) => drawOpenYear(year, frame)),
			...drawYears(steps, frame),
			...drawEvents(frame.events, bottom, size),
			...drawPromise(left, right, promised),
			...treads.flatMap((tread) => drawTread(tread, target)),
			...waypoints.map((waypoint) => drawWaypoint(waypoint, frame.xAtEnd(waypoint.period), y(waypoint.value))),
			...labels.nodes,
			...notes.nodes,
		],
		bottom: notes.bottom,
	};
}

function drawTread(
	{ row, sum, left, right, level, before, isJoined }: Tread,
	{ unit, plan }: QuantifiedTarget,
): XmlNode[] {
	const kind = sum.low === sum.high ? "own-line" : "own-line inexact-line";
	const words = `${plan.area} ${formatPeriod(row.period)} ${formatFigure(row, unit)}，累计${formatBounds(sum, unit)}`;
	return [
		...(isJoined ? [xml("line", { class: kind, x1: left, x2: left, y1: before, y2: level })] : []),
		xml("line", { class: kind, x1: left, x2: right, y1: level, y2: level }, xml("title", {}, words)),
	];
}

/** A year that has ended without a figure for all of it: an empty place over its whole height. */
function drawOpenYear(year: number, frame: StepsFrame): XmlNode {
	const { left, right, top, bottom } = openYearBox(year, frame);
	return xml("rect", { class: "slot", x: left, y: top, width: right - left, height: bottom - top });
}

function drawYears({ years }: Steps, { x, bottom, size }: StepsFrame): XmlNode[] {
	const all = Array.from({ length: years.end - years.start + 1 }, (_, index) => years.start + index);
	const every = Math.ceil((measureText("2000", size) + 3) / (x(years.start + 1) - x(years.start)));
	return [
		...[...all, years.end + 1].map((year) =>
			xml("line", { class: "axis", x1: x(year), x2: x(year), y1: bottom, y2: bottom + 5 }),
		),
		...all
			.filter((_, index) => index % every === 0)
			.map((year) => label(String(year), x(year + 0.5), bottom + 17, { anchor: "middle", size })),
	];
}
