import type { ContentReading, PlanReading } from "../records/content-records.ts";
import { documentOrder } from "../records/document-order.ts";
import { type CandidateField, type CandidateKind, fieldsOf } from "./candidate-fields.ts";

/** Something a program recognised in a plan's text and no person has decided on. */
export interface Candidate {
	/** Its file below the content folder and, within it, its place in a list: the one name it has. */
	id: string;
	file: string;
	place: readonly [list: "responsibilities" | "deadlines", index: number] | null;
	kind: CandidateKind;
	plan: string | null;
	/** The paragraph it was taken from, and the words in it. */
	clause: string | null;
	sentence: string;
	quote: string;
	fields: CandidateField[];
	/** Records of its kind that may be the same thing: their files, with what they say. */
	twins: readonly Twin[];
}

/** Another record of the same kind. */
export interface Twin {
	id: string;
	title: string;
}

/** Every candidate of a content folder: offices first, for what names them needs them, then by plan and place in its text. */
export function listCandidates(reading: ContentReading): Candidate[] {
	const below = (file: string) => file.slice(reading.content.name.length + 1);
	const offices = reading.departments
		.filter(({ draft }) => draft)
		.map((office): Candidate => {
			const [clause, sentence] = firstMention(office.name, reading.plans);
			const file = below(office.file);
			const fields = fieldsOf("部门", office);
			const found = { plan: null, clause, sentence, quote: office.name };
			const twins = reading.departments
				.filter((other) => other !== office)
				.map(({ file: id, name: title }) => ({ id: below(id), title }));
			return { id: file, file, place: null, kind: "部门", ...found, fields, twins };
		});
	return [...offices, ...reading.plans.flatMap((plan) => candidatesOf(plan, below))];
}

function candidatesOf(plan: PlanReading, below: (file: string) => string): Candidate[] {
	const clauses = documentOrder(plan.parts, plan.actions);
	const orderOf = new Map(clauses.map(({ id }, index) => [id, index]));
	const textOf = new Map(clauses.map(({ id, text }) => [id, text]));
	const all = [
		...ofFiles("目标", plan.targets),
		...ofFiles("交付事项", plan.deliverables),
		...plan.actions.flatMap(({ file, responsibilities }) => ofList("分工", "responsibilities", file, responsibilities)),
		...[...plan.parts, ...plan.actions].flatMap(({ file, deadlines }) => ofList("期限", "deadlines", file, deadlines)),
	].map(({ record, place, kind, twins, ...found }): Candidate => {
		const file = below(found.file);
		const { clause } = record;
		const sentence = textOf.get(clause) ?? "";
		return {
			id: place ? `${file}#${place.join(".")}` : file,
			file,
			place,
			kind,
			plan: plan.plan.id,
			clause,
			sentence,
			quote: record.quote ?? sentence,
			fields: fieldsOf(kind, record),
			twins: twins.map(({ id, title }) => ({ id: below(id), title })),
		};
	});
	const rank = ({ clause }: Candidate) => orderOf.get(clause ?? "") ?? -1;
	return all.sort((a, b) => rank(a) - rank(b));
}

/** What a candidate is made of, before its paragraph is looked up. */
interface DraftRecord extends Pick<Candidate, "file" | "place" | "kind" | "twins"> {
	record: { clause: string; quote: string | null; draft: boolean };
}

function ofFiles<T extends DraftRecord["record"] & { file: string; title: string }>(
	kind: CandidateKind,
	records: readonly T[],
): DraftRecord[] {
	return records
		.filter(({ draft }) => draft)
		.map((record) => {
			const twins = records.filter((other) => other !== record).map(({ file: id, title }) => ({ id, title }));
			return { file: record.file, place: null, kind, record, twins };
		});
}

function ofList(
	kind: CandidateKind,
	list: "responsibilities" | "deadlines",
	file: string,
	records: readonly (DraftRecord["record"] & NamedEntry)[],
): DraftRecord[] {
	return records.flatMap((record, index) => {
		if (!record.draft) return [];
		const twins = records.flatMap((other, at) =>
			at !== index && other.clause === record.clause ? [{ id: `${file}#${list}.${at}`, title: nameEntry(other) }] : [],
		);
		return [{ file, place: [list, index] as const, kind, record, twins }];
	});
}

/** What tells one entry of a list from another. */
interface NamedEntry {
	departments: readonly string[];
	role?: string;
	due?: string | null;
}

function nameEntry({ role, due, quote, departments }: DraftRecord["record"] & NamedEntry): string {
	return `${role ?? due ?? "期限"}：${departments.join("、") || (quote ?? "")}`;
}

function firstMention(name: string, plans: readonly PlanReading[]): [clause: string | null, text: string] {
	for (const { parts, actions } of plans) {
		const found = documentOrder(parts, actions).find(({ text }) => text.includes(name));
		if (found) return [found.id, found.text];
	}
	return [null, ""];
}
