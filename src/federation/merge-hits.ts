import type { Hit } from "../search/ranking/hits.ts";

/** A hit with the place of its site in the list of sites. */
export interface SiteHit extends Hit {
	site: number;
}

/**
 * The hits of several sites in one row. Each site ranks its own, and no rank of one says anything of another's: all exact
 * ones come before all related ones, and within a tier the sites take turns, in the order in which they are listed.
 */
export function mergeHits(answers: readonly { site: number; hits: readonly Hit[] }[]): SiteHit[] {
	return (["exact", "related"] as const).flatMap((tier) =>
		takeTurns(
			answers.map(({ site, hits }) => hits.filter((hit) => hit.tier === tier).map((hit) => ({ ...hit, site }))),
		),
	);
}

/** The first of each row, then the second of each, and so on. */
export function takeTurns<T>(rows: readonly (readonly T[])[]): T[] {
	const longest = Math.max(0, ...rows.map(({ length }) => length));
	return Array.from({ length: longest }, (_, at) => rows.flatMap((row) => row.slice(at, at + 1))).flat();
}
