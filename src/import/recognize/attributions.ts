import { parseNumbering } from "../../text/numbering.ts";
import { statesFirstLeads } from "../vocabulary/role-words.ts";
import { bracketsOf } from "./brackets.ts";
import { withoutAsides } from "./duty-asides.ts";
import { labelledOutside, readLabelled } from "./duty-labels.ts";
import { type Attribution, entriesOf, type RoleEntry, readSentence } from "./duty-lists.ts";
import { isProper, isSpecific } from "./office-agents.ts";
import { areOffices, isLevelled, isOffice, NAME_BREAK, splitOffices } from "./office-names.ts";
import { readSubjects } from "./office-subjects.ts";

/**
 * Finds every attribution of a paragraph: in brackets, after a label, at its end, or in a sentence whose subject is
 * an office. `breaks` are the offsets at which the source had a blank that the text has not.
 */
export function findAttributions(text: string, breaks: ReadonlySet<number> = new Set()): Attribution[] {
	if (breaks.size > 0) return readAttributions(text, breaks);
	const known = KNOWN.get(text);
	if (known) return known;
	const found = readAttributions(text, breaks);
	if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
	KNOWN.set(text, found);
	return found;
}

/** The outline, the measures, the duties and the problems ask the same of the same paragraphs. */
const KNOWN = new Map<string, Attribution[]>();
const MOST_KNOWN = 4096;

function readAttributions(text: string, breaks: ReadonlySet<number>): Attribution[] {
	const spaced = withBreaks(text, breaks);
	const brackets = bracketsOf(spaced);
	const found = brackets.flatMap(({ start, inner, isLast }): Attribution[] => {
		// A field that is nothing but 【…】 is a placeholder: what stands in it is quoted.
		const isHollow = spaced[start] === "【";
		const quote = isHollow ? inner : spaced.slice(start, start + inner.length + 2);
		const closes = isLast || /^[；;]/.test(spaced.slice(start + inner.length + 2));
		const entries = readEntries(
			inner,
			closes ? isListPosition(spaced, start, inner) : isOfHeading(spaced, start, inner),
		);
		if (entries.length === 0) return [];
		const at = isHollow ? start + 1 : start;
		return [{ quote, start: at, entries, setsFirstLeads: statesFirstLeads(inner), form: "apart" }];
	});
	const apart = [...found, ...labelledOutside(spaced, brackets), ...behindDash(spaced)];
	const said = readSubjects(spaced).filter(
		({ start, quote }) =>
			!apart.some((one) => one.start < start + quote.length && start < one.start + one.quote.length),
	);
	return [...apart, ...said]
		.sort((a, b) => a.start - b.start)
		.map((one) => ({ ...one, quote: one.quote.replaceAll(NAME_BREAK, ""), start: lengthWithout(spaced, one.start) }));
}

/** 推进节能改造。——市机关事务管理局、市发展改革委: nothing but offices behind the dash that ends a paragraph. */
function behindDash(text: string): Attribution[] {
	const [quote = "", list = ""] = /(?<=[。；])(?:——|—|－－)([^——。]{3,120})。?$/.exec(text) ?? [];
	const offices = splitOffices(list);
	if (list === "" || !offices.every(isLevelled)) return [];
	const start = text.length - quote.length;
	return [
		{
			quote: list,
			start: start + quote.indexOf(list),
			entries: entriesOf("责任", offices),
			setsFirstLeads: null,
			form: "apart",
		},
	];
}

const SEAM = /(?:[局委办部厅署院会府处科所行社联队组司协心位）)]|牵头|负责|配合|参与|协助)$/;

const LABEL_NEXT = /^[\u4e00-\u9fa5]{2,6}[:：]/;

/** Marks a blank before a label, and else only where the words on both sides of it can be names: 市园林局 市林业局, not 市 林业局. */
function withBreaks(text: string, breaks: ReadonlySet<number>): string {
	if (breaks.size === 0) return text;
	let spaced = "";
	for (let at = 0; at < text.length; at += 1) {
		const isSeam = breaks.has(at) && (SEAM.test(spaced.slice(-2)) || LABEL_NEXT.test(text.slice(at)));
		spaced += (isSeam ? NAME_BREAK : "") + text[at];
	}
	return spaced;
}

