import {
	AND_OTHERS,
	COLLECTIVE,
	ENDS_AS_FIELD,
	EVERY_PLACE,
	KINDS_OF_AREA,
	LEVELLED,
	NAME_SEAM,
	OFFICE_END,
	SENTENCE,
	WORDS_IN_NAMES,
} from "../vocabulary/office-words.ts";
import { VERB_PATTERN } from "../vocabulary/role-words.ts";
import { trimName } from "./trimmed-names.ts";

/**
 * Names of offices as documents list them. A name stays as written: nothing is completed, shortened or translated;
 * collective bodies (各县（市、区）人民政府, 市有关单位) are names like any other.
 */
const LONGEST = 30;
/** A collective body need not end like an office if it is as short as this: 各网格. */
const SHORT_COLLECTIVE = 8;
/** Stands where the source had a blank or a break between two names. */
export const NAME_BREAK = "\ue001";

/** True for what can be the name of an office. */
export function isOffice(name: string): boolean {
	const aside = /[（(][^（）()]*[）)]$/.exec(name)?.[0] ?? "";
	const core = name.slice(0, name.length - aside.length);
	if (core.length < 2 || name.length > LONGEST || /[，,]/.test(core)) return false;
	if (aside !== "" && !isOtherName(aside.slice(1, -1))) return false;
	const isAll = COLLECTIVE.test(core) && core.length <= SHORT_COLLECTIVE && !GOES_ON.test(core);
	const isNamed = OFFICE_END.test(core) || OFFICE_END.test(name) || isAll;
	return isNamed && !SENTENCE.test(core.replace(WORDS_IN_NAMES, ""));
}

/** 各有关单位担纲 is no name of its own. */
const GOES_ON = /(?:单位|部门|政府|[局委办])[\u4e00-\u9fa5]{2,}$/;
const OWN_ROLE = new RegExp(`^(?:为|负责)?(?:${VERB_PATTERN})(?:单位|部门)?$`);

/** What a bracket behind an office may hold: its other name, kinds of area, what it does in a word that is known. */
function isOtherName(within: string): boolean {
	return OFFICE_END.test(within) || /^[市县区州旗盟镇乡街道社村、]+$/.test(within) || OWN_ROLE.test(within);
}

/** True for an office that says whose it is, as an office standing in running text must. */
export function isLevelled(name: string): boolean {
	const core = name.replace(/[（(][^（()）]*[）)]$/, "");
	return (
		isOffice(name) &&
		(EVERY_PLACE.test(name) || EVERY_PLACE.test(core) || (LEVELLED.test(name) && OFFICE_END.test(core)))
	);
}

/** True for a list of offices: a name among them that ends like none is one too, if it is as short and plain. */
export function areOffices(names: readonly string[]): boolean {
	if (shareTail(names)) return false;
	const known = names.filter(isOffice);
	const rest = names.filter((name) => !isOffice(name));
	const isPlain = rest.every(
		(name) =>
			/^[\u4e00-\u9fa5A-Za-z（）()·]{2,14}$/.test(name) &&
			!/[的为是]/.test(name) &&
			!SENTENCE.test(name) &&
			!opensWithOffice(name),
	);
	return known.length > 0 && isPlain && rest.length <= known.length;
}

/** 市财政局担纲: an office, and a word that nobody knows, are no name; 人民银行某市中支 goes on with a place. */
export function opensWithOffice(name: string): boolean {
	return [...name].some((char, at) => {
		const rest = name.slice(at + 1);
		const isCut = at > 1 && rest.length > 1 && /[局委办部厅署院府会协心位社行司团联业队]/.test(char);
		return isCut && !/[市县省区支]|分[行局公]/.test(rest) && isOffice(name.slice(0, at + 1)) && !OFFICE_END.test(name);
	});
}

/** 市教育、财政、水务部门: what is named last holds for all of them, so that none is named whole. */
function shareTail(names: readonly string[]): boolean {
	const [first = ""] = names;
	const isShared =
		/^(?!各|有关|相关|其[他它]|市(?!场|政)|省|县|区|州|全|属地|所有)[\u4e00-\u9fa5]{2,8}(?:部门|机构)$/.test(
			names.at(-1) ?? "",
		);
	return isShared && names.length > 1 && !OFFICE_END.test(first);
}

const JOINED = "\u0001";

/** Cuts `市教育局、市科技局和各县（市、区）人民政府等部门` into names, in order, each once. */
export function splitOffices(list: string): string[] {
	const names: string[] = [];
	let depth = 0;
	let name = "";
	for (const char of list
		.replace(AND_OTHERS, "等、")
		.replace(KINDS_OF_AREA, (kinds) => kinds.replaceAll("、", JOINED))) {
		if ("（(〔[".includes(char)) depth += 1;
		if ("）)〕]".includes(char)) depth -= 1;
		if (depth === 0 && `、，,；;/／｜\n\t${NAME_BREAK}`.includes(char)) {
			names.push(name);
			name = "";
		} else name += char;
	}
	names.push(name);
	const whole = names
		.map((one) => one.replaceAll(NAME_BREAK, ""))
		.flatMap(splitAtAnd)
		.map(trimName)
		.map((one) => one.replaceAll(JOINED, "、"))
		.flatMap(splitRunTogether)
		.filter((one) => one !== "");
	return [...new Set(whole)];
}

/** 市林业局市科协 is no office: a name that another one's end stands in is two. */
function splitRunTogether(name: string): string[] {
	if (name.length < 6 || /[（(]/.test(name)) return [name];
	const own = /^(?![市省县区州旗])[\u4e00-\u9fa5]{1,6}?[市县区省州旗]/.exec(name)?.[0] ?? "";
	const pieces = own.length > 1 ? splitAgain(name, own) : name.split(NAME_SEAM);
	return pieces.length > 1 && pieces.every(isOffice) ? pieces : [name];
}

/** 某市教育局某市园林局: the place named again begins another name. */
function splitAgain(name: string, own: string): string[] {
	const pieces = name.split(own).slice(1);
	return pieces.map((piece) => own + piece);
}

/** 和, 与 and 及 part two names only where a whole name stands before them: 工业和信息化局 is one. */
function splitAtAnd(name: string): string[] {
	for (const match of name.matchAll(/以及|会同|[和与及]/g)) {
		const before = name.slice(0, match.index);
		const after = name.slice(match.index + match[0].length);
		if (isOffice(trimName(before)) && isOffice(trimName(after)) && !isOneName(before, trimName(after))) {
			return [...splitAtAnd(before), ...splitAtAnd(after)];
		}
	}
	return [name];
}

/** 市委和市政府督查室, 规划和自然资源局, 省和市: what stands before 和 is no office by itself. */
function isOneName(before: string, after: string): boolean {
	// 各有关部门和单位 are named together.
	if (/^(?:单位|部门|机构|企业|地方|地区|机关|团体)$/.test(after)) return true;
	// So are 中央和省驻云单位, 各党委和政府.
	if (/(?:中央驻? 省[级属]?驻.*|党委 (?:人民)?政府)$/.test(`${before} ${after}`)) return true;
	return ENDS_AS_FIELD.test(before) && !/[局委部办厅署院府]$/.test(before) && after.length > 1;
}
