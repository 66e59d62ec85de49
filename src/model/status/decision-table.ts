import type { TargetRecord } from "../../records/target-record.ts";
import type { StatusName } from "./status-name.ts";

/** How a promise is counted: a level at a time, a sum over the term, a quota for every year. */
export type Metric = "level" | "sum" | "quota";

/** Whether the promised number is to be reached, not to be exceeded, or only come near to. */
export type Side = "floor" | "ceiling" | "about";

/** Where in time the day stands that a status speaks from. */
export type Moment = "running" | "on-time" | "late" | "over" | "no-term";

/** What the published figures say of the promise. Levels: the newest one within the term decides, and when it ends. */
export type Published =
	| "none"
	| "outside"
	| "kept"
	| "kept-at-end"
	| "kept-part"
	| "kept-before"
	| "missed"
	| "missed-at-end"
	| "missed-part"
	| "missed-before"
	| "gap"
	| "unclear"
	| "twice"
	| "early";

/** One cell of the table. */
export interface Cell {
	measure: Metric;
	side: Side;
	published: Published;
	moment: Moment;
}

/** A status for each of `MOMENTS`; null where what is published and the moment cannot meet. */
type Row = readonly (StatusName | null)[];

export const MOMENTS: readonly Moment[] = ["running", "on-time", "late", "over", "no-term"];

const ABSENT: Row = ["未查到公开数据", null, null, "未查到公开数据", "未查到公开数据"];
const OUTSIDE: Row = ["未到期", null, null, "数据不足，未判断", "原文未写期限，不判断"];
const OPEN: Row = ["未到期", "按期", "滞后", "数据不足，未判断", "原文未写期限，不判断"];
/** Figures of the year in which the term ends; without a term there is no such year. */
const OPEN_PART: Row = ["未到期", "按期", "滞后", "数据不足，未判断", null];
const NO_INTERIM: Row = ["未到期", null, null, "数据不足，未判断", "原文未写期限，不判断"];
/** What is settled is no matter of the way any more. */
const settled = (name: StatusName): Row => [name, null, null, name, name];
const settledOfYear = (name: StatusName): Row => [name, null, null, name, null];
const afterTerm = (name: StatusName): Row => ["未到期", "按期", "滞后", name, null];
const afterStatedTerm = (name: StatusName): Row => ["未到期", "按期", "滞后", name, "原文未写期限，不判断"];
/** A quota knows whether its years are over, and nothing of a way. */
const yearly = (running: StatusName, over: StatusName | null): Row => [running, null, null, over, null];

const QUOTA = {
	none: yearly("未查到公开数据", "未查到公开数据"),
	kept: yearly("按期", "已达成"),
	missed: yearly("未达成", "未达成"),
	gap: yearly("数据不足，未判断", "数据不足，未判断"),
	early: yearly("未到期", null),
} satisfies Partial<Record<Published, Row>>;

/** Which status follows from what is published and when: the only place where that is written. */
export const DECISIONS: Record<Metric, Record<Side, Partial<Record<Published, Row>>>> = {
	level: {
		floor: {
			none: ABSENT,
			outside: OUTSIDE,
			// What is to be reached is reached whenever it was; what is not, is known at the end of the term alone.
			"kept-at-end": settledOfYear("已达成"),
			"kept-part": settledOfYear("已达成"),
			"kept-before": settled("已达成"),
			"missed-at-end": afterTerm("未达成"),
			"missed-part": OPEN_PART,
			"missed-before": OPEN,
			unclear: OPEN,
			twice: OPEN,
		},
		ceiling: {
			none: ABSENT,
			outside: OUTSIDE,
			// A level may rise and fall until the term ends.
			"kept-at-end": afterTerm("已达成"),
			"kept-part": OPEN_PART,
			"kept-before": OPEN,
			"missed-at-end": afterTerm("未达成"),
			"missed-part": OPEN_PART,
			"missed-before": OPEN,
			unclear: OPEN,
			twice: OPEN,
		},
		about: { none: ABSENT, outside: OUTSIDE, unclear: NO_INTERIM, twice: NO_INTERIM },
	},
	sum: {
		// Sums only grow: a floor that is reached stays reached, a ceiling that is broken stays broken.
		floor: {
			none: ABSENT,
			outside: OUTSIDE,
			kept: settled("已达成"),
			missed: afterStatedTerm("未达成"),
			gap: OPEN,
			unclear: OPEN,
		},
		ceiling: {
			none: ABSENT,
			outside: OUTSIDE,
			kept: afterStatedTerm("已达成"),
			missed: settled("未达成"),
			gap: OPEN,
			unclear: OPEN,
		},
		about: { none: ABSENT, outside: OUTSIDE, gap: NO_INTERIM, unclear: NO_INTERIM },
	},
	quota: {
		floor: QUOTA,
		ceiling: QUOTA,
		about: { none: QUOTA.none, gap: QUOTA.gap, early: QUOTA.early },
	},
};

/** The status that the table gives. */
export function decide({ measure, side, published, moment }: Cell): StatusName {
	const name = DECISIONS[measure][side][published]?.[MOMENTS.indexOf(moment)];
	if (!name) throw new Error(`No cell of the decision table: ${measure}, ${side}, ${published}, ${moment}`);
	return name;
}

/** Whether another day could give another status: what is absent or settled says nothing about a day. */
export function dependsOnDay({ measure, side, published, moment }: Cell): boolean {
	if (measure === "quota") return published !== "none" && published !== "missed";
	const names = DECISIONS[measure][side][published] ?? [];
	return moment !== "no-term" && new Set(names.slice(0, -1).filter((name) => name !== null)).size > 1;
}

export function sideOf({ comparator }: Pick<TargetRecord, "comparator">): Side {
	return comparator === "~" ? "about" : comparator === "<=" ? "ceiling" : "floor";
}

/** Whether the day that the site speaks from decided the status of any of these: only then is it printed. */
export function isOfDay(targets: readonly { status: { cell: Cell | null } }[]): boolean {
	return targets.some(({ status: { cell } }) => cell !== null && dependsOnDay(cell));
}
