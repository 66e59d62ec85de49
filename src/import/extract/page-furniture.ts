import type { PageLine } from "./page-lines.ts";

/** What pages repeat: page numbers, heads and feet. */
export interface PageFurniture {
	lines: ReadonlySet<PageLine>;
	/** Page numbers as they are written, in order. */
	numbers: string[];
	/** Heads and feet, each once. */
	heads: string[];
}

interface MarginLine {
	page: number;
	line: PageLine;
	/** From the top of the page, or from its foot as a negative number. */
	place: number;
}

/** The share of a page's height in which heads and feet stand. */
const MARGIN = 0.14;
const NEAR = 6;
const PAGE_NUMBER = /^[-—–－·•~\s]*(?:第\s*)?(\d{1,4})(?:\s*页)?(?:\s*[,，/]?\s*共?\s*\d+\s*页?)?[-—–－·•~\s]*$/;

/** Finds page furniture by where it stands: a number that rises with the pages, words that stand at one place of several. */
export function findFurniture(pages: readonly { height: number; lines: readonly PageLine[] }[]): PageFurniture {
	const margins = pages.flatMap(({ height, lines }, page) => marginLines(lines, height, page));
	const numbers = findNumbers(margins, pages.length);
	const rest = margins.filter((one) => !numbers.includes(one));
	const heads = rest.filter((one) => {
		const same = rest.filter((other) => other.page !== one.page && isSame(one, other));
		return new Set(same.map(({ page }) => page)).size >= Math.max(1, Math.min(2, pages.length / 3));
	});
	return {
		lines: new Set([...numbers, ...heads].map(({ line }) => line)),
		numbers: numbers.map(({ line }) => line.text.trim()),
		heads: [...new Set(heads.map(({ line }) => line.text.trim()))],
	};
}

/** The two lines nearest to each edge, where they stand in the margin. */
function marginLines(lines: readonly PageLine[], height: number, page: number): MarginLine[] {
	const top = lines.slice(0, 2).filter(({ y }) => y < height * MARGIN);
	const foot = lines.slice(-2).filter((line) => line.y > height * (1 - MARGIN) && !top.includes(line));
	return [
		...top.map((line) => ({ page, line, place: line.y })),
		...foot.map((line) => ({ page, line, place: line.y - height })),
	];
}

/** Lines that are page numbers: they rise by one from page to page, or stand between dashes. */
function findNumbers(margins: readonly MarginLine[], pages: number): MarginLine[] {
	const candidates = margins.flatMap((one) => {
		const number = PAGE_NUMBER.exec(one.line.text)?.[1];
		return number === undefined ? [] : [{ one, offset: Number(number) - one.page }];
	});
	return candidates
		.filter(({ one, offset }) => {
			const rising = candidates.filter((other) => other.offset === offset && other.one.page !== one.page);
			const isMarked = /[-—–－·•页]/.test(one.line.text);
			return rising.length > 0 || (pages === 1 && isMarked);
		})
		.map(({ one }) => one);
}

function isSame(a: MarginLine, b: MarginLine): boolean {
	const words = (one: MarginLine) => one.line.text.replace(/\s+/g, "");
	return Math.abs(a.place - b.place) <= NEAR && words(a) === words(b);
}
