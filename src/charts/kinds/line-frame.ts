import { type ScaleLinear, scaleLinear } from "d3";
import { formatFigure } from "../../model/formats.ts";
import type { QuantifiedTarget } from "../../model/model.ts";
import { yearsOf } from "../../text/periods.ts";
import { eventRoom, ruleMargin } from "../parts/furniture.ts";
import { measureText } from "../parts/label.ts";
import { waypointsOf } from "../parts/waypoints.ts";
import { timeOf } from "../target-data.ts";

const TOP = 16;
const BOTTOM = 30;

/** The scales of one drawing and the room inside which it draws. */
export interface LineFrame {
	width: number;
	height: number;
	/** Room above the plot for the names of events. */
	top: number;
	/** Size of its labels. */
	size: number;
	/** The promise holds from the first year of the plan to the year it is due. */
	promised: { start: number; end: number };
	x: ScaleLinear<number, number>;
	y: ScaleLinear<number, number>;
	/** Values with a rule. */
	ticks: number[];
}

/** Scales that leave room on the right for the names of the areas. */
export function buildLineFrame(target: QuantifiedTarget, width: number): LineFrame {
	const { series, value, plan, unit, due, events } = target;
	const isWide = width >= 520;
	const [plotHeight, size] = isWide ? [320, 13] : [270, 12];
	const top = eventRoom(events);
	const height = top + plotHeight;
	const rows = series.flatMap(({ observations }) => observations);
	const names = series.flatMap(({ area, observations }) =>
		observations.slice(-1).map((row) => `${area} ${formatFigure(row, unit)}`),
	);
	const drawn = [...rows, ...waypointsOf(target)];
	const values = [0, value, ...drawn.map((one) => one.value)];
	const y = scaleLinear([Math.min(...values), Math.max(...values)], [height - BOTTOM, top + TOP]).nice(4);
	const ticks = y.ticks(4);
	const end = due ? yearsOf(due).end : plan.years.end;
	const promised = { start: Math.min(plan.years.start, end - 1), end };
	const times = [promised.start, promised.end, ...drawn.map(({ period }) => timeOf(period))];
	const left = ruleMargin(ticks, size);
	const right = width - Math.max(...names.map((name) => measureText(name, size))) - 14;
	return {
		width,
		height,
		top,
		size,
		promised,
		x: scaleLinear([Math.min(...times), Math.max(...times)], [left, right]),
		y,
		ticks,
	};
}
