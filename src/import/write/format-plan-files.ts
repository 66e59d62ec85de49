import { formatYaml } from "../../files/format-yaml.ts";
import { OBSERVATION_COLUMNS } from "../../records/observation-record.ts";
import { formatBlocks } from "../../text/blocks.ts";
import { parseHeading } from "../../text/clauses.ts";
import type { RecognizedAction, RecognizedPart } from "../recognize/document-parts.ts";
import type { Duty } from "../recognize/duties.ts";
import type { PlacedTarget } from "../recognize/merged-targets.ts";
import type { Recognition } from "../recognize/recognize-document.ts";

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
		["notes.yaml", "# 校注：写在原文旁边，从不写进原文。\n[]\n"],
		["progress.csv", `${OBSERVATION_COLUMNS.join(",")}\n`],
		["permalinks.txt", `${clauseIds(parts).join("\n")}\n`],
	]);
	const actions = parts.flatMap((part) => part.actions.map((action) => ({ part, action })));
	const actionWidth = Math.max(2, String(actions.length).length);
	for (const [index, part] of parts.entries()) {
		files.set(`text/${pad(index, String(parts.length).length + 1)}-${part.slug}.mdx`, formatPart(part));
	}
	for (const [index, { part, action }] of actions.entries()) {
		const name = `${pad(index + 1, actionWidth)}-${action.id}.mdx`;
		files.set(`actions/${name}`, formatAction(part, action, recognition));
	}
	for (const [index] of recognition.targets.entries()) {
		files.set(`targets/target-${pad(index + 1, 2)}.mdx`, formatTarget(recognition, index));
	}
	return files;
}

function pad(value: number, width: number): string {
	return String(value).padStart(width, "0");
}

function clauseIds(parts: readonly RecognizedPart[]): string[] {
	return parts.flatMap((part) =>
		[...part.clauses, ...part.actions.flatMap(({ clauses }) => clauses)].map(({ id }) => id),
	);
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

function formatPart({ id, slug, label, blocks }: RecognizedPart): string {
	const number = parseHeading(blocks[0]?.text ?? "")?.number;
	const natural = number === undefined ? slug : String(number);
	const front = formatYaml({ ...(label === null ? {} : { label }), ...(id === natural ? {} : { id }) });
	return `${front === "" ? "" : `---\n${front}---\n\n`}${formatBlocks(blocks)}`;
}

function formatAction(part: RecognizedPart, action: RecognizedAction, { duties }: Recognition): string {
	const number = parseHeading(action.blocks[0]?.text ?? "")?.number;
	const ids = new Set(action.clauses.map(({ id }) => id));
	const own = duties.filter(({ measure }) => ids.has(measure));
	const front = formatYaml({
		part: part.id,
		...(action.id === `${part.id}-${number}` ? {} : { id: action.id }),
		...(action.opens ? { opens: action.opens } : {}),
		responsibilities: groupDuties(own, action),
	});
	return `---\n${front}---\n\n${formatBlocks(action.blocks)}`;
}

/** One entry for each role that one stretch of a clause gives; the quote is left out where it is all the clause says. */
function groupDuties(duties: readonly Duty[], action: RecognizedAction) {
	const groups = new Map<string, { clause: string; quote?: string; role: string; departments: string[] }>();
	for (const { clause, quote, role, department } of duties) {
		const key = [clause, quote, role].join("\n");
		const isList = action.clauses.find(({ id }) => id === clause)?.list === "分工";
		const group = groups.get(key) ?? { clause, ...(isList ? {} : { quote }), role, departments: [] };
		groups.set(key, group);
		if (!group.departments.includes(department)) group.departments.push(department);
	}
	return [...groups.values()];
}

function formatTarget({ targets }: Recognition, index: number): string {
	const target = targets[index];
	if (!target) return "";
	const { clause, quote, title, kind, comparator, value, unit, due, dueQuote } = target;
	const isFigure = /^\d+(?:\.\d+)?$/.test(value);
	const front = formatYaml({
		order: String(index + 1),
		title,
		clause,
		quote,
		kind: isFigure ? kind : "qualitative",
		comparator,
		value: isFigure ? value : null,
		unit: isFigure ? unit : null,
		due,
		dueQuote: due === null ? null : dueQuote,
		baseline: null,
		// Nobody has read it yet: it is neither published nor counted until this line goes.
		draft: "true",
	});
	return `---\n${front}---\n\n${formatNote(target)}\n`;
}

/** What the document says beside the promise; a baseline becomes one once a person gives its source. */
function formatNote({ value, baseline, interim, nature, alsoAt }: PlacedTarget): string {
	const lines = [
		"由导入程序从原文摘出，口径和标题待核对。",
		value.includes("/") ? `原文写的是分数（${value}），没有填入数值。` : "",
		baseline ? `原文写明的基期：${baseline.value}${baseline.year ? `（${baseline.year}年）` : ""}。` : "",
		...interim.map(({ year, value: reached }) => `原文写明的中期值：${reached}（${year}年）。`),
		nature ? `指标属性：${nature}。` : "",
		alsoAt.length > 0 ? `同一目标还见于条款 ${alsoAt.join("、")}。` : "",
	];
	return lines.filter((line) => line !== "").join("\n\n");
}
