import { formatBounds, formatFigure } from "../../model/formats.ts";
import { LEADING, wrapText } from "../parts/label.ts";
import { boxAround, boxesAlong, type LabelRequest, placeLabels } from "../parts/place-labels.ts";
import { WAYPOINT } from "../parts/waypoints.ts";
import type { TargetData } from "../target-data.ts";
import type { Steps } from "./step-sums.ts";
import { openYearBox, type StepsFrame, type Tread } from "./steps-frame.ts";

/** The sum over each tread, where there is room; the promise over its line. */
export function stepLabels(
	{ target, waypoints }: TargetData,
	steps: Steps,
	treads: readonly Tread[],
	frame: StepsFrame,
): ReturnType<typeof placeLabels> {
	const { xAtEnd, y, left, right, top, bottom, promised, size } = frame;
	const beside = (at: number, level: number, gap: number, far = [8, 16]): LabelRequest["places"] =>
		[-gap, gap, ...far.flatMap((more) => [-gap - more, gap + more])].flatMap((dy) =>
			(["middle", "end", "start"] as const).map((anchor) => ({ x: at, y: level + dy, anchor })),
		);
	const promise: LabelRequest = {
		lines: [{ text: `${target.plan.area}目标 ${target.promise}`, kind: "own" }],
		size,
		elsewhere: `横线为${target.plan.area}目标 ${target.promise}`,
		places: [-12, 14].flatMap((dy) => [
			{ x: left, y: promised + dy, anchor: "start" as const },
			{ x: right, y: promised + dy, anchor: "end" as const },
		]),
	};
	const sums = treads.toReversed().map(
		(tread): LabelRequest => ({
			lines: [{ text: formatBounds(tread.sum, ""), kind: "own" }],
			size,
			places: beside((tread.left + tread.right) / 2, tread.level, 12),
		}),
	);
	const ways = waypoints.map(
		({ period, value, label: text }): LabelRequest => ({
			lines: [{ text, kind: "label" }],
			size,
			places: beside(xAtEnd(period), y(value), 15, [14, 28]),
		}),
	);
	// What is published as 约 or 余 is named as such: the sum alone would hide it.
	const inexact = treads
		.filter(({ row }) => row.qualifier !== null)
		.map(
			(tread): LabelRequest => ({
				lines: [{ text: `本段${formatFigure(tread.row)}`, kind: "label" }],
				size,
				places: beside((tread.left + tread.right) / 2, tread.level, 12, []),
			}),
		);
	return placeLabels([...openYearLabels(steps, frame), promise, ...sums, ...ways, ...inexact], {
		bounds: { left, right, top, bottom: bottom - 2 },
		solid: waypoints.map(({ period, value }) => boxAround(xAtEnd(period), y(value), WAYPOINT)),
		lines: [
			...boxesAlong(left, promised, right, promised),
			...steps.missing.flatMap(({ year }) => edgesOfOpenYear(year, frame)),
			...treads.flatMap(({ left: from, right: to, level, before }) => [
				...boxesAlong(from, level, to, level),
				...boxesAlong(from, before, from, level),
			]),
		],
	});
}

function edgesOfOpenYear(year: number, frame: StepsFrame): ReturnType<typeof boxesAlong> {
	const { left, right, top, bottom } = openYearBox(year, frame);
	return [
		...boxesAlong(left, top, left, bottom),
		...boxesAlong(right, top, right, bottom),
		...boxesAlong(left, top, right, top),
	];
}

/** What stands in an open year; nothing where a step for part of the year stands there already. */
function openYearLabels({ missing }: Steps, { x, bottom, size }: StepsFrame): LabelRequest[] {
	return missing
		.filter(({ isPart }) => !isPart)
		.map(({ year, words }) => {
			const lines = wrapText(words, x(year + 1) - x(year) - 6, size).map((text) => ({ text, kind: "label" }));
			const y = bottom - 12 - (lines.length - 1) * size * LEADING;
			return { lines, size, places: [{ x: x(year + 0.5), y, anchor: "middle" }] };
		});
}
