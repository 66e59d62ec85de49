import { checkContent } from "../check/check-content.ts";
import { isTaken, withFiles } from "../files/content-files.ts";
import { formatYaml } from "../files/format-yaml.ts";
import { decodeText } from "../files/text-file.ts";
import { formatProblem } from "../problems/problem.ts";
import { extendLedger, type LedgerDraft } from "../records/ledger-file.ts";
import { formatBlocks } from "../text/blocks.ts";
import type { Drafted, Workplace } from "./kinds.ts";

/** An MDX file: a record and, below it, plain paragraphs in which nothing is markup. */
export function formatMdx(record: Parameters<typeof formatYaml>[0], body: string | undefined): string {
	const paragraphs = (body ?? "").split(/\n\s*\n/).flatMap((text) => (text.trim() === "" ? [] : [text.trim()]));
	const blocks = paragraphs.map((text) => ({ type: "paragraph" as const, text }));
	return `---\n${formatYaml(record)}---\n${blocks.length === 0 ? "" : `\n${formatBlocks(blocks)}`}`;
}

/**
 * A new file below the content folder with its row in a plan's ledger, unless it exists or the content would not pass
 * its check with them.
 */
export function draftFile(
	file: string,
	text: string,
	{ plan, ...told }: LedgerDraft & { plan: string },
	{ files, content, problems, today }: Workplace,
): Drafted {
	if (isTaken(files, file)) {
		return { faults: [`${files.name}/${file} 已经有了，不会覆盖；请换一个名称，或直接编辑它`] };
	}
	const rows = content.plans.find((one) => one.plan.id === plan)?.changes.length ?? 0;
	const book = decodeText(files.bytes.get(`plans/${plan}/changes.csv`) ?? new Uint8Array()) ?? "";
	const ledger = extendLedger(plan, book, rows, [told], today);
	const known = new Set(problems.map(formatProblem));
	const draft = checkContent(
		withFiles(files, [
			[file, text],
			[ledger.file, ledger.after],
		]),
	);
	const errors = draft.problems.filter(({ severity }) => severity === "error").map(formatProblem);
	const faults = errors.filter((line) => !known.has(line));
	return faults.length > 0 ? { faults } : { files: new Map([[file, text]]), ledger };
}
