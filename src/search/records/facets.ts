import type { Hit } from "../ranking/hits.ts";
import type { SearchRecord } from "./search-record.ts";

/** What results can be narrowed by, each with its values in a record. */
export const FACETS = {
	group: { name: "类别", valuesOf: ({ group }: SearchRecord): string[] => [group] },
	action: { name: "任务", valuesOf: ({ action }: SearchRecord) => (action ? [action] : []) },
	duty: { name: "部门与角色", valuesOf: ({ duties, inherited }: SearchRecord) => [...duties, ...inherited] },
	plan: { name: "方案", valuesOf: ({ plan }: SearchRecord) => (plan ? [plan] : []) },
	year: { name: "年份", valuesOf: ({ year }: SearchRecord) => (year ? [year] : []) },
} as const;
export type FacetKey = keyof typeof FACETS;
export const FACET_KEYS = Object.keys(FACETS) as FacetKey[];

/** The chosen value of each facet; absent where nothing is chosen. */
export type FacetChoice = Partial<Record<FacetKey, string>>;

export function applyChoice(hits: readonly Hit[], choice: FacetChoice): Hit[] {
	return hits.filter(({ record }) =>
		FACET_KEYS.every((key) => choice[key] === undefined || FACETS[key].valuesOf(record).includes(choice[key])),
	);
}

/** How many hits each value of a facet would leave, given the other choices; values in the order of the text. */
export function countValues(
	hits: readonly Hit[],
	key: FacetKey,
	choice: FacetChoice,
): [value: string, count: number][] {
	const { [key]: _, ...others } = choice;
	const counts = new Map<string, number>();
	const records = applyChoice(hits, others).map(({ record }) => record);
	// What is no paragraph follows: a department names its own roles only.
	const place = ({ at }: SearchRecord) => at || Number.POSITIVE_INFINITY;
	for (const record of key === "group" ? records : records.sort((a, b) => place(a) - place(b) || 0)) {
		for (const value of FACETS[key].valuesOf(record)) counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return [...counts];
}
