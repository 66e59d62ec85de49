import type { Update } from "./model.ts";

/** As many as the page of all updates shows. */
export const MOST_UPDATES = 50;

/** The pages of single years, newest first; none where one page holds all. */
export function updatesByYear(
	updates: readonly Update[],
	folder: string,
): { year: string; url: string; updates: Update[] }[] {
	if (updates.length <= MOST_UPDATES) return [];
	const years = Map.groupBy(updates, ({ date }) => date.slice(0, 4));
	return [...years].map(([year, its]) => ({ year, url: `${folder}year/${year}/`, updates: its }));
}
