import { type AttributedRole, roleOfVerb, VERB_PATTERN } from "../vocabulary/role-words.ts";
import { areOffices, isLevelled, isOffice, NAME_BREAK, splitOffices } from "./office-names.ts";

/** Offices and what they are to a task. */
export interface RoleEntry {
	role: AttributedRole;
	offices: string[];
}

/** Offices that a stretch of text makes answerable, in the order and by the names it gives. */
export interface Attribution {
	/** A literal part of the text. */
	quote: string;
	start: number;
	entries: RoleEntry[];
	/** The first office named leads: said here, or said before and carried on. */
	setsFirstLeads: "here" | "onward" | null;
	/** Set apart from the sentence (in brackets, behind a label), or said in it: 由市教育局牵头, 市教育局负责…. */
	form: "apart" | "heading" | "sentence";
}

/** 市教育局（牵头）: a name that says itself what it does. */
const OWN_ROLE = new RegExp(`[（(](?:为|负责)?(${VERB_PATTERN})(?:单位|部门)?[）)]$`);

/** Names with one role, apart from those that say their own. */
export function entriesOf(role: AttributedRole, names: readonly string[]): RoleEntry[] {
	const entries: RoleEntry[] = [];
	for (const name of names) {
		const verb = OWN_ROLE.exec(name)?.[1];
		const own = verb ? roleOfVerb(verb) : role;
		const last = entries.at(-1);
		const office = name.replace(OWN_ROLE, "");
		if (last?.role === own) last.offices.push(office);
		else entries.push({ role: own, offices: [office] });
	}
	return entries;
}

/** 市科协为配合单位 says what 市科协配合 says. */
const AS = /(?:作)?为(牵头|主办|责任|主责|配合|协办|协助|参与|承办)(?:单位|部门)$/;
const CLAUSE = new RegExp(`^(.+?)(${VERB_PATTERN})$`);
const PREDICATE = new RegExp(`^(.{0,12}?)(${VERB_PATTERN})`);
const LONGEST_NAME = 24;

/** `市教育局牵头，市科协、团市委配合` → two entries. A comma may also stand between names. */
export function readSentence(sentence: string, isInBracket = false): RoleEntry[] {
	const entries: RoleEntry[] = [];
	let pending = "";
	for (const piece of cutOutsideBrackets(sentence)) {
		const words = pending + piece;
		const found =
			helpedBy(pending, piece, isInBracket && entries.length === 0) ??
			readVerbAtEnd(pending, piece) ??
			(isInBracket && entries.length > 0 ? readOpenClause(words) : null);
		entries.push(...(found ?? []));
		pending = found ? "" : `${words}、`;
	}
	// The last names of a list whose verb stands before them: 市教育局牵头，市科协、团市委.
	const rest = splitOffices(pending);
	const last = entries.at(-1)?.role;
	if (isInBracket && last && rest.length > 0 && rest.every(isOffice)) {
		entries.push({ role: last === "牵头" ? "责任" : last, offices: rest });
	}
	return entries;
}

/** （市供电公司，各通信企业配合）: whoever stands before the comma is helped, and answers. */
function helpedBy(pending: string, piece: string, mayBe: boolean): RoleEntry[] | null {
	const helpers = mayBe && pending !== "" ? readVerbAtEnd("", piece) : null;
	const helped = splitOffices(pending);
	if (!helpers?.every(({ role }) => role === "配合") || !helped.every(isOffice)) return null;
	return [...entriesOf("责任", helped), ...helpers];
}

function readVerbAtEnd(pending: string, piece: string): RoleEntry[] | null {
	const plain = piece.replace(AS, (_, verb) => (/责/.test(verb) ? "负责" : verb));
	const clause = CLAUSE.exec(plain.replace(/(?:并|具体)?(?:抓好|做好)?(?:贯彻|组织)?(?:落实到位|工作)$/, ""));
	return clause && readClause(pending + (clause[1] ?? ""), clause[2] ?? "");
}

/** 市教育局会同市科协 and what they do; null where they are no offices. */
export function readClause(names: string, verb: string): RoleEntry[] | null {
	const [own = "", partners = ""] = names.split("会同");
	const offices = splitOffices(own);
	if (!areOffices(offices)) return null;
	const others = splitOffices(partners);
	const beside: RoleEntry[] = areOffices(others) ? [{ role: "配合", offices: others }] : [];
	return [...entriesOf(roleOfVerb(verb), offices), ...beside];
}

/** An office and what it does in words nobody listed: 各区人民政府结合实际抓落地, 县财政局做好保障. */
function readOpenClause(piece: string): RoleEntry[] | null {
	for (let end = Math.min(piece.length - 1, LONGEST_NAME * 3); end >= 3; end -= 1) {
		const names = splitOffices(piece.slice(0, end));
		const last = names.at(-1);
		if (last === undefined || !names.every(isLevelled) || !piece.slice(0, end).endsWith(last)) continue;
		const predicate = piece.slice(end);
		if (!/^[\u4e00-\u9fa5]{2,20}$/.test(predicate) || isOffice(predicate)) return null;
		const verb = PREDICATE.exec(predicate)?.[2];
		return [{ role: verb ? roleOfVerb(verb) : "责任", offices: names }];
	}
	return null;
}

/** A blank behind a verb parts clauses as a comma does: 市甲局牵头 市乙局配合. */
const AFTER_VERB = /(?:牵头|负责|配合|参与|协助|指导|监督)$/;

function cutOutsideBrackets(text: string): string[] {
	const pieces = [""];
	let depth = 0;
	for (const char of text) {
		if ("（(".includes(char)) depth += 1;
		if ("）)".includes(char)) depth -= 1;
		const isComma = "，,".includes(char) || (`、${NAME_BREAK}`.includes(char) && AFTER_VERB.test(pieces.at(-1) ?? ""));
		if (depth === 0 && isComma) pieces.push("");
		else pieces[pieces.length - 1] += char;
	}
	return pieces.filter((piece) => piece !== "");
}
