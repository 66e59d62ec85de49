import { areOffices, isOffice, splitOffices } from "./office-names.ts";

export type AttributedRole = "牵头" | "责任" | "配合";

/** Offices that a stretch of text makes answerable, in the order and by the names it gives. */
export interface Attribution {
	/** A literal part of the text. */
	quote: string;
	start: number;
	entries: { role: AttributedRole; offices: string[] }[];
	/** The first office named leads: said here, or said before and carried on. */
	setsFirstLeads: "here" | "onward" | null;
}

/** Labels of duties; what a label names that is not here (完成时限, 适用范围) is no duty. */
const LABELS: [AttributedRole, RegExp][] = [
	[
		"牵头",
		/^(?:第一)?(?:牵头|主办|主责|总牵头|主要责任|牵头责任|责任牵头|牵头负责)(?:责任)?(?:单位|部门|处室|科室|局|机构)?$/,
	],
	[
		"配合",
		/^(?:配合|协办|参与|参加|支持|协同|协助|协作|协同配合|责任配合|配合责任)(?:责任)?(?:单位|部门|处室|科室|机构)$/,
	],
	[
		"责任",
		/^(?:责任|负责|承办|实施|落实|完成|主管|主体责任|具体负责|具体落实|任务承担|承担|分工|工作|组织实施|执行)(?:单位|部门|主体|处室|科室|机构|分工)$/,
	],
];
const KEY = /(?:^|[；;。，,、（(【[\s｜]|等)([\u4e00-\u9fa5]{2,8})[:：]/g;
const VERBS =
	"负责牵头|牵头负责|牵头组织实施|牵头组织|牵头落实|牵头实施|牵头抓总|牵头推进|牵头推动|牵头|分工负责|分别负责|共同负责|具体负责|组织负责|负责组织实施|负责落实|负责实施|负责组织|负责推进|负责|配合落实|配合实施|协同配合|配合|协助落实|协助|协同|参与落实|参与实施|参与|参加|组织落实|组织实施|落实|推进|实施|承办|主办|协办|指导监督|监督指导|业务指导|指导|监督|督促|督导|统筹协调|统筹";
const CLAUSE = new RegExp(`^(.+?)(${VERBS})$`);
const FIRST_LEADS =
	/(?:列|排|位|居|放)[^，。；、]{0,6}(?:首位|第一位?|最前|首个)[^，。；]{0,4}(?:的|者)?[^，。；]{0,6}(?:为|是)[^，。；]{0,4}(?:牵头|主办|主责)|(?:首位|第一个?|第一位)[^，。；]{0,6}(?:为|是)[^，。；]{0,4}牵头|第一(?:责任)?(?:单位|部门)为牵头/;

/** The sentence that makes the first office of every list its leader. */
export function statesFirstLeads(text: string): "here" | "onward" | null {
	if (!FIRST_LEADS.test(text)) return null;
	return /下同|均为|本(?:方案|通知|文件|表)|各项|^注|说明/.test(text) ? "onward" : "here";
}

/** Finds every attribution of a paragraph: in brackets, after a label, or at its end. */
export function findAttributions(text: string): Attribution[] {
	const brackets = bracketsOf(text);
	const found = brackets.flatMap(({ start, inner, isLast }) => {
		const quote = text.slice(start, start + inner.length + 2);
		const entries = readEntries(inner, isLast && isListPosition(text, start));
		return entries.length > 0 ? [{ quote, start, entries, setsFirstLeads: statesFirstLeads(inner) }] : [];
	});
	return [...found, ...labelledOutside(text, brackets)].sort((a, b) => a.start - b.start);
}

/** A bare list of offices counts only where a sentence is over and nothing follows. */
function isListPosition(text: string, start: number): boolean {
	return start > 8 && /[。；]/.test(text[start - 1] ?? "");
}

interface Bracket {
	start: number;
	inner: string;
	isLast: boolean;
}

/** The outermost brackets of a text. */
function bracketsOf(text: string): Bracket[] {
	const found: Bracket[] = [];
	let depth = 0;
	let start = 0;
	for (const [index, char] of [...text].entries()) {
		if ("（(【[".includes(char)) {
			if (depth === 0) start = index;
			depth += 1;
		} else if ("）)】]".includes(char) && depth > 0) {
			depth -= 1;
			if (depth === 0) {
				const isLast = /^[。；]?$/.test(text.slice(index + 1));
				found.push({ start, inner: text.slice(start + 1, index), isLast });
			}
		}
	}
	return found;
}

/** What the words inside brackets say: labelled lists, or names followed by what they do. */
function readEntries(inner: string, mayBeBare: boolean): Attribution["entries"] {
	const labelled = readLabelled(inner);
	if (labelled.length > 0) return labelled.map(({ role, offices }) => ({ role, offices }));
	const entries = inner.split(/[。；;]/).flatMap(readSentence);
	if (entries.length > 0 || !mayBeBare) return entries;
	const names = splitOffices(inner);
	return areOffices(names) && /[局委办部厅府会院]/.test(inner) ? [{ role: "责任", offices: names }] : [];
}

/** `市教育局牵头，市科协、团市委配合` → two entries. A comma may also stand between names. */
function readSentence(sentence: string): Attribution["entries"] {
	const entries: Attribution["entries"] = [];
	let pending = "";
	for (const piece of cutOutsideBrackets(sentence)) {
		const clause = CLAUSE.exec(piece.replace(/(?:并|具体)?(?:抓好|做好)?(?:贯彻|组织)?(?:落实到位|工作)$/, ""));
		if (!clause) {
			pending += `${piece}、`;
			continue;
		}
		const [, names = "", verb = ""] = clause;
		const [own = "", partners = ""] = (pending + names).split("会同");
		pending = "";
		const role = roleOf(verb);
		const offices = splitOffices(own);
		if (!areOffices(offices)) continue;
		entries.push({ role, offices });
		const others = splitOffices(partners);
		if (areOffices(others)) entries.push({ role: "配合", offices: others });
	}
	return entries;
}

function cutOutsideBrackets(text: string): string[] {
	const pieces = [""];
	let depth = 0;
	for (const char of text) {
		if ("（(".includes(char)) depth += 1;
		if ("）)".includes(char)) depth -= 1;
		if (depth === 0 && "，,".includes(char)) pieces.push("");
		else pieces[pieces.length - 1] += char;
	}
	return pieces.filter((piece) => piece !== "");
}

/** 指导 and 监督 are duties beside that of whoever carries something out; the quote keeps the word. */
function roleOf(verb: string): AttributedRole {
	if (/牵头|主办/.test(verb)) return "牵头";
	return /配合|协助|协同|参与|参加|协办|指导|监督|督促|督导/.test(verb) ? "配合" : "责任";
}

interface Labelled {
	role: AttributedRole;
	offices: string[];
	start: number;
	end: number;
}

/** Every `label：names` whose label is a duty; names end at the next label, a full stop or the end. */
function readLabelled(text: string): Labelled[] {
	const keys = [...text.matchAll(KEY)].map((match) => {
		const label = match[1] ?? "";
		const end = match.index + match[0].length;
		return { label, start: end - label.length - 1, end };
	});
	return keys.flatMap(({ label, start, end }, index) => {
		const role = LABELS.find(([, pattern]) => pattern.test(label))?.[0];
		if (!role) return [];
		const limit = keys[index + 1]?.start ?? text.length;
		const value = text.slice(end, limit).split(/[。]/)[0] ?? "";
		const list = value.replace(/[；;，,、\s（(【｜]+$/, "");
		const [own = "", ...rest] = list.split(/[；;]/);
		const entries = readSentence(own);
		const offices = splitOffices(own).filter((name) => isOffice(name) || isShortName(name));
		const isClean = offices.length > 0 && offices.length === splitOffices(own).length;
		const more = rest.flatMap(readSentence);
		const at = { start, end: end + list.length };
		const saysWho = entries.length > 0 && /(?:牵头|负责|配合|参与)$/.test(own);
		if (entries.length > 0 && (saysWho || !isClean)) return entries.map((entry) => ({ ...entry, ...at }));
		if (offices.length === 0) return [];
		return [{ role, offices, ...at }, ...more.map((entry) => ({ ...entry, ...at }))];
	});
}

/** After a label, a name need not end like an office: 市直各单位, 人民银行某市中支. */
function isShortName(name: string): boolean {
	return /^[\u4e00-\u9fa5A-Za-z（）()·]{2,24}$/.test(name) && !/[的了]|^(?:无|详见|见|长期|持续|每年)/.test(name);
}

/** Labels outside brackets: 牵头部门：… as a paragraph, or 责任单位：… after the last sentence. */
function labelledOutside(text: string, brackets: readonly Bracket[]): Attribution[] {
	const inBrackets = (at: number) => brackets.some(({ start, inner }) => at > start && at < start + inner.length + 2);
	const labelled = readLabelled(text).filter(({ start }) => !inBrackets(start));
	const byPlace = new Map<string, Attribution>();
	for (const { role, offices, start, end } of labelled) {
		const quote = text.slice(start, end);
		const known = byPlace.get(quote);
		if (known) known.entries.push({ role, offices });
		else byPlace.set(quote, { quote, start, entries: [{ role, offices }], setsFirstLeads: statesFirstLeads(text) });
	}
	return [...byPlace.values()];
}
