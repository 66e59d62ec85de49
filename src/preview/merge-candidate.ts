import type { ContentFiles } from "../files/content-files.ts";
import { editFrontMatter, type RecordEdit } from "../files/edit-record.ts";
import { decodeText } from "../files/text-file.ts";
import type { Path } from "../files/yaml-record.ts";
import { parseContent } from "../records/content-records.ts";
import type { Candidate } from "./candidates.ts";

type Written = Map<string, string | null>;

/** Makes a candidate a part of another record of its kind; says why not where the two cannot be one. */
export function mergeCandidate(content: ContentFiles, candidate: Candidate, into: string, files: Written): string[] {
	const twin = candidate.twins.find(({ id }) => id === into);
	if (!twin) return ["没有选与哪一项相同"];
	if (candidate.kind === "部门") return mergeOffice(content, candidate, twin.id, files);
	if (candidate.place !== null) return mergeEntry(content, candidate, twin.id, files);
	const text = textOf(content, twin.id);
	if (text === null) return ["没有选与哪一项相同"];
	files.set(candidate.file, null);
	const place = candidate.clause === null ? "" : `条款 ${candidate.clause} `;
	files.set(twin.id, `${text.trimEnd()}\n\n同一事项还见于${place}：“${candidate.quote}”。\n`);
	return [];
}

/** Every list that names the office names the other; the other can be searched for by this name, too. */
function mergeOffice(content: ContentFiles, { file }: Candidate, into: string, files: Written): string[] {
	const { departments, plans } = parseContent(content);
	const below = (shown: string) => shown.slice(content.name.length + 1);
	const [gone, stays] = [file, into].map((path) => departments.find((one) => below(one.file) === path));
	if (!gone || !stays) return ["没有选与哪一个部门相同"];
	const rename = (names: readonly string[]) => [
		...new Set(names.map((name) => (name === gone.name ? stays.name : name))),
	];
	const change = (shown: string, lists: readonly (readonly [path: Path, names: readonly string[]])[]) => {
		const named = lists.filter(([, names]) => names.includes(gone.name));
		if (named.length === 0) return;
		edit(content, below(shown), files, (record) => {
			for (const [path, names] of named) record.set(path, rename(names));
		});
	};
	for (const { actions, parts, deliverables } of plans) {
		for (const one of actions) {
			const duties = one.responsibilities.map(
				(duty, at) => [["responsibilities", at, "departments"], duty.departments] as const,
			);
			change(one.file, [...duties, ...deadlineLists(one.deadlines)]);
		}
		for (const one of parts) change(one.file, deadlineLists(one.deadlines));
		for (const one of deliverables) change(one.file, [[["owedBy"], one.owedBy]]);
	}
	files.set(file, null);
	const aliases = [...new Set([...stays.aliases, gone.name])].filter((name) => name !== stays.name);
	edit(content, into, files, (record) => record.set(["aliases"], aliases));
	return [];
}

const deadlineLists = (deadlines: readonly { departments: readonly string[] }[]) =>
	deadlines.map(({ departments }, at) => [["deadlines", at, "departments"], departments] as const);

/** Two entries of one list become one: the offices of both, in the words that hold them all. */
function mergeEntry(
	content: ContentFiles,
	{ file, place, sentence }: Candidate,
	into: string,
	files: Written,
): string[] {
	const [list, index] = place ?? ["responsibilities", 0];
	const other = Number(into.replace(/^.*\./, ""));
	const records = parseContent(content).plans.flatMap(({ actions, parts }) => [...actions, ...parts]);
	const record = records.find((one) => one.file === `${content.name}/${file}`);
	const entries: readonly DutyEntry[] = record ? entriesOf(record, list) : [];
	const [own, kept] = [entries[index], entries[other]];
	if (!own || !kept) return [`${file} 刚才被改过，请刷新页面`];
	const differs = (["role", "due", "rhythm"] as const).find((key) => own[key] !== kept[key]);
	if (differs)
		return [`两项不一样（${own[differs] ?? "没有写"}，${kept[differs] ?? "没有写"}），不能并成一项；请先改成一样`];
	edit(content, file, files, (edited) => {
		edited.set([list, other, "departments"], [...new Set([...kept.departments, ...own.departments])]);
		const quote = joinQuotes(sentence, own.quote, kept.quote);
		if (quote === null) edited.remove([list, other, "quote"]);
		else edited.set([list, other, "quote"], quote);
		edited.remove([list, index]);
	});
	return [];
}

/** What duties and deadlines have in common. */
interface DutyEntry {
	departments: readonly string[];
	quote: string | null;
	role?: string;
	due?: string | null;
	rhythm?: string | null;
}

function entriesOf(record: object, list: "responsibilities" | "deadlines"): readonly DutyEntry[] {
	return (record as Partial<Record<typeof list, readonly DutyEntry[]>>)[list] ?? [];
}

/** From where the first of two quotes begins to where the last ends; null, the whole paragraph, where one has none. */
function joinQuotes(sentence: string, one: string | null, other: string | null): string | null {
	if (one === null || other === null) return null;
	const starts = [one, other].map((quote) => sentence.indexOf(quote));
	const ends = [one, other].map((quote, at) => (starts[at] ?? 0) + quote.length);
	return starts.includes(-1) ? null : sentence.slice(Math.min(...starts), Math.max(...ends));
}

function edit(content: ContentFiles, file: string, files: Written, change: (record: RecordEdit) => void): void {
	const text = files.get(file) ?? textOf(content, file);
	if (text !== null) files.set(file, editFrontMatter(text, change));
}

function textOf(content: ContentFiles, file: string): string | null {
	const bytes = content.bytes.get(file);
	return bytes ? decodeText(bytes) : null;
}
