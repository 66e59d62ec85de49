import { formatFigure, formatPeriod } from "../../model/formats.ts";
import type { Observation, QuantifiedTarget, Series } from "../../model/model.ts";
import type { LabelPlace, LabelRequest } from "../parts/place-labels.ts";
import { timeOf } from "../parts/time-axis.ts";
import type { Waypoint } from "../parts/waypoints.ts";
import type { TargetData } from "../target-data.ts";
import type { LineFrame } from "./line-frame.ts";

/**
 * The labels of a line chart in the order of their claim to a place: own figures, last figures, the promise. Of several
 * areas the others are named at their end alone: their earlier figures are said on pointing and stand in the table.
 */
export function lineLabels({ target, waypoints }: TargetData, frame: LineFrame): LabelRequest[] {
	const { series } = target;
	return [
		...(series.length > 1 ? series.filter(({ isOwn }) => isOwn) : series).flatMap((one) =>
			pointLabels(one, target, frame),
		),
		...series.toSorted((a, b) => lastValue(b) - lastValue(a)).flatMap((one) => endLabel(one, target, frame)),
		targetLabel(target, frame),
		...waypoints.map((waypoint) => waypointLabel(waypoint, frame)),
	];
}

/** The area with its last figure, beside the last point; where that is taken, below, so that higher figures stay higher. */
function endLabel(
	{ area, isOwn, observations }: Series,
	{ unit }: QuantifiedTarget,
	{ x, y, size }: LineFrame,
): LabelRequest[] {
	const row = observations.at(-1);
	if (!row) return [];
	const at = { x: x(timeOf(row.period)), y: y(row.value) };
	const kind = isOwn ? "own" : "strong";
	return [
		{
			lines: [{ text: `${area} ${formatFigure(row, unit)}`, kind }],
			narrower: [area, formatFigure(row, unit)].map((text) => ({ text, kind })),
			size,
			elsewhere: `图里写不下：${area} ${formatPeriod(row.period)} ${formatFigure(row, unit)}`,
			places: [
				...steps(16, 4).map((dy): LabelPlace => ({ x: at.x + 9, y: at.y + dy, anchor: "start" })),
				...offsets(20, 4).map((dy): LabelPlace => ({ x: at.x + 9, y: at.y + dy, anchor: "start" })),
				...offsets(20, 4).flatMap((dy): LabelPlace[] => [
					{ x: at.x - 9, y: at.y + dy, anchor: "end" },
					...offsets(16, 4).map((dx): LabelPlace => ({ x: at.x + dx, y: at.y + dy, anchor: "middle" })),
				]),
			],
		},
	];
}

/** The promise beside its line and, where nothing is published for the plan's own area, that as well. */
function targetLabel(
	{ plan, promise, own, value, absence }: QuantifiedTarget,
	{ x, y, promised, size }: LineFrame,
): LabelRequest {
	const [start, end, level] = [x(promised.start), x(promised.end), y(value)];
	return {
		lines: [
			{ text: `${plan.area}目标 ${promise}`, kind: "own" },
			...(own.length === 0 ? [{ text: `${plan.area}：${absence}`, kind: "absent" }] : []),
		],
		size,
		elsewhere: [`横线为${plan.area}目标 ${promise}`, ...(own.length === 0 ? [`${plan.area}：${absence}`] : [])].join(
			"；",
		),
		// Farther off it would be read as the name of another line.
		places: offsets(8, 4).flatMap((dy): LabelPlace[] => [
			{ x: start - 8, y: level + dy, anchor: "end" },
			...(Math.abs(dy) < 12
				? []
				: [
						...along(start, end).map((at) => ({ x: at, y: level + dy, anchor: "start" as const })),
						{ x: end, y: level + dy, anchor: "end" as const },
						{ x: x.range()[0] ?? 0, y: level + dy, anchor: "start" as const },
					]),
		]),
	};
}

function waypointLabel({ period, value, label: text }: Waypoint, { x, y, size }: LineFrame): LabelRequest {
	const at = { x: x(timeOf(period)), y: y(value) };
	const sides = [15, -15, 0, 20, -20, 28, -28, 36, -36, 44, -44, 52, -52].flatMap((dy): LabelPlace[] => [
		...[9, 22].flatMap((dx): LabelPlace[] => [
			{ x: at.x + dx, y: at.y + dy, anchor: "start" },
			{ x: at.x - dx, y: at.y + dy, anchor: "end" },
		]),
		...(dy === 0 ? [] : [{ x: at.x, y: at.y + dy, anchor: "middle" as const }]),
	]);
	return { lines: [{ text, kind: "label" }], size, places: sides };
}

/** Every figure but the last, at its point: above for the series that runs highest, else below. */
function pointLabels(series: Series, { series: all }: QuantifiedTarget, { x, y, size }: LineFrame): LabelRequest[] {
	const isHighest = all.every((other) => lastValue(other) <= lastValue(series));
	return series.observations.slice(0, -1).map((row: Observation) => {
		const at = { x: x(timeOf(row.period)), y: y(row.value) };
		const side = isHighest ? -1 : 1;
		const around = (dx: number, dy: number, anchor: LabelPlace["anchor"]): LabelPlace => ({
			x: at.x + dx,
			y: at.y + dy,
			anchor,
		});
		return {
			lines: [{ text: formatFigure(row), kind: series.isOwn ? "own" : "label" }],
			size,
			places: [
				around(0, side * 14, "middle"),
				// A rising line leaves room above on the left and below on the right.
				around(side * 3, side * 13, isHighest ? "end" : "start"),
				around(0, side * -14, "middle"),
				around(-3, -13, "end"),
				around(3, 13, "start"),
				around(8, 0, "start"),
				around(-8, 0, "end"),
				...[18, 22, 26].flatMap((dy) => [around(0, side * dy, "middle"), around(0, -side * dy, "middle")]),
				...[16, 20, 24].flatMap((dy) => [
					around(6, dy, "start"),
					around(-6, dy, "end"),
					around(6, -dy, "start"),
					around(-6, -dy, "end"),
				]),
			],
		};
	});
}

function lastValue({ observations }: Series): number {
	return observations.at(-1)?.value ?? 0;
}

/** Places from one x to another, twelve apart. */
function along(from: number, to: number): number[] {
	return steps(Math.max(0, Math.floor((to - from) / 12)), 12).map((step) => from + step);
}

/** 0, step, 2·step, … */
function steps(count: number, step: number): number[] {
	return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** 0, −step, +step, −2·step, … */
function offsets(count: number, step: number): number[] {
	return [0, ...Array.from({ length: count }, (_, index) => [-(index + 1) * step, (index + 1) * step]).flat()];
}
