import type { Entry } from "../records/entry.ts";
import { isNearlySame } from "./approximate.ts";

/** What office names end with; an everyday form often has another of them. */
const KIND = /(?:委员会|[局委厅办部会])$/;
const PARTY = /^中共(?=.{2})/;
const DUTIES = /的?(?:职责|责任|任务|分工|工作)$/;

/** The office a word names; `isGuess` where it had to be mended for that. */
export interface NamedOffice {
	office: Entry;
	isGuess: boolean;
}

/**
 * Finds the office a word names: as it is called, with or without the place, or by the end of its name (计生局). A word
 * that no text holds may also have another ending (卫健委 for 卫健局), some of the name's characters (人力社保局), or one
 * character wrong.
 */
export function createNameResolver(entries: Entry[], prefixes: string[], isHeld: (word: string) => boolean) {
	const bare = (name: string) =>
		prefixes.reduce((rest, prefix) => (rest.length > prefix.length + 1 ? rest.replace(prefix, "") : rest), name);
	const byName = new Map<string, Entry>();
	for (const entry of entries) {
		for (const name of [entry.title, ...entry.names]) byName.set(name, entry).set(bare(name), entry);
	}
	const only = (isMeant: (name: string) => boolean, isGuess: boolean): NamedOffice | null => {
		const meant = new Set([...byName].flatMap(([name, entry]) => (isMeant(name) ? [entry] : [])));
		const [office] = meant;
		return office && meant.size === 1 ? { office, isGuess } : null;
	};
	const resolve = (word: string): NamedOffice | null => {
		const short = bare(word.replace(PARTY, ""));
		const office = byName.get(word) ?? byName.get(short);
		if (office) return { office, isGuess: false };
		if (short.length < 3) return null;
		const isKind = KIND.test(short);
		const ending = isKind ? only((name) => name.endsWith(short), false) : null;
		if (ending || isHeld(short)) return ending;
		const stem = short.replace(KIND, "");
		return (
			(isKind ? only((name) => name.replace(KIND, "") === stem, false) : null) ??
			(isKind ? only((name) => isAbbreviation(short, name), false) : null) ??
			only((name) => name.length > 2 && isNearlySame(name, short, 1), true)
		);
	};
	return {
		resolve: (word: string) => resolve(word) ?? (DUTIES.test(word) ? resolve(word.replace(DUTIES, "")) : null),
		/** Every form of every name, with each place in front. */
		names: () => [...byName.keys()].flatMap((name) => [name, ...prefixes.map((prefix) => `${prefix}${bare(name)}`)]),
	};
}

/** The word's characters stand in the name in their order, its last one at the end. */
function isAbbreviation(word: string, name: string): boolean {
	let at = -1;
	for (const char of word) {
		at = name.indexOf(char, at + 1);
		if (at < 0) return false;
	}
	return name.endsWith(word.at(-1) ?? "");
}
