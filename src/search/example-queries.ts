import type { NamedQuery } from "../check/named-queries.ts";
import type { Site } from "../model/model.ts";
import type { Problem } from "../problems/problem.ts";
import { createEngine } from "./engine.ts";
import { plainData } from "./plain-data.ts";
import type { Hit } from "./ranking/hits.ts";
import { once } from "./records/entry.ts";
import { searchData } from "./search-files.ts";

/** Asks the site's own search for every example: one that finds nothing that holds its words misleads whoever taps it. */
export function runExampleQueries(site: Site, queries: readonly NamedQuery[]): Problem[] {
	if (queries.length === 0) return [];
	const plain = createEngine(plainData(site), () => null);
	const whole = once(() => createEngine(searchData(site), () => null));
	return queries.flatMap(({ query, ...place }): Problem[] => {
		// Sounds in Latin letters are read by a table that comes later.
		const stands = (asTyped: boolean) => plain.find(query, asTyped).hits.some(isExact);
		if (!/\p{Script=Han}/u.test(query) || stands(true) || stands(false)) return [];
		// Only what nothing holds as it stands is worth the words that say it otherwise, and the traditional forms.
		const { hits, isPartial } = whole().find(query);
		if (isPartial || hits.some(isExact)) return [];
		return [
			{
				severity: "error",
				...place,
				code: "site-query-finds-nothing",
				found: `示例检索“${query}”，照网站的检索${hits.length === 0 ? "什么也查不到" : "只有相近的，没有一条含这些词"}`,
				expected: "能查到内容的词",
				cure: "请在网站的检索页试一试，换成查得到的词",
			},
		];
	});
}

const isExact = ({ tier }: Hit) => tier === "exact";
