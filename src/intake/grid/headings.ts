import type { TargetRecord } from "../../records/target-record.ts";
import { comparable } from "../../text/comparable.ts";
import { splitUnit } from "../cells/cell-text.ts";
import { parseArea, parseTarget } from "../cells/cell-values.ts";
import { parseTime } from "../cells/written-time.ts";
import { isUnused } from "./heading-words.ts";
import { columnNamed, type ProgressColumn } from "./progress-columns.ts";

/** What a heading says of the cells below it. */
export interface Heading {
	/** `value` for a column of figures; null for one that is not read. */
	column: ProgressColumn | null;
	/** What it says of every figure below: the period of a column 2019年, the unit of 数值（个）. */
	given: Given;
	/** Why the column is not read; null when it is. */
	unused: string | null;
}

export type Given = Partial<Record<ProgressColumn, string>>;

/** What headings may name besides the columns themselves. */
export interface Names {
	targets: readonly TargetRecord[];
	areas: readonly string[];
	/** Full names of areas by the name they are known by: both are the same place. */
	areaNames?: ReadonlyMap<string, string>;
}

/** Words after a year that leave it a column of figures, and words that make it one of promises. */
const FIGURES = /(?:数值|完成值|实际值|实际完成值|实际完成|实际数|完成数|完成情况|实绩|实际|完成|数据|值)$/;
const PROMISES = /(?:目标值?|计划数?值?|规划目标值?|预期值?|目标任务|任务数)$/;
/** A five-year plan's name stands for its years. */
const TERM = /^十[一二三四五六]五(?:规划|期间|时期)?$/;
/** What is longer is no heading; looking for one in a whole line would take seconds. */
const LONGEST = 100;
const SOURCE = /^(?:数据|资料|信息)?来源$/;

/** What a heading means; null when nobody knows. */
export function parseColumnHead(text: string, names: Names): Heading | null {
	if (text.length > LONGEST) return null;
	const bare = text.replaceAll(/[\s*＊]|[（(](?:必填|选填|可选|可不填)[）)]/g, "").replace(/[:：]$/, "");
	if (bare === "") return null;
	const whole = parseName(bare, names);
	if (whole) return whole;
	const { name, unit } = splitUnit(bare);
	const heading = unit === "" ? null : parseName(name, names);
	return heading?.column === "value" ? { ...heading, given: { ...heading.given, unit } } : heading;
}

function parseName(name: string, names: Names): Heading | null {
	if (isUnused(name)) return { column: null, given: {}, unused: "不登记" };
	const column = columnNamed(name);
	if (column) return { column, given: {}, unused: null };
	const promise = name.replace(PROMISES, "");
	if (promise !== name && (promise === "" || isPeriod(promise) || TERM.test(comparable(promise)))) {
		return { column: null, given: {}, unused: "是目标值，不是已公布的数值" };
	}
	for (const period of [name, name.replace(FIGURES, "")]) {
		if (isPeriod(period)) return { column: "value", given: { period }, unused: null };
	}
	const target = parseTarget(name, names.targets);
	if (!("cure" in target)) {
		const { unit } = splitUnit(name);
		const given =
			comparable(unit) === comparable(target.unit ?? "") ? { target: target.id, unit } : { target: target.id };
		return { column: "value", given, unused: null };
	}
	const area = parseArea(name, names.areas, names.areaNames);
	return typeof area === "string" && names.areas.includes(area)
		? { column: "value", given: { area }, unused: null }
		: null;
}

function isPeriod(text: string): boolean {
	return (
		/^\d{4}|^[〇○零一二三四五六七八九]{4}年/.test(comparable(text)) &&
		!("cure" in parseTime(text)) &&
		!/^\d{5}$/.test(text)
	);
}

/**
 * What two headings above each other mean together: 来源 over 网址, 2019年 over 完成值, 2019年 over 全国.
 * `isOwn` when the upper one stands over this column itself, rather than to the left of it.
 */
export function parsePair(upper: string, lower: string, isOwn: boolean, names: Names): Heading | null {
	if (upper === "" || lower === "") return parseColumnHead(upper || lower, names);
	const joined = parseColumnHead(`${SOURCE.test(comparable(upper)) ? "来源" : upper}${lower}`, names);
	if (joined) return joined;
	const [above, below] = [parseColumnHead(upper, names), parseColumnHead(lower, names)];
	if (above?.unused || below?.unused) return above?.unused ? above : below;
	if (above?.column === "value" && below?.column === "value") {
		return { column: "value", given: { ...above.given, ...below.given }, unused: null };
	}
	// A group's title (基本情况) says nothing by itself; a neighbour's says nothing of this column.
	return above === null || !isOwn ? below : null;
}
