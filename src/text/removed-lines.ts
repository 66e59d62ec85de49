import { type LayoutReason, layoutLines } from "./layout-lines.ts";
import { sourceLines } from "./source-text.ts";

/** A line of `source.txt` that is not in the text, and why. */
export interface RemovedLine {
	/** 1-based. */
	sourceLine: number;
	reason: LayoutReason;
	text: string;
}

/** What stands against a removed line. */
export interface Doubt {
	removed: RemovedLine;
	found: string;
	expected: string;
}

/** The lines that are not in the text, and why: written down at import, so that nothing is left out without a word. */
export function listRemoved(source: string): RemovedLine[] {
	const raw = sourceLines(source);
	return [...layoutLines(raw)].map(([index, reason]) => ({
		sourceLine: index + 1,
		reason,
		text: (raw[index] ?? "").trim(),
	}));
}

/** Numbers of the lines that are not in the text. */
export function removedFrom(source: string): ReadonlySet<number> {
	return new Set(listRemoved(source).map(({ sourceLine }) => sourceLine));
}

/** Signs that set a number apart as a page's: - 3 -, 第3页. */
const SET_APART = /^[-—–－·第]|[-—–－·页]$/;
const LEADER = /(?:[.．。·•…‥]\s*){4,}/;
const SHORTEST_PAGE = 10;
const FEWEST_HEADS = 3;
/** Lines of one entry of a contents list. */
const LONGEST_ENTRY = 3;
/** No more of a source than this is heads, feet and numbers of pages; a short source has one page. */
const LARGEST_SHARE = 1 / 5;
const FEWEST_LINES = 40;

/**
 * Holds every removed line against the untouched source: it stands there word for word, and its place proves its reason.
 * This asks nothing of the rules by which lines are found.
 */
export function doubtRemoved(source: string, removed: readonly RemovedLine[]): Doubt[] {
	const raw = sourceLines(source).map((line) => line.trim());
	const known = removed.filter(({ sourceLine, text }) => raw[sourceLine - 1] === text && text !== "");
	const unknown = removed.filter((line) => !known.includes(line));
	return [
		...unknown.map((line) => ({
			removed: line,
			found: `“${line.text}”`,
			expected: `source.txt 第 ${line.sourceLine} 行的原字：“${raw[line.sourceLine - 1] ?? ""}”`,
		})),
		...doubtPages(known),
		...doubtHeads(raw, known),
		...doubtContents(known),
		...doubtShare(raw, known),
	];
}

/** Bare numbers rise from page to page, and a page has lines. */
function doubtPages(removed: readonly RemovedLine[]): Doubt[] {
	const pages = removed
		.filter(({ reason }) => reason === "页码")
		.map((line) => ({ line, number: Number(/\d+/.exec(line.text.normalize("NFKC"))?.[0] ?? Number.NaN) }));
	const heads = new Set(removed.filter(({ reason }) => reason === "页眉页脚").map(({ sourceLine }) => sourceLine));
	return pages.flatMap(({ line, number }, index) => {
		if (!/^[-—–－·第\s]*\d{1,4}[-—–－·页\s]*(?:[,，/]?\s*共\s*\d{1,4}\s*页)?$/.test(line.text.normalize("NFKC")))
			return [{ removed: line, found: `“${line.text}”不是页码`, expected: "只有一个数的行" }];
		if (SET_APART.test(line.text)) return [];
		const before = pages[index - 1];
		const lines = line.sourceLine - (before?.line.sourceLine ?? 0);
		const isBesideHead = [-2, -1, 1, 2].some((step) => heads.has(line.sourceLine + step));
		const rises = before === undefined || number > before.number;
		const isPage = before === undefined || isBesideHead || lines / (number - before.number) >= SHORTEST_PAGE;
		if (rises && isPage && pages.length > 1) return [];
		return [{ removed: line, found: `“${line.text}”不在逐页递增的页码里`, expected: "每页一个、逐页递增的页码" }];
	});
}

/** A head or foot is the same on several pages, beside their numbers. */
function doubtHeads(raw: readonly string[], removed: readonly RemovedLine[]): Doubt[] {
	const pages = new Set(removed.filter(({ reason }) => reason === "页码").map(({ sourceLine }) => sourceLine));
	const heads = removed.filter(({ reason }) => reason === "页眉页脚");
	const plain = (text: string) => text.replace(/\s+/g, "");
	return heads.flatMap((head) => {
		const same = heads.filter(({ text }) => plain(text) === plain(head.text)).length;
		const isBeside = [-1, 1].some((step) => pages.has(neighbourOf(raw, head.sourceLine, step)));
		return same >= FEWEST_HEADS && isBeside
			? []
			: [{ removed: head, found: `“${head.text}”没有逐页重复`, expected: "紧挨页码、至少三页相同的页眉或页脚" }];
	});
}

/** The next line that is not empty. */
function neighbourOf(raw: readonly string[], line: number, step: number): number {
	let at = line + step;
	while (at > 0 && at <= raw.length && raw[at - 1] === "") at += step;
	return at;
}

function doubtContents(removed: readonly RemovedLine[]): Doubt[] {
	const entries = removed.filter(({ reason }) => reason === "目录");
	const led = entries.filter(({ text }) => LEADER.test(text)).map(({ sourceLine }) => sourceLine);
	return entries.flatMap((entry) => {
		const isNear = led.some((line) => Math.abs(line - entry.sourceLine) <= LONGEST_ENTRY * 2);
		return isNear ? [] : [{ removed: entry, found: `“${entry.text}”旁边没有目录的引导点`, expected: "带引导点的目录" }];
	});
}

function doubtShare(raw: readonly string[], removed: readonly RemovedLine[]): Doubt[] {
	const written = raw.filter((line) => line !== "").length;
	const furniture = removed.filter(({ reason }) => reason !== "目录");
	const [first] = furniture;
	if (!first || written < FEWEST_LINES || furniture.length <= written * LARGEST_SHARE) return [];
	return [
		{
			removed: first,
			found: `${written} 行里有 ${furniture.length} 行列为页码和页眉页脚`,
			expected: "不超过五分之一",
		},
	];
}
