import { lastDayOf } from "../../text/periods.ts";
import type { Observation, Target } from "../model.ts";
import type { Metric, Moment, Published } from "./decision-table.ts";
import type { Level } from "./known-level.ts";

/** A target that promises a number, with the figures that lie within its plan's period. */
export interface Judged extends Pick<Target, "plan" | "own" | "unit" | "promise" | "comparator" | "interim" | "kind"> {
	value: number;
	due: string | null;
	/** The last day of the promise has passed. */
	isDue: boolean;
}

/** What is known, in the terms of the decision table and in words. */
export interface Facts {
	published: Published;
	moment: Moment;
	/** What was published: 最近一期（2020年）公布的是10.6%. */
	told: string;
	/** What that says of the promise: 达到“10.5%以上”. */
	verdict: string;
	/** What would have to be published to tell more. */
	missing: string;
	/** In a few words, for lists. */
	evidence: string | null;
	/** The same as marks on a scale: each figure, the sum, or each year. */
	levels: Level[];
	inputs: Observation[];
}

/** Without any figure there is nothing to say but that. */
export function factsOfNothing(target: Judged, measure: Metric): Facts {
	const { plan, due } = target;
	const areYearsOver = lastDayOf(due ?? plan.period) < plan.asOf;
	const moment = measure !== "quota" ? momentOf(target) : areYearsOver ? "over" : "running";
	return { published: "none", moment, told: "", verdict: "", missing: "", evidence: null, levels: [], inputs: [] };
}

/** Figures that lie before the plan or after the term, or reach beyond them, are no answer to the promise. */
export function factsOfOutside({ isDue, due }: Pick<Judged, "isDue" | "due">): Facts {
	const moment = momentOf({ isDue, due });
	const told = "公布的数值没有一个完全落在规划期和期限之内";
	return {
		published: "outside",
		moment,
		told,
		verdict: "",
		missing: "缺期限之内的数值",
		evidence: null,
		levels: [],
		inputs: [],
	};
}

/** The moment where no interim value tells. */
export function momentOf({ isDue, due }: Pick<Judged, "isDue" | "due">): Moment {
	if (isDue) return "over";
	return due === null ? "no-term" : "running";
}
