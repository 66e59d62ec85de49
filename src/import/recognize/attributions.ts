import { type AttributedRole, namesPersons, roleOfLabel, statesFirstLeads } from "../vocabulary/role-words.ts";
import { TIME_LABELS } from "../vocabulary/time-words.ts";
import { type Bracket, bracketsOf } from "./brackets.ts";
import { withoutAsides } from "./duty-asides.ts";
import { type Attribution, entriesOf, type RoleEntry, readSentence } from "./duty-lists.ts";
import { areOffices, isLevelled, isOffice, NAME_BREAK, splitOffices } from "./office-names.ts";
import { readSubjects } from "./office-subjects.ts";

/**
 * A label with its colon, or 为: 牵头单位：. What precedes it may be a bracket, a sign or another entry; the commonest
 * labels also stand right behind a name, and without a colon right before an office (责任单位市司法局).
 */
const KEY = new RegExp(
	"(?:^|[；;。，,、（(【〔〖［[\\s｜\ue001—-]|等)([\\u4e00-\\u9fa5]{2,12}(?:[（(][^（()）]{0,12}[）)])?[:：︰﹕]|[\\u4e00-\\u9fa5]{2,6}(?:单位|部门)[为是]" +
		"|(?:牵头|主办|责任|承办|配合|协办|参与)(?:单位|部门)(?=[市省县区州镇乡各]))" +
		`|(?<=[局委办部厅署院会府心社行）)])((?:牵头|主办|责任|承办|配合|协办|参与)(?:单位|部门)[:：]|(?:${TIME_LABELS})[:：])`,
	"g",
);

/**
 * Finds every attribution of a paragraph: in brackets, after a label, at its end, or in a sentence whose subject is
 * an office. `breaks` are the offsets at which the source had a blank that the text has not.
 */
export function findAttributions(text: string, breaks: ReadonlySet<number> = new Set()): Attribution[] {
	const spaced = withBreaks(text, breaks);
	const brackets = bracketsOf(spaced);
	const found = brackets.flatMap(({ start, inner, isLast }): Attribution[] => {
		// A field that is nothing but 【…】 is a placeholder: what stands in it is quoted.
		const isHollow = spaced[start] === "【";
		const quote = isHollow ? inner : spaced.slice(start, start + inner.length + 2);
		const entries = readEntries(inner, isLast && isListPosition(spaced, start));
		if (entries.length === 0) return [];
		const at = isHollow ? start + 1 : start;
		return [{ quote, start: at, entries, setsFirstLeads: statesFirstLeads(inner), form: "apart" }];
	});
	const apart = [...found, ...labelledOutside(spaced, brackets)];
	const said = readSubjects(spaced).filter(
		({ start, quote }) =>
			!apart.some((one) => one.start < start + quote.length && start < one.start + one.quote.length),
	);
	return [...apart, ...said]
		.sort((a, b) => a.start - b.start)
		.map((one) => ({ ...one, quote: one.quote.replaceAll(NAME_BREAK, ""), start: lengthWithout(spaced, one.start) }));
}

const SEAM = /(?:[局委办部厅署院会府处科所行社联队组司协心位）)]|牵头|负责|配合|参与|协助)$/;

/** Marks a blank only where the words on both sides of it can be names: 市园林局 市林业局, not 市 林业局. */
function withBreaks(text: string, breaks: ReadonlySet<number>): string {
	if (breaks.size === 0) return text;
	let spaced = "";
	for (let at = 0; at < text.length; at += 1) {
		const isSeam = breaks.has(at) && SEAM.test(spaced.slice(-2));
		spaced += (isSeam ? NAME_BREAK : "") + text[at];
	}
	return spaced;
}

function lengthWithout(spaced: string, end: number): number {
	return spaced.slice(0, end).replaceAll(NAME_BREAK, "").length;
}

/** A bare list of offices counts only where a sentence is over and nothing follows. */
function isListPosition(text: string, start: number): boolean {
	return start === 0 || /[。；.;！!]$/.test(text.slice(0, start).trimEnd());
}

