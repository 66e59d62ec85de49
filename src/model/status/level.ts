import { lastDayOf, parsePeriod } from "../../text/periods.ts";
import { formatFigure, formatPeriod } from "../formats.ts";
import type { Observation } from "../model.ts";
import { boundsOf, formatKept, keeps } from "./bounds.ts";
import type { Published } from "./decision-table.ts";
import { type Facts, factsOfOutside, type Judged } from "./facts.ts";
import { type KnownAtInterim, withInterim } from "./interim.ts";
import type { Level } from "./known-level.ts";

/** Where the newest figure stands towards the term: what ends with it tells of it, anything else is too early. */
type Position = "at-end" | "part" | "before";

/** A share or a coverage: the newest figure within the term is held against the promise. */
export function factsOfLevel(target: Judged): Facts {
	const { own, due, comparator, value, unit } = target;
	const newest = newestBy(own, due === null ? null : lastDayOf(due));
	const [latest, another] = newest.rows;
	if (!latest) return factsOfOutside(target);
	const isKept = another ? null : keeps(boundsOf(latest), comparator, value);
	const position = positionOf(newest.end, due);
	const figures = newest.rows.map((row) => `${formatPeriod(row.period)}${formatFigure(row, unit)}`).join("、");
	const facts = {
		published: publishedOf(isKept, position, another !== undefined),
		told: another
			? `最近的数值有${newest.rows.length}个，在同一天终了（${figures}）`
			: `最近一期（${formatPeriod(latest.period)}）公布的是${formatFigure(latest, unit)}`,
		verdict: isKept === null ? "" : formatKept(isKept, target),
		missing: another ? "没有写明哪一个是当时的水平" : missingOf(target, position, isKept),
		evidence: figures,
		levels: newest.rows.map(levelOfFigure),
		inputs: newest.rows,
	};
	const settled = isKept && comparator !== "<=" ? { ...target, interim: [] } : target;
	return withInterim(settled, facts, (point) => levelAt(target, point.due));
}

function publishedOf(isKept: boolean | null, position: Position, isTwice: boolean): Published {
	if (isTwice) return "twice";
	if (isKept === null) return "unclear";
	return `${isKept ? "kept" : "missed"}-${position}`;
}

function missingOf({ comparator, isDue }: Judged, position: Position, isKept: boolean | null): string {
	if (comparator === "~") return "原文没有写明相差多少仍算做到";
	if (isDue && position === "before") return "期限当年没有公开的数值";
	if (isDue && position === "part") return "期限当年只有部分时段的数值";
	if (isKept === null) return "不足以判断是否做到";
	return isKept ? "" : "尚未做到";
}

function positionOf(end: string, due: string | null): Position {
	if (due === null) return "before";
	const term = lastDayOf(due);
	if (end === term) return "at-end";
	return end >= `${term.slice(0, 4)}-01-01` ? "part" : "before";
}

/** The figures that end last by a day (null: at any time). More than one leaves open which of them is the level. */
function newestBy(own: readonly Observation[], by: string | null): { end: string; rows: Observation[] } {
	const ends = own.map((row) => ({
		row,
		end: endsOf(row)
			.filter((day) => by === null || day <= by)
			.sort()
			.at(-1),
	}));
	const last = ends.flatMap(({ end }) => end ?? []).sort();
	const end = last.at(-1) ?? "";
	return { end, rows: ends.filter((one) => one.end !== undefined && one.end === end).map(({ row }) => row) };
}

/**
 * The days on which a figure may be said to end: that of its period, and within the same year that up to which it was
 * counted. A date that names the year alone says nothing more than the period does.
 */
function endsOf({ period, statisticDate }: Observation): string[] {
	const { first, last } = parsePeriod(period);
	if (statisticDate === null) return [last];
	const counted = parsePeriod(statisticDate);
	const isOfPeriod = counted.last >= first && counted.last.slice(0, 4) === last.slice(0, 4);
	return counted.precision !== "year" && isOfPeriod ? [last, counted.last] : [last];
}

/** What is known of the very date of an interim value; null where no figure, or more than one, ends with it. */
function levelAt({ own, unit }: Judged, due: string): KnownAtInterim | null {
	const { end, rows } = newestBy(own, lastDayOf(due));
	const [row, another] = rows;
	if (!row || another || end !== lastDayOf(due)) return null;
	const [when, figure] = [formatPeriod(row.period), formatFigure(row, unit)];
	const known = { bounds: boundsOf(row), levels: [levelOfFigure(row)], inputs: [row] };
	return { ...known, said: `${when}公布的是${figure}`, evidence: `${when}${figure}` };
}

function levelOfFigure({ value, qualifier }: Observation): Level {
	return { value, isExact: qualifier === null };
}
