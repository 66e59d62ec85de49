import { type AttributedRole, namesPersons, roleOfLabel, statesFirstLeads } from "../vocabulary/role-words.ts";
import { TIME_LABELS } from "../vocabulary/time-words.ts";
import type { Bracket } from "./brackets.ts";
import { type Attribution, entriesOf, type RoleEntry, readSentence } from "./duty-lists.ts";
import { isOffice, opensWithOffice, splitOffices } from "./office-names.ts";

/**
 * A label with its colon, or 为: 牵头单位：. What precedes it may be a bracket, a sign or another entry; the commonest
 * labels also stand right behind a name, and without a colon right before an office (责任单位市司法局) or in 【】.
 */
const KEY = new RegExp(
	"(?:(?<![\\u4e00-\\u9fa5A-Za-z\\d）)”》：:])|(?<=等))([\\u4e00-\\u9fa5]{2,12}(?:[（(][^（()）]{0,12}[）)])?[:：︰﹕]|[\\u4e00-\\u9fa5]{2,6}(?:单位|部门)[为是]" +
		"|(?:牵头|主办|责任|承办|配合|协办|参与)(?:单位|部门)(?=\ue001?[市省县区州镇乡各]))" +
		`|(?<=[局委办部厅署院会府心社行）)])((?:牵头|主办|责任|承办|配合|协办|参与)(?:单位|部门)[:：]|(?:${TIME_LABELS})[:：])|([【〔［][\\u4e00-\\u9fa5]{2,12}[】〕］])(?=[\\u4e00-\\u9fa5\\d])`,
	"g",
);

interface Labelled extends RoleEntry {
	start: number;
	end: number;
}

/** Every `label：names` whose label is a duty; names end at the next label, a full stop or the end. */
export function readLabelled(text: string): Labelled[] {
	const keys = [...text.matchAll(KEY)].map((match) => {
		const label = match[1] ?? match[2] ?? match[3] ?? "";
		const end = match.index + match[0].length;
		return { label: label.replace(/^[【〔［]|[:：︰﹕为是】〕］]$/g, ""), start: end - label.length, end };
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
	const offices = all.filter((name) => isOffice(name) || (isFirst && isShortName(name) && !opensWithOffice(name)));
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
export function labelledOutside(text: string, brackets: readonly Bracket[]): Attribution[] {
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
