import { formatDate, formatPeriod } from "../../model/formats.ts";
import type { QuantifiedTarget } from "../../model/model.ts";
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
	figure: string;
}

/** Where a promise begins, and what sources set for the way. */
export function waypointsOf({ baseline, interim, plan, unit }: QuantifiedTarget): Waypoint[] {
	const start = baseline && {
		period: baseline.period,
		value: Number(baseline.value),
		label: `基期 ${baseline.value}`,
		name: `${plan.area}基期`,
		figure: `${baseline.value}${unit}`,
	};
	return [
		...(start ? [start] : []),
		...interim.map(({ due, value }) => ({
			period: due,
			value,
			label: `${formatDate(due)}应为${value}`,
			name: `${plan.area}中期目标`,
			figure: `${value}${unit}`,
		})),
	];
}

/** Such a value as a diamond, which is no figure. */
export function drawWaypoint({ period, name, figure }: Waypoint, x: number, y: number): XmlNode {
	const words = xml("title", {}, `${name} ${formatPeriod(period)} ${figure}`);
	return xml("path", { class: "waypoint", d: diamond(x, y, WAYPOINT) }, words);
}

/** The same as rows of a table: 地区, 时间, 数值. */
export function waypointRows(target: QuantifiedTarget): { cells: string[] }[] {
	return waypointsOf(target).map(({ name, period, figure }) => ({ cells: [name, formatPeriod(period), figure] }));
}
