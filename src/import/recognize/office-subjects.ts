import { parseNumbering } from "../../text/numbering.ts";
import { DEFAULT_DUTY } from "../vocabulary/default-duty.ts";
import { PARTNER_VERBS, roleOfVerb, SUBJECT_VERBS, VERB_PATTERN } from "../vocabulary/role-words.ts";
import { type Attribution, type RoleEntry, readClause, readSentence } from "./duty-lists.ts";
import { readAgent, readFurther, WHOLE_NAME } from "./office-agents.ts";
import { isLevelled, splitOffices } from "./office-names.ts";

const LONGEST_LIST = 80;
const NAMES = "[\\u4e00-\\u9fa5、（）()\\ue001]{3,80}?";
/** （一）市教育局。负责统筹…: a heading that is an office. */
const HEADING = new RegExp(`^(${NAMES})[。：:](?=[\\u4e00-\\u9fa5]{4})(?:主要|具体)?(${VERB_PATTERN})?`);
/** 市水务局负责推广…; no 负责人, no 牵头的. */
const SUBJECT = new RegExp(`^(?:[要应]?由)?(${NAMES})(${SUBJECT_VERBS})(?![人者方的]|同志)(?=[\\u4e00-\\u9fa5])`);
const PARTNER = new RegExp(`^(${NAMES})(${PARTNER_VERBS})(?=[\\u4e00-\\u9fa5]|$)`);
/** 标准由市教育局牵头制定. */
const BY = new RegExp(
	`由(${NAMES})(${SUBJECT_VERBS}|(?:具体)?组织(?:实施|开展|落实)|承办|具体实施|实施)(?![人者方的]|同志)`,
);

/** 会同县财政局制定…: whoever leads does it with them. */
const PARTNERS = new RegExp(`^会同(${NAMES})(?=制定|研究|组织|做好|开展|推进|负责|落实|编制|建立|加强|完善|$)`);

/** 由市教育局会同市水务局做好宣传: what they do may be said in any words. */
const JOINTLY = new RegExp(`^(?:[要应]?由)?(${NAMES})会同(${NAMES})(?=[\\u4e00-\\u9fa5]{2})`);

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
	if (!match || offices.length === 0 || !offices.every(isLevelled)) return null;
	const role = match[2] ? roleOfVerb(match[2]) : "责任";
	return { quote: match[0], start, entries: [{ role, offices }], setsFirstLeads: null, form: "heading" };
}

function readSpoken(sentence: string, start: number, follows: boolean): Attribution[] {
	const clean = sentence.replace(/[。；;]$/, "");
	const pieces = clean.split(/[，,]/);
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
		const partner = isSaid ? readNamed(PARTNER, piece, at) : null;
		const subject = index === 0 || isSaid ? readNamed(SUBJECT, piece, at) : null;
		const further = isSaid ? readFurther(piece, at) : null;
		const said = subject ?? partner ?? readNamed(BY, piece, at) ?? readAgent(piece, at) ?? further;
		isSaid = said !== null;
		return said ? [said] : [];
	});
}

/** A bureau's own plan names its sections: 局办公室牵头，规划科、财务科配合. */
const SECTION = /^(?:局|厅|委|署|院|机关|中心)?[\u4e00-\u9fa5]{2,8}(?:科|处|股|室)$/;

/** Who leads and who helps, one after the other: 由市教育局牵头，市园林局配合，于…制定. */
function readList(
	clean: string,
	pieces: readonly string[],
	start: number,
): { first: number; end: number; said: Attribution } | null {
	const first = pieces.findIndex((piece) => opensList(piece));
	if (first < 0) return null;
	const count = pieces.slice(first).findIndex((piece) => readSentence(stripBy(piece)).length === 0);
	const end = count < 0 ? pieces.length : first + count;
	const at = lengthOf(pieces, first);
	const said = clean.slice(at, lengthOf(pieces, end) - 1);
	const entries = readSentence(said.split(/[，,]/).map(stripBy).join("，"));
	const isNamed = (name: string) => isLevelled(name) || SECTION.test(name);
	if (entries.length === 0 || !entries.every(({ offices }) => offices.every(isNamed))) return null;
	const partners = PARTNERS.exec(pieces[end] ?? "");
	const helpers = splitOffices(partners?.[1] ?? "");
	const isShared = partners !== null && helpers.length > 0 && helpers.every(isLevelled);
	if (isShared) entries.push({ role: "配合", offices: helpers });
	const quote = isShared ? clean.slice(at, lengthOf(pieces, end) + partners[0].length) : said;
	const attribution: Attribution = { quote, start: start + at, entries, setsFirstLeads: null, form: "sentence" };
	return { first, end: isShared ? end + 1 : end, said: attribution };
}

/** The names behind 会同 end where the shortest list of whole names does. */
function readJoint(clean: string, start: number): Attribution | null {
	const [, names = "", first = ""] = JOINTLY.exec(clean) ?? [];
	const offices = splitOffices(names);
	if (offices.length === 0 || !offices.every(isLevelled)) return null;
	const from = clean.indexOf(first, clean.indexOf("会同"));
	for (let end = from + 3; end <= Math.min(clean.length, from + LONGEST_LIST); end += 1) {
		const others = splitOffices(clean.slice(from, end));
		const goesOn = /^[、和及局委办部厅]/.test(clean.slice(end)) || /[、和及]$/.test(clean.slice(from, end));
		if (goesOn || !others.every(isLevelled) || !WHOLE_NAME.test(others.at(-1) ?? "")) continue;
		const entries: RoleEntry[] = [
			{ role: "责任", offices },
			{ role: "配合", offices: others },
		];
		return { quote: clean.slice(0, end), start, entries, setsFirstLeads: null, form: "sentence" };
	}
	return null;
}

function readNamed(pattern: RegExp, piece: string, at: number): Attribution | null {
	const match = pattern.exec(piece);
	if (!match) return null;
	const entries = readClause(match[1] ?? "", match[2] ?? "");
	if (!entries?.every(({ offices }) => offices.every(isLevelled))) return null;
	return { quote: match[0], start: at + match.index, entries, setsFirstLeads: null, form: "sentence" };
}

/** The piece is names and what they do, and says so of itself: 由市教育局牵头, or 市教育局牵头. */
function opensList(piece: string): boolean {
	return /(?:牵头|负责|主办|承办)$/.test(piece) && readSentence(stripBy(piece)).length > 0;
}

function stripBy(piece: string): string {
	return piece.replace(/^(?:[要应]?由|并由)/, "");
}

/** Characters of the first pieces, with the comma behind each. */
function lengthOf(pieces: readonly string[], count: number): number {
	return pieces.slice(0, count).reduce((sum, piece) => sum + piece.length + 1, 0);
}
