import type { Problem } from "../problems/problem.ts";
import type { ContentRecords } from "../records/content-records.ts";
import { judgeBy } from "./announced.ts";
import type { Change } from "./change.ts";
import { compareFigures } from "./changed-figures.ts";
import { comparePages } from "./changed-pages.ts";
import { compareItems } from "./compare-items.ts";
import type { PlaceOf } from "./item.ts";
import { listSections } from "./items.ts";

/** What the records of two states say differently; `placesOf` names the clauses of either state. */
export function compareRecords(
	before: ContentRecords,
	after: ContentRecords,
	placesOf: (records: ContentRecords) => PlaceOf = () => () => undefined,
): Change[] {
	const judge = judgeBy(before, after);
	const old = listSections(before, placesOf(before));
	const now = listSections(after, placesOf(after));
	return [
		...compareFigures(before, after, judge),
		...Object.entries(now).flatMap(([section, items]) => compareItems(section, old[section] ?? [], items, judge)),
		...comparePages(before, after),
	];
}

/** What alters or removes something that was published, without a new row in the ledger or, for an address, a redirect. */
export function checkAlterations(before: ContentRecords, after: ContentRecords): Problem[] {
	return compareRecords(before, after).flatMap(({ refusal }): Problem[] =>
		refusal ? [{ severity: "error", line: 1, column: 1, ...refusal }] : [],
	);
}
