import { checkContent } from "../check/check-content.ts";
import { type ContentFiles, isTaken, withFiles } from "../files/content-files.ts";
import { formatYaml } from "../files/format-yaml.ts";
import { decodeText } from "../files/text-file.ts";
import { formatProblem } from "../problems/problem.ts";
import type { ContentRecords } from "../records/content-records.ts";
import { type ExtendedLedger, extendLedger, type LedgerDraft } from "../records/ledger-file.ts";
import { formatBlocks } from "../text/blocks.ts";
import type { Drafted, Workplace } from "./kinds.ts";

/** An MDX file: a record and, below it, plain paragraphs in which nothing is markup. */
export function formatMdx(record: Parameters<typeof formatYaml>[0], body: string | undefined): string {
	const paragraphs = (body ?? "").split(/\n\s*\n/).flatMap((text) => (text.trim() === "" ? [] : [text.trim()]));
	const blocks = paragraphs.map((text) => ({ type: "paragraph" as const, text }));
	return `---\n${formatYaml(record)}---\n${blocks.length === 0 ? "" : `\n${formatBlocks(blocks)}`}`;
}

/** What would be written together: a new file, or files that are there and change. */
interface Written {
	created?: readonly (readonly [file: string, content: string | Uint8Array])[];
	changed?: readonly ExtendedLedger[];
}

/**
 * A new file below the content folder, those that stand `beside` it, and its row in a plan's ledger, unless one exists or
 * the content would not pass its check with them.
 */
export function draftFile(
	file: string,
	text: string,
	told: LedgerDraft & { plan: string },
	place: Workplace,
	beside: readonly (readonly [file: string, bytes: Uint8Array])[] = [],
): Drafted {
	return draftFiles({ created: [...beside, [file, text]] }, told, place);
}

/** Files with their row in a plan's ledger (null: none is due), unless the content would not pass its check with them. */
export function draftFiles(
	{ created = [], changed = [] }: Written,
	told: (LedgerDraft & { plan: string }) | null,
	{ files, content, problems, today }: Workplace,
): Drafted {
	const taken = created.filter(([file]) => isTaken(files, file));
	if (taken.length > 0) {
		return {
			faults: taken.map(([file]) => `${files.name}/${file} 已经有了，不会覆盖；请换一个名称，或直接编辑它`),
		};
	}
	const ledger = told && tell(told, files, content, today);
	const all = [...changed, ...(ledger ? [ledger] : [])].map(({ file, after }) => [file, after] as const);
	const known = new Set(problems.map(formatProblem));
	const draft = checkContent(withFiles(files, [...created, ...all]));
	const errors = draft.problems.filter(({ severity }) => severity === "error").map(formatProblem);
	const faults = errors.filter((line) => !known.has(line));
	if (faults.length > 0) return { faults };
	return { files: new Map(created), changed, ...(ledger ? { ledger } : {}) };
}

function tell(
	{ plan, ...told }: LedgerDraft & { plan: string },
	files: ContentFiles,
	content: ContentRecords,
	today: string,
): ExtendedLedger {
	const rows = content.plans.find((one) => one.plan.id === plan)?.changes.length ?? 0;
	return extendLedger(plan, contentText(files, `plans/${plan}/changes.csv`), rows, [told], today);
}

/** The text of a file of the content; empty where there is none. */
export function contentText(files: ContentFiles, file: string): string {
	return decodeText(files.bytes.get(file) ?? new Uint8Array()) ?? "";
}
