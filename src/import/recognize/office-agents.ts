import { parseNumbering } from "../../text/numbering.ts";
import { roleOfVerb, SUBJECT_VERBS, VERB_PATTERN } from "../vocabulary/role-words.ts";
import type { Attribution, RoleEntry } from "./duty-lists.ts";
import { isLevelled, isOffice, splitOffices } from "./office-names.ts";

const LONGEST_LIST = 80;
/** 市消防 goes on: 市消防救援支队. */
export const WHOLE_NAME =
	/(?:[局委办厅署院会部处队司团行段馆站社庭]|(?<![平舞讲])台|所(?![属有在需])|中心|政府|集团|学校|大学|机构|机关|单位|部门|企业|公司|工会|妇联|残联|科协|供销社|合作社|报社|电视台|海关|办事处|室|各(?:镇街|乡镇|街道|村|社区|镇|县区|区县))(?:[（(][^（()）]*[）)])?$/;

/** （二）区应急管理局 as a heading of its own, with its jobs below. */
export function readOfficeHeading(text: string): Attribution | null {
	const rest = parseNumbering(text)?.rest.replace(/[。：:]$/, "") ?? "";
	const offices = splitOffices(rest);
	if (
		rest.length > LONGEST_LIST ||
		offices.length === 0 ||
		!offices.every((name) => isLevelled(name) && WHOLE_NAME.test(name))
	)
		return null;
	const start = text.indexOf(rest);
	return { quote: rest, start, entries: [{ role: "责任", offices }], setsFirstLeads: null, form: "heading" };
}

/** How something is done, between a name and what it does: 要, 按照各自职责, 依法. */
export const MANNER =
	"(?:要|应当?|须|需要?|必须|将|各自|分别|共同|联合|统一|积极|密切|全力|主要|切实|全面|认真|依法|等(?:部门|单位)?|按照?(?:各自)?(?:职责|职能|分工|职责分工)|结合[^，]{1,6}(?:实际|职能))*";
/** 牵头组织, 负责推广, 作为牵头单位; no 负责人, no 牵头的. */
export const DUTY = new RegExp(
	`^${MANNER}(?:对[^，。；]{2,16}(?=负))?(?:作?为|是)?(?:第一)?(${SUBJECT_VERBS}|责任(?=主体|单位|部门)|(?<=职责|职能|分工)(?:组织实施|组织落实|落实|实施|推进))(?![人者方的]|同志)`,
);
/** 考核结果由市委组织部、市人社局联合通报: who does it, whatever it is; whoever approves, or a person, answers for nothing. */
export function readAgent(piece: string, at: number): Attribution | null {
	const from = /由(?!于|此|来)/.exec(piece)?.index ?? -1;
	const found = from < 0 ? null : splitSubject(piece.slice(from + 1));
	if (!found || NO_AGENT.test(found.predicate) || /^[^，。；]{1,8}的/.test(found.predicate)) return null;
	const verb = (DUTY.exec(found.predicate) ?? LAST_VERB.exec(found.predicate))?.[1];
	const entries: RoleEntry[] = [{ role: verb ? roleOfVerb(verb) : "责任", offices: found.offices }];
	return { quote: piece.slice(from), start: at + from, entries, setsFirstLeads: null, form: "sentence" };
}

const LAST_VERB = new RegExp(`(${VERB_PATTERN})$`);
const PERSON_NEXT =
	/^(?:长|[正副]|主任|主席|书记|主要|分管|领导|同志|负责(?:人|同志)|[局处科市县区镇乡院校所队站会]长|一把手|党组)/;
const NO_AGENT = /^(?:担任|任|提供|批准|审批|审定|核准|同意|印发|出资|变更|划转|转|调整|改|更名|解释)/;

/** 云州日报社, 云州海关: the name of one body by its end, without whose it is. */
export function isProper(name: string): boolean {
	return isOffice(name) && PROPER.test(name);
}

/** 上市公司 is a kind of firm, 组建…集团 an order. */
const PROPER =
	/^(?!上市|国有|民营|外资|龙头|骨干|大型|平台|企业|组建|培育|成立|支持|引导|新)[\u4e00-\u9fa5]{2,10}(?:[日晚]报社|电视台|公司|集团|机场|边检站|车务段|银行|[分支]行|海关|大学|学院|分局|监管局|办事处)$/;

/** True for names that running text can list: one says whose it is or is a name of its own, the others end like whole names. */
export function areNamed(names: readonly string[]): boolean {
	const isSure = (name: string) => isLevelled(name) || isProper(name) || EACH.test(name);
	return names.some(isSure) && names.every((name) => isSure(name) || (isOffice(name) && WHOLE_NAME.test(name)));
}

/** Names that no others have: 文化和旅游部, 云川供电局; an enterprise or a school may be any. */
export function isSpecific(name: string): boolean {
	return isOffice(name) && WHOLE_NAME.test(name) && name.length > 2 && !KIND.test(name);
}

const KIND =
	/(?:企业|学校|机构|机关|部门|单位|公司|大学|合作社|政府|工会|专班|团队|[大小]组)$|^.{0,1}(?:领导小组|委员会|办公室)$/;

/** 各监狱落实…: all of a kind, whatever kind, where what they do follows. */
const EACH = /^各(?![类项种级方界]|环节|阶段|领域|行业|要素|有关方)[\u4e00-\u9fa5]{2,6}$/;

function isEach(name: string, rest: string): boolean {
	return (
		EACH.test(name) && isOffice(name) && /^(?:要|应|须|负责|落实|具体|配合|协助|按|结合|分别|抓好|做好)/.test(rest)
	);
}

/** The longest list of whole names a piece begins with, and what is said of them. */
export function splitSubject(piece: string): { offices: string[]; predicate: string } | null {
	for (let end = Math.min(piece.length - 2, LONGEST_LIST); end >= 3; end -= 1) {
		if (!WHOLE_NAME.test(piece.slice(0, end)) && !isEach(piece.slice(0, end), piece.slice(end))) continue;
		// 市教育局局长, 各乡镇党委书记 are persons of theirs.
		if (PERSON_NEXT.test(piece.slice(end))) return null;
		const offices = splitOffices(piece.slice(0, end));
		if (!areNamed(offices) && !(offices.length > 0 && offices.every(isSpecific) && DUTY.test(piece.slice(end))))
			continue;
		const predicate = piece.slice(end);
		return /^(?![的等和与及所是有已在、（(]|为(?![牵责主第]))[\u4e00-\u9fa5“”]{2,}/.test(predicate)
			? { offices, predicate }
			: null;
	}
	return null;
}
