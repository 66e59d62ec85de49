import { checkContent } from "../check/check-content.ts";
import { type ContentFiles, createContentFiles, isTaken } from "../files/content-files.ts";
import { editFrontMatter, type RecordEdit } from "../files/edit-record.ts";
import { decodeText } from "../files/text-file.ts";
import { formatProblem, type Problem } from "../problems/problem.ts";
import { slug } from "../records/fields.ts";
import { type CandidateField, IMPORTED } from "./candidate-fields.ts";
import type { Candidate } from "./candidates.ts";
import { mergeCandidate } from "./merge-candidate.ts";

/** What a person decided about a candidate. */
export interface Answer {
	/** Accept it, keep it as a draft with what was changed, drop it, or make it a part of another. */
	act: "accept" | "keep" | "drop" | "merge";
	/** The fields as they shall stand; one that is not named stays as it is. */
	fields: ReadonlyMap<string, string>;
	/** A person read the text and found that it sets no due date. */
	hasNoDue: boolean;
	/** Id of what it is the same as. */
	into: string;
}

/** Files to write, null for one that goes; or why nothing is. */
export type Answered = { files: Map<string, string | null> } | { faults: string[] };

/** What an answer makes of the content; nothing where the content would have an error that it did not have before. */
export function answerCandidate(content: ContentFiles, candidate: Candidate, answer: Answer, asOf: string): Answered {
	const files = new Map<string, string | null>();
	const faults = ACTS[answer.act](content, candidate, answer, files);
	if (faults.length > 0) return { faults };
	const known = new Set(checkContent(content, asOf).problems.map(nameOfProblem));
	const next = checkContent(changeFiles(content, files), asOf).problems;
	const added = next.filter((problem) => problem.severity === "error" && !known.has(nameOfProblem(problem)));
	return added.length > 0 ? { faults: added.map(formatProblem) } : { files };
}

/** Lines move when a file is edited: what is wrong is known by where and what it is. */
const nameOfProblem = ({ code, file, found }: Problem) => `${code} ${file} ${found}`;

/** The content with files written or taken away. */
function changeFiles(content: ContentFiles, files: ReadonlyMap<string, string | null>): ContentFiles {
	const bytes = new Map(content.bytes);
	for (const [file, text] of files) {
		if (text === null) bytes.delete(file);
		else bytes.set(file, new TextEncoder().encode(text));
	}
	return createContentFiles(content.name, bytes, content.unreadable);
}

type Act = (content: ContentFiles, candidate: Candidate, answer: Answer, files: Map<string, string | null>) => string[];

const ACTS: Readonly<Record<Answer["act"], Act>> = {
	accept: (content, candidate, answer, files) => {
		const { fields, hasNoDue } = answer;
		const isDated = candidate.kind === "目标" || candidate.kind === "交付事项";
		const due = fields.get("due")?.trim();
		if (isDated && due === "" && !hasNoDue)
			return ["期限没有填：原文写了期限的请照填；看过原文、没有写期限的，勾选“原文没有写期限”"];
		if (due && hasNoDue) return ["期限填了，又勾选了“原文没有写期限”；请只留一个"];
		return rewrite(content, { candidate, fields }, files, (record, at) => {
			writeFields(record, at, candidate, fields);
			record.remove([...at, "draft"]);
			if (!isDated || !hasNoDue) return;
			record.remove([...at, "due"]);
			record.set([...at, "unwritten"], [...new Set([...record.list([...at, "unwritten"]), "期限"])]);
		});
	},
	keep: (content, candidate, { fields }, files) =>
		rewrite(content, { candidate, fields }, files, (record, at) => writeFields(record, at, candidate, fields)),
	drop: (content, candidate, _answer, files) => {
		if (candidate.place !== null)
			return rewrite(content, { candidate, fields: new Map() }, files, (record, at) => record.remove(at));
		files.set(candidate.file, null);
		return [];
	},
	merge: (content, candidate, { into }, files) => mergeCandidate(content, candidate, into, files),
};

/** Edits a candidate's record; the importer's note goes with the draft's mark, or with a new body. */
function rewrite(
	content: ContentFiles,
	{ candidate, fields }: { candidate: Candidate; fields: Answer["fields"] },
	files: Map<string, string | null>,
	edit: (record: RecordEdit, at: readonly (string | number)[]) => void,
): string[] {
	const { file, place } = candidate;
	const text = textOf(content, file);
	if (text === null) return [`${file} 已经没有了，请刷新页面`];
	const name = fields.get("id")?.trim();
	const renamed = place === null && name ? file.replace(/[^/]+(?=\.mdx$)/, () => name) : file;
	if (renamed !== file && (!slug.safeParse(name).success || isTaken(content, renamed)))
		return [`文件名读到“${name}”，应为没有用过的小写字母、数字和连字符；它会成为网址`];
	if (renamed !== file) files.set(file, null);
	const edited = editFrontMatter(text, (record) => edit(record, place ?? []));
	const body = fields.get("body")?.replace(IMPORTED, "").trim();
	const head = edited.slice(0, edited.indexOf("\n---", 3) + 5);
	files.set(renamed, body === undefined ? edited : body === "" ? head : `${head}\n${body}\n`);
	return [];
}

function writeFields(
	record: RecordEdit,
	at: readonly (string | number)[],
	candidate: Candidate,
	given: Answer["fields"],
) {
	const hasNoBaseline = given.get("baseline.value")?.trim() === "";
	if (hasNoBaseline) record.remove([...at, "baseline"]);
	for (const field of candidate.fields) {
		const text = given.get(field.name)?.trim();
		const isOwn = field.name === "body" || field.name === "id" || (hasNoBaseline && field.name.startsWith("baseline."));
		if (text === undefined || isOwn || text === shown(field)) continue;
		record.set([...at, ...field.name.split(".")], fieldValue(field, text));
	}
}

function fieldValue({ value }: CandidateField, text: string): string | string[] | null {
	if (!Array.isArray(value)) return text === "" ? null : text;
	return text
		.split("\n")
		.map((line) => line.trim())
		.filter(Boolean);
}

/** A field's value as a form shows it. */
export const shown = ({ value }: CandidateField): string => (Array.isArray(value) ? value.join("\n") : String(value));

function textOf(content: ContentFiles, file: string): string | null {
	const bytes = content.bytes.get(file);
	return bytes ? decodeText(bytes) : null;
}
