/** Why a line of the source is no text. */
export const LAYOUT_REASONS = ["页码", "页眉页脚", "目录"] as const;
export type LayoutReason = (typeof LAYOUT_REASONS)[number];

/** A number set as a page's: - 3 -, — 3 —, 第3页 共20页. */
const SET_NUMBER =
	/^\s*(?:[-—–－·]{1,2}\s*([\d０-９]{1,3})\s*[-—–－·]{0,2}|([\d０-９]{1,3})\s*[-—–－·]{1,2}|第\s*(\d{1,4})\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?)\s*$/;
const BARE_NUMBER = /^\s*[\d０-９]{1,3}\s*$/;
const LEADER = /(?:[.．。·•…‥]\s*){4,}[\s\dIVXivx（）()\-—]*$/;
const CONTENTS = /^\s*目\s*[录次]\s*$/;
/** Lines of a contents list that may stand between two with leaders: an entry in two lines, a page number. */
const LONGEST_GAP = 3;
/** Bare numbers are pages' where this many rise by one, each a page below the last; cells of a table stand closer. */
const FEWEST_PAGES = 3;
const SHORTEST_PAGE = 10;
/** Pages of one document differ in length by about this share. */
const LARGEST_DRIFT = 1 / 8;
/** No more of a source than this is heads, feet and numbers of pages. */
const LARGEST_SHARE = 1 / 5;
const FEWEST_LINES = 40;

/** A line that holds text or a number, by its place among the written ones. */
interface Written {
	index: number;
	text: string;
}

/**
 * The lines that are no text, by index: numbers of pages, set as such or proved by a sequence that rises by one at the
 * distance of pages or beside one running head; those heads; a contents list with leaders. Anything else stays.
 */
export function layoutLines(raw: readonly string[]): ReadonlyMap<number, LayoutReason> {
	const written = raw.flatMap((line, index): Written[] => {
		const text = line.trim();
		return text === "" ? [] : [{ index, text }];
	});
	const pages = pagePlaces(written);
	const furniture = new Map<number, LayoutReason>();
	for (const place of pages) furniture.set(written[place]?.index ?? 0, "页码");
	for (const place of runningHeads(written, pages)) furniture.set(written[place]?.index ?? 0, "页眉页脚");
	const isBounded = written.length < FEWEST_LINES || furniture.size <= written.length * LARGEST_SHARE;
	const dropped = isBounded ? furniture : new Map<number, LayoutReason>();
	for (const place of contentsPlaces(written)) dropped.set(written[place]?.index ?? 0, "目录");
	return new Map([...dropped].toSorted(([a], [b]) => a - b));
}

function pagePlaces(written: readonly Written[]): ReadonlySet<number> {
	const set = written.flatMap(({ text }, place) => (SET_NUMBER.test(text) ? [place] : []));
	const bare = written.flatMap(({ text }, place) => (BARE_NUMBER.test(text) ? [place] : []));
	const numberAt = (place: number) => Number((written[place]?.text ?? "").normalize("NFKC"));
	const isPage = (from: number, to: number) => to - from >= SHORTEST_PAGE || sharesHead(written, from, to);
	const chain = risingChain(bare, numberAt, isPage);
	return new Set([...set, ...chain, ...(keepsPace(written, bare, numberAt) ? bare : [])]);
}

/** Every bare number of the source stands as far down as the page it numbers would. */
function keepsPace(written: readonly Written[], bare: readonly number[], numberAt: (place: number) => number): boolean {
	const [first, ...rest] = bare.map((place) => ({ line: written[place]?.index ?? 0, number: numberAt(place) }));
	if (!first || rest.length === 0) return false;
	const pace = first.line / first.number;
	return (
		pace >= SHORTEST_PAGE &&
		rest.every(({ line, number }) => number > first.number && Math.abs(line / number / pace - 1) <= LARGEST_DRIFT)
	);
}

/** The longest run of numbers that rise by one, each a page away from the last. */
function risingChain(
	places: readonly number[],
	numberAt: (place: number) => number,
	isPage: (from: number, to: number) => boolean,
): number[] {
	const ends = new Map<number, number[]>();
	let longest: number[] = [];
	for (const place of places) {
		const number = numberAt(place);
		const before = ends.get(number - 1);
		const last = before?.at(-1);
		const chain = before && last !== undefined && isPage(last, place) ? [...before, place] : [place];
		if (chain.length >= (ends.get(number)?.length ?? 0)) ends.set(number, chain);
		if (chain.length > longest.length) longest = chain;
	}
	return longest.length >= FEWEST_PAGES ? longest : [];
}

/** The same words stand right above or right below both numbers. */
function sharesHead(written: readonly Written[], from: number, to: number): boolean {
	return [-1, 1].some((step) => {
		const words = written[from + step]?.text.replace(/\s+/g, "");
		return words !== undefined && !BARE_NUMBER.test(words) && words === written[to + step]?.text.replace(/\s+/g, "");
	});
}

/** A line that stands beside three numbers of pages or more. */
function runningHeads(written: readonly Written[], pages: ReadonlySet<number>): number[] {
	const beside = new Map<string, number[]>();
	for (const [place, { text }] of written.entries()) {
		if (pages.has(place) || !(pages.has(place - 1) || pages.has(place + 1))) continue;
		const words = text.replace(/\s+/g, "");
		beside.set(words, [...(beside.get(words) ?? []), place]);
	}
	return [...beside.values()].filter((places) => places.length >= FEWEST_PAGES).flat();
}

function contentsPlaces(written: readonly Written[]): number[] {
	const leaders = written.flatMap(({ text }, place) => (LEADER.test(text) ? [place] : []));
	if (leaders.length < 3) return [];
	return leaders.flatMap((place, order) => {
		const previous = leaders[order - 1] ?? place;
		const start = place - previous <= LONGEST_GAP ? previous : place;
		const entries = Array.from({ length: place - start + 1 }, (_, step) => start + step);
		return CONTENTS.test(written[place - 1]?.text ?? "") ? [place - 1, ...entries] : entries;
	});
}