function lengthWithout(spaced: string, end: number): number {
	return spaced.slice(0, end).replaceAll(NAME_BREAK, "").length;
}

/** A bare list of offices counts only where nothing follows and it is no other name of what stands before it. */
function isListPosition(text: string, start: number, inner: string): boolean {
	const before = text.slice(0, start).trimEnd();
	if (before === "" || /[。；.;！!]$/.test(before)) return true;
	return (
		!NAMED_BEFORE.test(before) && splitOffices(withoutAsides(inner)).every((name) => isLevelled(name) || isProper(name))
	);
}

/** 移交主管部门（市水务局）. */
const NAMED_BEFORE = /(?:[局委办部厅署院会府处所站队组社行司心团]|单位|部门|企业|机构|主体|等|[市县区镇乡])$/;

/** 2.桥梁（县公路中心）。改造危桥…: offices behind the name of an item; behind an office, the bracket is its other name. */
function isOfHeading(text: string, start: number, inner: string): boolean {
	const label = parseNumbering(text)?.label ?? "";
	const name = text.slice(label.length, start);
	const isName = label !== "" && /^[\u4e00-\u9fa5、“”]{2,20}$/.test(name) && !isOffice(name);
	return isName && /^[。：:]/.test(text.slice(start + inner.length + 2)) && splitOffices(inner).every(isLevelled);
}

/** 市甲局〔牵头〕 as 市甲局（牵头）. */
const OWN_ROLE_APART = /[〔［[【]((?:牵头|主办|主责|责任|负责|配合|协办|协助|参与)(?:单位|部门)?)[〕］\]】]/g;

/** What the words inside brackets say: labelled lists, or names followed by what they do. */
function readEntries(words: string, mayBeBare: boolean): RoleEntry[] {
	const inner = withoutAsides(words.replace(OWN_ROLE_APART, "（$1）"));
	const labelled = readLabelled(inner);
	if (labelled.length > 0) return labelled.map(({ role, offices }) => ({ role, offices }));
	const entries = inner.split(/[。；;]/).flatMap((sentence) => readSentence(sentence, true));
	// 市甲局牵头完成: nothing but an office and what it does, in whatever words.
	const spoken = entries.length === 0 && !/^请/.test(inner) ? readSubjects(inner) : [];
	if (spoken.some(({ quote }) => quote.length === inner.length)) return spoken.flatMap((one) => one.entries);
	if (entries.length > 0 || !mayBeBare) return entries;
	// Between semicolons, a part that is nothing but offices is read whatever the others are: those are listed.
	const parts = inner.split(/[；;。]/).map((part) => splitOffices(part));
	const sure = parts.length > 1 ? parts.filter((names) => names.length > 0 && names.every(isLevelled)) : [];
	if (sure.length > 0 && sure.length < parts.length) return sure.flatMap((names) => entriesOf("责任", names));
	const names = splitOffices(inner);
	return areOffices(names) && names.some((name) => isLevelled(name) || isProper(name))
		? entriesOf("责任", names)
		: readBare(names);
}

/** Offices of the State Council say not whose they are: 国家开发银行、工业和信息化部. */
function readBare(names: string[]): RoleEntry[] {
	const isState = areOffices(names) && names.some((name) => /[局委办部厅府会院署]$/.test(name));
	return isState ||
		(names.every(isOffice) &&
			names.some((name) => OWN_SECTION.test(name) || /..[处科室]$/.test(name) || (name.length > 5 && isSpecific(name))))
		? entriesOf("责任", names)
		: [];
}

/** A bureau's own plan: 局办公室、督查室; 机关各科室、局属各单位. */
const OWN_SECTION =
	/^(?:[局厅委署院]|机关)[\u4e00-\u9fa5]{2,8}(?:[科股室处办所站队]|中心|单位)$|^(?!.*(?:社会|自然|[教学普外内本专])科$)[\u4e00-\u9fa5]{2,6}[科股]$/;
