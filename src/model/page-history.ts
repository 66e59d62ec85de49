import type { Change, History } from "../disk/git-history.ts";
import { everyRow } from "./build-figures.ts";
import type { Target } from "./model.ts";

/** What made a page what it is on the day `asOf`, newest first: changes to its files, and the days its content records. */
export function historyOf(
	files: readonly string[],
	recorded: readonly Change[],
	{ changes }: Pick<History, "changes">,
	asOf: string,
): Change[] {
	const all = [...files.flatMap((file) => changes.get(file) ?? []), ...recorded];
	const once = new Map(all.map((change) => [`${change.on} ${change.subject}`, change]));
	return [...once.values()].filter(({ on }) => on <= asOf).sort((a, b) => b.on.localeCompare(a.on));
}

/** The days on which a target's figures were entered; the file they stand in holds those of other targets too. */
export function entriesOf(target: Target): Change[] {
	const rows = everyRow(target).map(({ recorded }) => recorded);
	return [...new Set(rows)].map((on) => ({
		on,
		subject: `登记${rows.filter((day) => day === on).length}个数值`,
	}));
}
