import { parseNumbering } from "../../text/numbering.ts";
import { DEFAULT_DUTY } from "../vocabulary/default-duty.ts";
import { PARTNER_VERBS, roleOfVerb, SUBJECT_VERBS } from "../vocabulary/role-words.ts";
import { type Attribution, readClause } from "./duty-lists.ts";
import { readAgent, readFurther, WHOLE_NAME } from "./office-agents.ts";
import { joinNames, lengthOf, MODAL, NAMES, readJoint, readList } from "./office-lists.ts";
import { isLevelled, isOffice, splitOffices } from "./office-names.ts";

/** （一）市教育局。负责统筹…: a heading that is an office. */
const HEADING = new RegExp(
	`^(${NAMES})(?:[。：:]|——?)(?=[\\u4e00-\\u9fa5]{4})(?:主要|具体)?(${SUBJECT_VERBS}|配合|协助|参与)?`,
);
/** 市水务局负责推广…; no 负责人, no 牵头的. */
const SUBJECT = new RegExp(
	`^(?:请|[要应]?由)?(${NAMES})${MODAL}(${SUBJECT_VERBS})(?![人者方的]|同志)(?=[“《\\u4e00-\\u9fa5])`,
);
const PARTNER = new RegExp(`^(${NAMES})${MODAL}(${PARTNER_VERBS})(?=[\\u4e00-\\u9fa5]|$)`);
/** 市司法局参与, 区委宣传部给予指导: nothing else is said in the piece. */
const ONLY_PARTNER = new RegExp(`^(${NAMES})(?:给予|提供|负责)?(${PARTNER_VERBS}|支持)$`);
/** 各县（区）人民政府按照各自职责组织实施…: what they do is theirs. */
const BY_OFFICE = new RegExp(
	`^(${NAMES})${MODAL}按照?(?:各自)?(?:职责|职能)(?:分工)?(负责|组织实施|组织落实|落实|实施|推进)`,
);
/** 标准由市教育局牵头制定. */
const BY = new RegExp(
	`由(${NAMES})(${SUBJECT_VERBS}|(?:具体)?组织(?:实施|开展|落实)|承办|具体实施|实施)(?![人者方的]|同志)`,
);

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

function readSpoken(sentence: string, start: number, follows: boolean): Attribution[] {
	const clean = sentence.replace(/[。；;]$/, "");
	const pieces = joinNames(clean.split(/[，,]/));
	const opening = readNamed(OPENING, clean, start);
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
		const partner = isSaid ? readNamed(PARTNER, piece, at) : index > 0 ? readNamed(ONLY_PARTNER, piece, at) : null;
		const subject = index === 0 || isSaid ? (readNamed(BY_OFFICE, piece, at) ?? readNamed(SUBJECT, piece, at)) : null;
		const further = isSaid ? readFurther(piece, at) : null;
		const said = subject ?? partner ?? readNamed(BY, piece, at) ?? readAgent(piece, at) ?? further;
		isSaid = said !== null || CHAIRED.test(piece);
		return said ? [said] : [];
	});
}

/** 由分管副市长任召集人，市民政局负责日常工作: who sits there names a person, and whoever follows has a job of its own. */
const CHAIRED = /由.*(?:担任|任)(?:[总副]?(?:召集人|组长|指挥长?)|主任)$/;

function readNamed(pattern: RegExp, piece: string, at: number): Attribution | null {
	const match = pattern.exec(piece);
	if (!match) return null;
	const entries = readClause(match[1] ?? "", match[2] ?? "");
	// 省委宣传部、组织部: what stands behind a name that says whose it is shares its front.
	if (!entries?.every(({ offices }) => isLevelled(offices[0] ?? "") && offices.every(isShared))) return null;
	return { quote: match[0], start: at + match.index, entries, setsFirstLeads: null, form: "sentence" };
}

function isShared(name: string): boolean {
	return isLevelled(name) || (isOffice(name) && WHOLE_NAME.test(name));
}
