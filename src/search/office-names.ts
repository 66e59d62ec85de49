import type { Entry } from "./entry.ts";

/** Finds the office a word names, with or without the place in front. */
export function createNameResolver(entries: Entry[], prefixes: string[]) {
	const bare = (name: string) => {
		const prefix = prefixes.find((candidate) => name.startsWith(candidate) && name.length > candidate.length + 1);
		return prefix ? name.slice(prefix.length) : name;
	};
	const offices = entries.filter(({ names }) => names.length > 0);
	const byName = new Map(
		offices.flatMap((entry) =>
			entry.names.flatMap(
				(name) =>
					[
						[name, entry],
						[bare(name), entry],
					] as const,
			),
		),
	);
	return (word: string): Entry | null => byName.get(word) ?? byName.get(bare(word)) ?? null;
}
