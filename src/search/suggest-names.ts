import type { Opened } from "./opened.ts";
import { grams } from "./records/pairs.ts";

/** Names of offices that share most characters with a query, two at least and half of it; titles, which are long, that share a pair too. */
export function suggestNames({ entries, normalize }: Opened, raw: string): string[] {
	const wanted = [...new Set(normalize(raw))];
	const pairs = grams(normalize(raw));
	const titles = entries.flatMap(({ record, names }) => {
		if (record.group === "部门") return [record.title, ...names];
		return record.group !== "原文" && pairs.some((pair) => record.title.includes(pair)) ? [record.title] : [];
	});
	const shared = [...new Set(titles)].map((title) => ({
		title,
		count: wanted.filter((char) => title.includes(char)).length,
	}));
	const near = shared.filter(({ count }) => count >= 2 && count * 2 >= wanted.length).sort((a, b) => b.count - a.count);
	return near.slice(0, 5).map(({ title }) => title);
}
