import { formatPeriod } from "../model/formats.ts";
import type { LedgerDraft } from "../records/ledger-file.ts";
import type { Outcome } from "./compare-rows.ts";
import { figureText } from "./published-figure.ts";

type Added = Extract<Outcome, { kind: "new" | "correction" }>;

/** Periods that a row of the ledger names; of more it says how many. */
const NAMED = 6;

/** What the ledger is told of the rows taken in: one row for the new figures of a target, one for each correction. */
export function ledgerOf(outcomes: readonly Outcome[]): LedgerDraft[] {
	const added = outcomes.filter((outcome): outcome is Added => outcome.kind === "new" || outcome.kind === "correction");
	const byTarget = Map.groupBy(
		added.filter(({ kind }) => kind === "new"),
		({ draft }) => draft.target.id,
	);
	return [
		...[...byTarget.values()].map(tellNew),
		...added.flatMap((one) => (one.kind === "correction" ? [tellCorrection(one)] : [])),
	];
}

function tellNew(rows: readonly Added[]): LedgerDraft {
	const [first] = rows;
	const { id = "", title = "" } = first?.draft.target ?? {};
	const periods = rows.map(({ draft: { record } }) => `${record.area}${formatPeriod(record.period)}`);
	const said = `${periods.slice(0, NAMED).join("、")}${periods.length > NAMED ? " 等" : ""}`;
	const sources = new Set(rows.map(({ draft: { record } }) => `${record.source_title} ${record.source_url}`));
	const record = sources.size === 1 ? first?.draft.record : undefined;
	return {
		kind: "增加数值",
		about: rows.length === 1 ? `progress:${first?.id}` : `target:${id}`,
		what: `登记“${title}”的数值 ${rows.length} 个（${said}）`,
		after: first && rows.length === 1 ? figureText(first.draft.record) : null,
		source_title: record?.source_title ?? null,
		source_url: record?.source_url ?? null,
	};
}

function tellCorrection(outcome: Extract<Outcome, { kind: "correction" }>): LedgerDraft {
	const { target, record } = outcome.draft;
	return {
		kind: "更正数值",
		about: `progress:${outcome.of.id}`,
		what: `更正“${target.title}”${record.area}${formatPeriod(record.period)}的数值`,
		before: figureText(outcome.of),
		after: figureText(record),
		why: record.note,
		source_title: record.source_title,
		source_url: record.source_url,
	};
}
