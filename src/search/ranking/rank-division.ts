import type { Opened } from "../opened.ts";
import type { Understanding } from "../reading/concepts.ts";
import type { Hit } from "./hits.ts";

/** Who answers for an action: its lists of offices. */
export function divisionOf({ entries }: Pick<Opened, "entries">, action: string | undefined): Hit[] {
	return entries
		.filter(({ record }) => action && record.isList && record.action === action)
		.map(({ record }) => ({ record, tier: "related", terms: [] }));
}

/** The same for the action whose name says most of what was asked, in whatever words: 谁管种地的事. */
export function divisionMeant(opened: Pick<Opened, "entries">, { concepts }: Understanding): Hit[] {
	const scored = opened.entries
		.filter(({ record }) => record.group === "任务")
		.map(({ record, title }) => {
			const near = concepts.map(({ forms }) => forms.find(({ text }) => title.includes(text))?.nearness ?? 0);
			return { action: record.action, score: near.reduce((sum, one) => sum + one, 0) };
		});
	const best = Math.max(0, ...scored.map(({ score }) => score));
	const named = scored.filter(({ score }) => score > 0 && score === best);
	return named.length === 1 ? divisionOf(opened, named[0]?.action) : [];
}
