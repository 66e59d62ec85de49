import { formatDate, formatPeriod } from "../../model/formats.ts";
import type { QuantifiedTarget } from "../../model/model.ts";
import type { Source } from "../../records/fields.ts";
import { type XmlNode, xml } from "../../text/xml.ts";
import { diamond } from "./chart-marks.ts";

/** Half the width of its diamond. */
export const WAYPOINT = 6;

/** A value that is no published figure of a series, but belongs to the promise. */
export interface Waypoint {
	period: string;
	value: number;
	label: string;
	/** What it is called in a table, and its value there. */
	name: string;
	words: string;
	/** Null where the plan itself says it. */
	source: Source | null;
}

/** Where a promise begins, and what sources set for the way. */
export function waypointsOf({ baseline, interim, plan, unit }: QuantifiedTarget): Waypoint[] {
	const start = baseline && {
		period: baseline.period,
		value: Number(baseline.value),
		label: `起点 ${baseline.value}`,
		name: `${plan.area}起点数值`,
		words: `${baseline.value}${unit}`,
		source: baseline.source,
	};
	return [
		...(start ? [start] : []),
		...interim.map(({ due, value, source }) => ({
			period: due,
			value,
			label: `${formatDate(due)}应为${value}`,
			name: `${plan.area}中期目标`,
			words: `${value}${unit}`,
			source,
		})),
	];
}

/** Such a value as a diamond, which is no figure. */
export function drawWaypoint({ period, name, words }: Waypoint, x: number, y: number): XmlNode {
	const said = xml("title", {}, `${name} ${formatPeriod(period)} ${words}`);
	return xml("path", { class: "waypoint", d: diamond(x, y, WAYPOINT) }, said);
}
