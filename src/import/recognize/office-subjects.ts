import { parseNumbering } from "../../text/numbering.ts";
import { DEFAULT_DUTY } from "../vocabulary/default-duty.ts";
import { PARTNER_VERBS, roleOfVerb, SUBJECT_VERBS, VERB_PATTERN } from "../vocabulary/role-words.ts";
import { type Attribution, entriesOf } from "./duty-lists.ts";
import { areNamed, DUTY, MANNER, readAgent, splitSubject } from "./office-agents.ts";
import { joinNames, lengthOf, NAMES, readJoint, readList } from "./office-lists.ts";
import { isLevelled, splitOffices } from "./office-names.ts";

/** （一）市教育局。负责统筹…: a heading that is an office. */
const HEADING = new RegExp(
	`^(${NAMES})(?:[。：:]|——?)(?=[\\u4e00-\\u9fa5]{4})(?:主要|具体)?(${SUBJECT_VERBS}|配合|协助|参与)?`,
);
/** 市司法局参与, 区委宣传部给予指导; with another office before it, whatever it helps with. */
const HELP = new RegExp(`^${MANNER}(?:给予|提供|负责)?(${PARTNER_VERBS}|支持)($)?`);
/** 统筹推进, 全程监督: nothing is said but what the office is to the task. */
const ONLY = new RegExp(`^(?:${MANNER}|[\\u4e00-\\u9fa5]{2})(${VERB_PATTERN})$`);

/** 公布名单。县水利局：3月底前…: behind the name of an item, whoever is to do it. */
const OPENING = new RegExp(`^(${NAMES})[：:](?=[\\u4e00-\\u9fa5\\d]{4})`);

/** Duties that running text gives: an office as a heading, as the subject of a sentence, or behind 由. */
export function readSubjects(text: string): Attribution[] {
	if (DEFAULT_DUTY.test(text)) return [];
	const numbering = parseNumbering(text);
	const opening = text.length - (numbering?.rest ?? text).length;
	const heading = readHeading(text.slice(opening), opening);
	if (heading) return [heading];
	let at = opening;
	let follows = false;
	return text
		.slice(opening)
		.split(/(?<=[。；;])/)
		.flatMap((sentence) => {
			const start = at;
			at += sentence.length;
			const found = readSpoken(sentence, start, follows);
			// 市甲局负责…；市乙局加强…: each part of one sentence says another's job.
			follows = !sentence.endsWith("。") && found.length > 0;
			return found;
		});
}

function readHeading(text: string, start: number): Attribution | null {
	const match = HEADING.exec(text);
	const offices = splitOffices(match?.[1] ?? "");
	// 公安部门。负责…: below a heading of duties a department of a kind is whoever it is there.
	const isNamed = (name: string) =>
		isLevelled(name) || (match?.[2] !== undefined && /^[\u4e00-\u9fa5]{2,8}部门$/.test(name));
	if (!match || offices.length === 0 || !offices.every(isNamed)) return null;
	const role = match[2] ? roleOfVerb(match[2]) : "责任";
	return { quote: match[0], start, entries: [{ role, offices }], setsFirstLeads: null, form: "heading" };
}

/** 一是市甲局负责…；二是…. */
const LEAD = /^(?:(?:[一二三四五六七八九十]是|首先|其次|再次|最后|同时|此外|另外)[，,]?)*/;

function readSpoken(sentence: string, start: number, follows: boolean): Attribution[] {
	const lead = LEAD.exec(sentence)?.[0].length ?? 0;
	if (lead > 0) return readSpoken(sentence.slice(lead), start + lead, follows);
	const clean = sentence.replace(/[。；;]$/, "");
	const pieces = joinNames(clean.split(/[，,]/));
	const opening = readOpening(clean, start);
	if (opening) return [opening];
	const joint = readJoint(clean, start);
	if (joint) return [joint];
	const list = readList(clean, pieces, start);
	if (!list) return readPieces(pieces, start, follows);
	const { first, end, said } = list;
	const rest = start + lengthOf(pieces, end);
	return [...readPieces(pieces.slice(0, first), start, follows), said, ...readPieces(pieces.slice(end), rest, true)];
}

/** What each piece between commas says, the office that speaks before it known. */
function readPieces(pieces: readonly string[], start: number, follows: boolean): Attribution[] {
	let isSaid = follows;
	let next = start;
	return pieces.flatMap((piece, index) => {
		const at = next;
		next += piece.length + 1;
		const said = readSubject(piece, at, index === 0, isSaid) ?? readAgent(piece, at);
		isSaid = said !== null || CHAIRED.test(piece);
		return said ? [said] : [];
	});
}

/** 由分管副市长任召集人，市民政局负责日常工作: who sits there names a person, and whoever follows has a job of its own. */
const CHAIRED = /由.*(?:担任|任)(?:[总副]?(?:召集人|组长|指挥长?)|主任)$/;

/** An office at the head of a piece and what it does; behind another office its job is one of its own, whatever the verb. */
function readSubject(piece: string, at: number, isFirst: boolean, follows: boolean): Attribution | null {
	const own = /^(?:请|[要应]?由)/.exec(piece)?.[0] ?? "";
	const found = splitSubject(piece.slice(own.length));
	if (!found) return null;
	const { offices, predicate } = found;
	const help = HELP.exec(predicate);
	const verb =
		DUTY.exec(predicate)?.[1] ??
		(follows || (!isFirst && help?.[2] !== undefined) ? help?.[1] : undefined) ??
		ONLY.exec(predicate)?.[1];
	if (verb === undefined && !follows) return null;
	const entries = entriesOf(verb ? roleOfVerb(verb) : "责任", offices);
	return { quote: piece, start: at, entries, setsFirstLeads: null, form: "sentence" };
}

function readOpening(sentence: string, start: number): Attribution | null {
	const match = OPENING.exec(sentence);
	const offices = splitOffices(match?.[1] ?? "");
	return match && areNamed(offices)
		? { quote: match[0], start, entries: entriesOf("责任", offices), setsFirstLeads: null, form: "sentence" }
		: null;
}
