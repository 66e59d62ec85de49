import { type ScaleLinear, scaleLinear } from "d3";
import { formatFigure } from "../model/formats.ts";
import type { QuantifiedTarget } from "../model/types.ts";
import { yearsOf } from "../schemas/periods.ts";
import { timeOf } from "./observations.ts";
import { measureText } from "./text.ts";

const TOP = 16;
const BOTTOM = 30;

/** The scales of one drawing and the room inside which it draws. */
export interface Frame {
	width: number;
	height: number;
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
export function buildFrame({ series, value, plan, unit, due }: QuantifiedTarget, width: number): Frame {
	const isWide = width >= 520;
	const [height, size] = isWide ? [320, 13] : [270, 12];
	const rows = series.flatMap(({ observations }) => observations);
	const names = series.flatMap(({ area, observations }) =>
		observations.slice(-1).map((row) => `${area} ${formatFigure(row, unit)}`),
	);
	const values = [0, value, ...rows.map((row) => row.value)];
	const y = scaleLinear([Math.min(...values), Math.max(...values)], [height - BOTTOM, TOP]).nice(4);
	const ticks = y.ticks(4);
	const end = due ? yearsOf(due).end : plan.years.end;
	const promised = { start: Math.min(plan.years.start, end - 1), end };
	const times = [promised.start, promised.end, ...rows.map(timeOf)];
	const left = Math.max(...ticks.map((tick) => measureText(`${tick}%`, size))) + 18;
	const right = width - Math.max(...names.map((name) => measureText(name, size))) - 14;
	return {
		width,
		height,
		size,
		promised,
		x: scaleLinear([Math.min(...times), Math.max(...times)], [left, right]),
		y,
		ticks,
	};
}
