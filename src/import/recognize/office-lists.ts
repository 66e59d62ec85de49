import { VERB_PATTERN } from "../vocabulary/role-words.ts";
import { type Attribution, type RoleEntry, readSentence } from "./duty-lists.ts";
import { isProper, isSpecific, WHOLE_NAME } from "./office-agents.ts";
import { isLevelled, isOffice, splitOffices } from "./office-names.ts";

const LONGEST_LIST = 80;
/** What may be a list of names, as part of a pattern. */
export const NAMES = "[\\u4e00-\\u9fa5、，（）()\\ue001]{3,80}?";
const VERB_AT_END = new RegExp(`(?:${VERB_PATTERN})$`);
/** 会同县财政局制定…: whoever leads does it with them. */
const PARTNERS = new RegExp(`^会同(${NAMES})(?=制定|研究|组织|做好|开展|推进|负责|落实|编制|建立|加强|完善|$)`);

/** 由市教育局会同市水务局做好宣传: what they do may be said in any words; 要会同, which asks for help, is listed and gives no duty. */
const JOINTLY = new RegExp(`^(?:[要应]?由)?(${NAMES})(?:应当?|须|负责)?会同(${NAMES})(?=[\\u4e00-\\u9fa5]{2})`);

/** 省委宣传部、组织部，省教育厅负责…: a piece that is nothing but names goes on behind its comma. */
export function joinNames(pieces: readonly string[]): string[] {
	const joined: string[] = [];
	for (const piece of pieces) {
		const last = joined.at(-1);
		const names = last === undefined || VERB_AT_END.test(last) ? [] : splitOffices(last);
		const isOpen = names.length > 0 && isLevelled(names[0] ?? "") && names.every(isOffice);
		if (isOpen) joined[joined.length - 1] = `${last}，${piece}`;
		else joined.push(piece);
	}
	return joined;
}

/** A bureau's own plan names its sections: 局办公室牵头，规划科、财务科配合. */
const SECTION = /^(?:局|厅|委|署|院|机关|中心)?[\u4e00-\u9fa5]{2,8}(?:科|处|股|室)$/;

/** Who leads and who helps, one after the other: 由市教育局牵头，市园林局配合，于…制定. */
export function readList(
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
	const isNamed = (name: string) => isLevelled(name) || isSpecific(name) || isProper(name) || SECTION.test(name);
	if (entries.length === 0 || !entries.every(({ offices }) => offices.every(isNamed))) return null;
	const partners = PARTNERS.exec(pieces[end] ?? "");
	const helpers = splitOffices(partners?.[1] ?? "");
	const isShared =
		partners !== null && helpers.length > 0 && helpers.every((name) => isLevelled(name) || isSpecific(name));
	if (isShared) entries.push({ role: "配合", offices: helpers });
	const quote = isShared ? clean.slice(at, lengthOf(pieces, end) + partners[0].length) : said;
	const attribution: Attribution = { quote, start: start + at, entries, setsFirstLeads: null, form: "sentence" };
	return { first, end: isShared ? end + 1 : end, said: attribution };
}

/** The names behind 会同 end where the shortest list of whole names does. */
export function readJoint(clean: string, start: number): Attribution | null {
	const [, names = "", first = ""] = JOINTLY.exec(clean) ?? [];
	const offices = splitOffices(names);
	if (offices.length === 0 || !offices.every(isLevelled)) return null;
	const from = clean.indexOf(first, clean.indexOf("会同"));
	for (let end = from + 3; end <= Math.min(clean.length, from + LONGEST_LIST); end += 1) {
		const others = splitOffices(clean.slice(from, end));
		const goesOn =
			/^(?:[、和及局委办部厅门]|监委|机关)/.test(clean.slice(end)) || /[、和及]$/.test(clean.slice(from, end));
		const areNamed = isLevelled(others[0] ?? "") && others.every((name) => isOffice(name) && WHOLE_NAME.test(name));
		if (goesOn || !areNamed) continue;
		const entries: RoleEntry[] = [
			{ role: "责任", offices },
			{ role: "配合", offices: others },
		];
		return { quote: clean.slice(0, end), start, entries, setsFirstLeads: null, form: "sentence" };
	}
	return null;
}

/** The piece is names and what they do, and says so of itself: 由市教育局牵头, or 市教育局牵头. */
function opensList(piece: string): boolean {
	return (
		/(?:牵头[\u4e00-\u9fa5]{0,4}|负责|主办|承办|统筹协调|(?:牵头|负责|指导|监督)、.*(?:配合|参与|协助|实施|落实))$/.test(
			piece,
		) && readSentence(stripBy(piece)).length > 0
	);
}

function stripBy(piece: string): string {
	return piece.replace(/^(?:[要应]?由|并由)/, "");
}

/** Characters of the first pieces, with the comma behind each. */
export function lengthOf(pieces: readonly string[], count: number): number {
	return pieces.slice(0, count).reduce((sum, piece) => sum + piece.length + 1, 0);
}
