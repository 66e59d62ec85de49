import { standingRows } from "../check/correction-rules.ts";
import type { Finding } from "../check/findings.ts";
import type { ProblemCode } from "../problems/codes.ts";
import { quoteFound } from "../problems/problem.ts";
import type { ObservationRecord } from "../records/observation-record.ts";
import { COLUMN_LABELS, type ProgressColumn } from "./grid/progress-columns.ts";
import type { RowDraft } from "./grid/read-row.ts";
import { describe, figureText, isSameFigure, keyOf } from "./published-figure.ts";

/** What a row of the table means for what is published. */
export type Outcome = { draft: RowDraft } & (
	| { kind: "new"; id: number }
	| { kind: "correction"; id: number; of: ObservationRecord }
	| { kind: "published"; as: ObservationRecord }
	| { kind: "refused"; column: ProgressColumn; finding: Finding }
);

/** The published rows, and what the table has added to them so far. */
interface Ledger {
	published: readonly ObservationRecord[];
	/** Those that nothing corrects, by what they are about. */
	standing: ReadonlyMap<string, ObservationRecord>;
	taken: Map<string, RowDraft>;
	nextId: number;
	/** Every different figure is a correction, whether or not it says of what. */
	correct: boolean;
}

/** Compares rows with what is published, one after another, and numbers those that are to be added. */
export function compareRows(
	drafts: readonly RowDraft[],
	published: readonly ObservationRecord[],
	correct: boolean,
): Outcome[] {
	const nextId = Math.max(0, ...published.map(({ id }) => id)) + 1;
	const standing = new Map(standingRows(published).map((row) => [keyOf(row), row]));
	const ledger: Ledger = { published, standing, taken: new Map(), nextId, correct };
	return drafts.map((draft) => {
		const outcome = compareRow(draft, ledger);
		if (outcome.kind === "new" || outcome.kind === "correction") {
			ledger.taken.set(keyOf(draft.record), draft);
			ledger.nextId += 1;
		}
		return outcome;
	});
}

function compareRow(draft: RowDraft, ledger: Ledger): Outcome {
	const { given } = draft;
	const refuse = (
		code: ProblemCode,
		column: ProgressColumn,
		found: string,
		expected: string,
		cure: string,
	): Outcome => ({
		draft,
		kind: "refused",
		column,
		finding: { code, found: `${COLUMN_LABELS[column]}${found}`, expected, cure },
	});
	const numbered = ledger.published.find(({ id }) => String(id) === given.id);
	if (numbered) {
		if (isSameFigure(draft.record, numbered)) return { draft, kind: "published", as: numbered };
		const cure = `已公布的行不改；若是更正，请把 ${numbered.id} 写入“${COLUMN_LABELS.supersedes}”列，“${COLUMN_LABELS.id}”列留空`;
		return refuse(
			"table-published-altered",
			"id",
			`${quoteFound(given.id)}，这一行已公布为 ${describe(numbered)}`,
			"与已公布的相同",
			cure,
		);
	}
	const twin = ledger.taken.get(keyOf(draft.record));
	if (twin) {
		const found = `与第 ${twin.line} 行是同一目标、地区和时期（${describe(twin.record)}）`;
		return refuse("table-figure-twice", "period", found, "每个数值一行", "请核对两行，只留一行");
	}
	const known = ledger.standing.get(keyOf(draft.record));
	const outcome = known ? compareKnown(draft, known, ledger, refuse) : compareUnknown(draft, ledger, refuse);
	if (outcome.kind === "refused" || outcome.kind === "published") return outcome;
	if (given.id !== "" && given.id !== String(ledger.nextId)) {
		return refuse(
			"table-id-not-next",
			"id",
			quoteFound(given.id),
			`下一个编号 ${ledger.nextId}`,
			"请留空，编号由命令填写",
		);
	}
	if (given.recorded !== "" && given.recorded !== draft.record.recorded) {
		return refuse(
			"table-recorded-differs",
			"recorded",
			quoteFound(given.recorded),
			draft.record.recorded,
			"请留空，登记日期由命令填写",
		);
	}
	return outcome;
}

type Refuse = (code: ProblemCode, column: ProgressColumn, found: string, expected: string, cure: string) => Outcome;

function compareUnknown(draft: RowDraft, { published, nextId }: Ledger, refuse: Refuse): Outcome {
	const { supersedes } = draft.record;
	if (supersedes === null) return { draft, kind: "new", id: nextId };
	const named = published.find(({ id }) => id === supersedes);
	const cure = "请核对编号，以及这一行的目标、地区和时期；不是更正的留空";
	return refuse(
		"table-correction-unknown",
		"supersedes",
		`${quoteFound(String(supersedes))}，${named ? `那一行是 ${describe(named)}` : "没有这个编号"}`,
		"同一目标、地区和时期的已公布数值的编号",
		cure,
	);
}

function compareKnown(draft: RowDraft, known: ObservationRecord, ledger: Ledger, refuse: Refuse): Outcome {
	const { record } = draft;
	const isSame = isSameFigure(record, known);
	const isNamed = record.supersedes === known.id;
	if (isSame && (record.supersedes === known.supersedes || record.supersedes === null)) {
		return { draft, kind: "published", as: known };
	}
	if (record.supersedes !== null && !isNamed) {
		const cure = `请写 ${known.id}；不是更正的留空`;
		const expected = `现在公布的那一行的编号 ${known.id}`;
		return refuse("table-correction-of-another", "supersedes", quoteFound(String(record.supersedes)), expected, cure);
	}
	if (isNamed || ledger.correct) {
		const corrected = { ...draft, record: { ...record, supersedes: known.id } };
		return { draft: corrected, kind: "correction", id: ledger.nextId, of: known };
	}
	return refuse(
		"table-figure-differs",
		"value",
		`${quoteFound(record.value)}，与已公布的不同`,
		`已公布的 ${figureText(known)}（编号 ${known.id}，${known.recorded} 登记）`,
		`若是更正，请在“${COLUMN_LABELS.supersedes}”列写 ${known.id}，或在命令后加 --correct；否则请核对这一行`,
	);
}
