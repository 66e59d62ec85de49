import { admitText, showCharacters } from "../../text/characters.ts";

/** A cell's text as it came in, rid of what cannot be seen; `shown` names what was dropped. */
export function admitCell(raw: string): { text: string; shown?: string } {
	const { text, dropped } = admitText(raw);
	return dropped === 0 ? { text } : { text, shown: showCharacters(raw) };
}

/** A name and the unit in brackets at its end: `数值（个）` → 数值 and 个; no unit where there are no brackets. */
export function splitUnit(text: string): { name: string; unit: string } {
	const [, name = text, unit = ""] = /^(.+?)[（(](?:单位[:：])?([^（()）]{1,6})[）)]$/.exec(text) ?? [];
	return { name, unit };
}

/** The words with which a cell says that there is no value. */
const MISSING = /^([-—–―－]+|[/／\\]|…+|\.{3,6}|无|暂无|暂无数据|未公布|不详|未知|N\/?A)$/i;

export function isMissing(text: string): boolean {
	return MISSING.test(text.trim());
}
