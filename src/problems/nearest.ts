/** Shorter words are other words when one character differs: 序号 is not 编号. */
const SHORTEST = 3;

/** A name or title may be known by its beginning, if that is as long as this. */
const LEAST_BEGUN = 4;

/** Words that mean candidates otherwise than by their letters: full names, titles; one word may mean several. */
export type OtherNames = ReadonlyMap<string, readonly string[]>;

/** The candidates that the word is a slip of or the beginning of, or that it is another name of. */
function meantBy(word: string, candidates: readonly string[], otherNames: OtherNames): string[] {
	const named = otherNames.get(word);
	if (named !== undefined) return [...new Set(named)];
	const all = [...new Set(candidates)];
	const slips = all.filter((candidate) => isSlip(word, candidate));
	if (slips.length > 0 || word.length < LEAST_BEGUN) return slips;
	const longer = all.filter((candidate) => candidate.startsWith(word));
	const begun = [...otherNames].filter(([name]) => name.startsWith(word)).flatMap(([, meant]) => meant);
	const meant = [...new Set([...longer, ...begun])];
	return meant.length === 1 ? meant : [];
}

/** The one candidate that the word is a slip of; null when there is none, or more than one. */
export function nearest(word: string, candidates: readonly string[]): string | null {
	const [meant, another] = meantBy(word, candidates, new Map());
	return meant !== undefined && another === undefined ? meant : null;
}

/** The longest list that still helps. */
const LIST_LIMIT = 6;
/** More slips than these are a guess. */
const SLIP_LIMIT = 3;

/**
 * `是否想写“x”？` or, when nothing is meant, what there is to choose from.
 * `otherNames` are words that mean a candidate: full names, titles.
 */
export function suggestion(word: string, candidates: readonly string[], otherNames: OtherNames = new Map()): string {
	const meant = meantBy(word, candidates, otherNames).slice(0, SLIP_LIMIT);
	if (meant.length > 0) return `是否想写${meant.map((name) => `“${name}”`).join("或")}？`;
	const parts = word.split(/[，、；]/).map((part) => part.trim());
	if (parts.length > 1 && parts.every((part) => candidates.includes(part) || otherNames.has(part)))
		return `几个要分开写：[${parts.join(", ")}]`;
	if (candidates.length === 0) return "目前没有可以引用的，请先建立，或删去这一项";
	const some = candidates.slice(0, LIST_LIMIT).join("、");
	return `请改为已有的名称，如 ${some}${candidates.length > LIST_LIMIT ? " 等" : ""}`;
}

/** One character inserted, left out, replaced or swapped with its neighbour; a digit is never a slip of another. */
function isSlip(word: string, candidate: string): boolean {
	// A character is two units at most: texts that differ by more in length are told apart without being taken apart.
	if (Math.abs(word.length - candidate.length) > 2) return false;
	const [a, b] = [[...word], [...candidate]];
	if (Math.min(a.length, b.length) < SHORTEST || Math.abs(a.length - b.length) > 1) return false;
	const same = a.findIndex((char, index) => char !== b[index]);
	const start = same < 0 ? a.length : same;
	const rest = (text: string[], skip: number) => text.slice(start + skip).join("");
	const isDigit = [a[start], b[start]].some((char) => char !== undefined && /\d/.test(char));
	if (isDigit) return false;
	const isReplaced = rest(a, 1) === rest(b, 1);
	const isSwapped = a[start] === b[start + 1] && a[start + 1] === b[start] && rest(a, 2) === rest(b, 2);
	return isReplaced || isSwapped || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1);
}
