import { formatYaml } from "../../files/format-yaml.ts";
import { OBSERVATION_COLUMNS } from "../../records/observation-record.ts";
import { formatBlocks } from "../../text/blocks.ts";
import { type ClauseRecord, firstSentence, parseHeading } from "../../text/clauses.ts";
import type { DueContext } from "../../text/due-words.ts";
import { yearsOf } from "../../text/periods.ts";
import { everyClause, type RecognizedAction, type RecognizedPart } from "../recognize/document-parts.ts";
import type { Duty } from "../recognize/duties.ts";
import type { Recognition } from "../recognize/recognize-document.ts";
import { formatDeadlines } from "./format-deadlines.ts";
import { formatPromiseFiles } from "./format-promises.ts";
import { formatRemoved } from "./removed-file.ts";
import { soundSlug } from "./sound-slug.ts";

/** Characters of an action's file name taken from its title. */
const LONGEST_NAME = 28;

/** What the importer takes from the site it writes into, and nowhere else. */
export interface Surroundings {
	/** The name of the document's file: its title where it gives itself none. */
	fileName: string;
	/** 简称 of the place the site is for. */
	shortCity: string | null;
}

/** The files of a plan folder by their path in it. */
export function formatPlanFiles(recognition: Recognition, surroundings: Surroundings): Map<string, string> {
	const { parts, source } = recognition;
	const files = new Map<string, string>([
		["plan.yaml", formatPlan(recognition, surroundings)],
		["source.txt", source],
		...formatRemoved(source),
		["notes.yaml", "# 校注：写在原文旁边，从不写进原文。\n[]\n"],
		["progress.csv", `${OBSERVATION_COLUMNS.join(",")}\n`],
		[
			"permalinks.txt",
			`${parts
				.flatMap(everyClause)
				.map(({ id }) => id)
				.join("\n")}\n`,
		],
	]);
	const actions = parts.flatMap((part) => part.actions.map((action) => ({ part, action })));
	const actionWidth = Math.max(2, String(actions.length).length);
	for (const [index, part] of parts.entries()) {
		files.set(`text/${pad(index, String(parts.length).length + 1)}-${part.slug}.mdx`, formatPart(part, recognition));
	}
	const taken = new Set<string>();
	for (const [index, { part, action }] of actions.entries()) {
		const title = parseHeading(action.blocks[0]?.text ?? "")?.title ?? firstSentence(action.blocks[0]?.text ?? "");
		const name = `${pad(index + 1, actionWidth)}-${soundSlug(title, taken, LONGEST_NAME)}.mdx`;
		files.set(`actions/${name}`, formatAction(part, action, recognition));
	}
	const clauses = new Map(parts.flatMap(everyClause).map(({ id, text }) => [id, text]));
	const wordsOf = (id: string) => clauses.get(id) ?? "";
	const { targets, deliverables } = recognition;
	return new Map([...files, ...formatPromiseFiles(targets, deliverables, contextOf(recognition), wordsOf)]);
}

function pad(value: number, width: number): string {
	return String(value).padStart(width, "0");
}

/** Which years the words of the document mean where they write none. */
function contextOf({ data: { period, date, printedOn } }: Recognition): DueContext {
	const issued = date ?? printedOn;
	return { years: period ? yearsOf(period) : null, issued: issued ? Number(issued.slice(0, 4)) : null };
}

function deadlinesOf(own: readonly ClauseRecord[], recognition: Recognition) {
	const all = new Set(recognition.parts.flatMap(everyClause).map(({ id }) => id));
	return formatDeadlines(recognition.deadlines, new Set(own.map(({ id }) => id)), all, contextOf(recognition));
}

function formatPlan({ data, parts, phases }: Recognition, { fileName, shortCity }: Surroundings): string {
	const title = data.title ?? fileName;
	return formatYaml({
		title,
		shortTitle: data.shortTitle ?? title,
		number: data.number,
		issuer: data.issuer,
		writtenOn: data.date,
		issuedOn: data.printedOn,
		disclosure: data.disclosure,
		indexNumber: null,
		subject: null,
		validity: null,
		period: data.period,
		area: areaOf(`${data.issuer ?? ""}${title}`, shortCity),
		headlineTarget: null,
		coordinator: null,
		publications: [],
		lineage: [],
		lineageNote: null,
		phases: parts.length > 0 ? phases.map(({ name, period, clause }) => ({ name, period, clause })) : [],
	});
}

/** The place whose figures answer the targets: the site's where the document names it, else the issuer's. */
function areaOf(issuer: string, shortCity: string | null): string {
	if (shortCity && issuer.includes(shortCity)) return shortCity;
	return /^(?:中共)?([\u4e00-\u9fa5]{2,7}?(?:省|市|县|区|州|盟|旗))/.exec(issuer)?.[1] ?? "全国";
}

function formatPart(part: RecognizedPart, recognition: Recognition): string {
	const { id, slug, label, blocks, clauses } = part;
	const number = parseHeading(blocks[0]?.text ?? "")?.number;
	const natural = number === undefined ? slug : String(number);
	const front = formatYaml({
		...(label === null ? {} : { label }),
		...(id === natural ? {} : { id }),
		...deadlinesOf(clauses, recognition),
	});
	return `${front === "" ? "" : `---\n${front}---\n\n`}${formatBlocks(blocks)}`;
}

function formatAction(part: RecognizedPart, action: RecognizedAction, recognition: Recognition): string {
	const { duties } = recognition;
	const number = parseHeading(action.blocks[0]?.text ?? "")?.number;
	const ids = new Set(action.clauses.map(({ id }) => id));
	const own = duties.filter(({ measure }) => ids.has(measure));
	const front = formatYaml({
		part: part.id,
		...(action.id === `${part.id}-${number}` ? {} : { id: action.id }),
		...(action.opens ? { opens: action.opens } : {}),
		responsibilities: groupDuties(own, action),
		...deadlinesOf(action.clauses, recognition),
	});
	return `---\n${front}---\n\n${formatBlocks(action.blocks)}`;
}

/** One entry for each role that one stretch of a clause gives; the quote is left out where it is all the clause says. */
function groupDuties(duties: readonly Duty[], action: RecognizedAction) {
	const groups = new Map<
		string,
		{ clause: string; quote?: string; role: string; departments: string[]; draft: string }
	>();
	for (const { clause, quote, role, department } of duties) {
		const key = [clause, quote, role].join("\n");
		const isList = action.clauses.find(({ id }) => id === clause)?.list === "分工";
		const group = groups.get(key) ?? { clause, ...(isList ? {} : { quote }), role, departments: [], draft: "true" };
		groups.set(key, group);
		if (!group.departments.includes(department)) group.departments.push(department);
	}
	return [...groups.values()];
}
