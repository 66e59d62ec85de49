import type { Lookup } from "./model.ts";

/** What one person looked for on one day in the same places: said once, with everything that was looked for. */
export interface LookupSession extends Pick<Lookup, "date" | "by" | "places" | "note"> {
	lookups: Lookup[];
}

/** Puts searches together that differ only in what was looked for; the order stays. */
export function groupLookups(lookups: readonly Lookup[]): LookupSession[] {
	const sessions = new Map<string, LookupSession>();
	for (const lookup of lookups) {
		const { date, by, places, note } = lookup;
		const key = JSON.stringify([date, by, places, note]);
		const session = sessions.get(key) ?? { date, by, places, note, lookups: [] };
		session.lookups.push(lookup);
		sessions.set(key, session);
	}
	return [...sessions.values()];
}