/** What the words inside brackets say: labelled lists, or names followed by what they do. */
function readEntries(words: string, mayBeBare: boolean): RoleEntry[] {
	const inner = withoutAsides(words);
	const labelled = readLabelled(inner);
	if (labelled.length > 0) return labelled.map(({ role, offices }) => ({ role, offices }));
	const entries = inner.split(/[。；;]/).flatMap((sentence) => readSentence(sentence, true));
	if (entries.length > 0 || !mayBeBare) return entries;
	const names = splitOffices(inner);
	return areOffices(names) && names.some(isLevelled) ? entriesOf("责任", names) : readBare(names);
}

/** Offices of the State Council say not whose they are: 国家开发银行、工业和信息化部. */
function readBare(names: string[]): RoleEntry[] {
	return areOffices(names) && names.some((name) => /[局委办部厅府会院署]$/.test(name)) ? entriesOf("责任", names) : [];
}

interface Labelled extends RoleEntry {
	start: number;
	end: number;
}

/** Every `label：names` whose label is a duty; names end at the next label, a full stop or the end. */
function readLabelled(text: string): Labelled[] {
	const keys = [...text.matchAll(KEY)].map((match) => {
		const label = match[1] ?? match[2] ?? "";
		const end = match.index + match[0].length;
		return { label: label.replace(/[:：︰﹕为是]$/, ""), start: end - label.length, end };
	});
	return keys.flatMap(({ label, start, end }, index) => {
		const role = namesPersons(label) ? null : roleOfLabel(label);
		if (!role) return [];
		const limit = keys[index + 1]?.start ?? text.length;
		const value = text.slice(end, limit).split(/[。]/)[0] ?? "";
		const list = value.replace(/[；;，,、\s\ue001（(【｜]+$/, "");
		const at = { start, end: end + list.length };
		return list
			.split(/[；;]/)
			.flatMap((part, place) => readValue(part, role, place === 0).map((one) => ({ ...one, ...at })));
	});
}

/** The value of a label up to a semicolon: names, or names that say themselves what they do. */
function readValue(part: string, role: AttributedRole, isFirst: boolean): RoleEntry[] {
	const entries = readSentence(part, true);
	const all = splitOffices(part);
	const offices = all.filter((name) => isOffice(name) || (isFirst && isShortName(name)));
	const isClean = offices.length > 0 && offices.length === all.length;
	const saysWho = entries.length > 0 && /(?:牵头|负责|配合|参与)$/.test(part);
	if (entries.length > 0 && (saysWho || !isClean)) return entries;
	return offices.length === 0 || (!isFirst && !isClean) ? [] : entriesOf(role, offices);
}

/** After a label, a name need not end like an office: 市直各单位, 人民银行某市中支. */
function isShortName(name: string): boolean {
	return /^[\u4e00-\u9fa5A-Za-z（）()·]{2,24}$/.test(name) && !NO_NAME.test(name);
}

const NO_NAME = /[的了]|^(?:无|详见|见|长期|持续|每年|全年|常年|暂无|不涉及|待定)|(?:前|底|完成|落实|负责|保障|推进)$/;

/** Labels outside brackets: 牵头部门：… as a paragraph, or 责任单位：… after the last sentence. */
function labelledOutside(text: string, brackets: readonly Bracket[]): Attribution[] {
	const inBrackets = (at: number) => brackets.some(({ start, inner }) => at > start && at < start + inner.length + 2);
	const labelled = readLabelled(text).filter(({ start }) => !inBrackets(start));
	const byPlace = new Map<string, Attribution>();
	for (const { role, offices, start, end } of labelled) {
		const quote = text.slice(start, end);
		const known = byPlace.get(quote);
		if (known) known.entries.push({ role, offices });
		else
			byPlace.set(quote, {
				quote,
				start,
				entries: [{ role, offices }],
				setsFirstLeads: statesFirstLeads(text),
				form: "apart",
			});
	}
	return [...byPlace.values()];
}
