import type { Opened } from "./opened.ts";

/** Names and titles that share most characters with a query: two at least, and half of it. */
export function suggestNames({ entries, normalize }: Opened, raw: string): string[] {
	const wanted = [...new Set(normalize(raw))];
	const titles = entries.flatMap(({ record, names }) =>
		record.group === "原文" ? [] : [record.title, ...(record.group === "部门" ? names : [])],
	);
	const shared = [...new Set(titles)].map((title) => ({
		title,
		count: wanted.filter((char) => title.includes(char)).length,
	}));
	const near = shared.filter(({ count }) => count >= 2 && count * 2 >= wanted.length).sort((a, b) => b.count - a.count);
	return near.slice(0, 5).map(({ title }) => title);
}
