/** What an editor in a browser would call: check, intake, new and diff over bytes it holds in memory. Bundled by `bundle.test.ts`. */
import { checkContent } from "../../src/check/check-content.ts";
import { checkAlterations } from "../../src/diff/alterations.ts";
import { compareSides } from "../../src/diff/compare-sides.ts";
import { formatChanges } from "../../src/diff/diff-report.ts";
import { type ContentFiles, createContentFiles, withFiles } from "../../src/files/content-files.ts";
import { draftIntake } from "../../src/intake/draft-intake.ts";
import { formatIntake } from "../../src/intake/intake-report.ts";
import { buildSite } from "../../src/model/build-site.ts";
import { KINDS } from "../../src/new/draft-new.ts";
import { draftNew } from "../../src/new/draft-record.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import type { ContentRecords } from "../../src/records/content-records.ts";

/** A content folder in a form that goes into a page: each file as the code units of its bytes. */
export interface Packed {
	name: string;
	files: [path: string, bytes: string][];
}

function unpack({ name, files }: Packed): ContentFiles {
	const bytes = (text: string) => Uint8Array.from(text, (unit) => unit.charCodeAt(0));
	return createContentFiles(name, new Map(files.map(([file, text]) => [file, bytes(text)])));
}

function check(packed: Packed, asOf: string): unknown {
	return checkContent(unpack(packed), asOf).problems;
}

/** What intake says of a table, and the file it would write. */
async function intake(packed: Packed, table: string, today: string): Promise<unknown> {
	const content = unpack(packed);
	const { records, problems } = checkContent(content);
	const decode = (file: string) => new TextDecoder().decode(content.bytes.get(file));
	const place = {
		name: content.name,
		records,
		problems,
		text: decode,
		check: (files: Record<string, string>) => checkContent(withFiles(content, Object.entries(files))).problems,
	};
	const file = { name: "t.csv", bytes: new TextEncoder().encode(table) };
	const draft = await draftIntake(file, place, { correct: false, today });
	return { ...formatIntake(draft, draft.file, formatProblem), file: draft.file, after: draft.after };
}

/** The files that `npm run new` would write after these answers, or what stands against them. */
async function make(packed: Packed, kind: string, flags: Record<string, string>): Promise<unknown> {
	const files = unpack(packed);
	const { records: content, problems } = checkContent(files);
	const chosen = KINDS[kind];
	if (!content || !chosen) return null;
	const desk = {
		has: () => false,
		readBytes: () => null,
		readDocument: () => Promise.reject(new Error("no documents here")),
	};
	const draft = await draftNew(chosen, { files, content, problems, desk, today: "2026-11-27" }, { flags, ask: null });
	return "files" in draft ? [...draft.files, draft.ledger?.after] : draft.faults;
}

/** The report of `npm run diff` and the problems of `check --against`. */
function compare(before: Packed, after: Packed, asOf: string): unknown {
	const recordsOf = (packed: Packed) => checkContent(unpack(packed)).records as ContentRecords;
	const [old, now] = [recordsOf(before), recordsOf(after)];
	const sideOf = (records: ContentRecords) => ({ records, site: buildSite(records, asOf) });
	return [formatChanges(compareSides(sideOf(old), sideOf(now)), "base"), checkAlterations(old, now)];
}

export const rooms = { check, intake, make, compare };
