import { parseNumbering } from "../../text/numbering.ts";
import type { SourceParagraph } from "../extract/paragraphs.ts";

const NAMED = /^(?:总则|前言|引言|序言|序|导言|总论|附则|结语|编制说明)$/;

/** Lines numbered in the style of the parts, without one that goes back in the count and is followed by no second: an item. */
function linesInOrder(paragraphs: readonly SourceParagraph[], top: number): ReadonlySet<number> {
	const numbered = paragraphs.flatMap(({ text, line }) => {
		const numbering = parseNumbering(text);
		return numbering?.rank === top ? [{ line, number: numbering.number }] : [];
	});
	const lone = numbered.filter(({ number }, index) => {
		const goesBack = number < (numbered[index - 1]?.number ?? 0);
		return goesBack && !(number === 1 && numbered[index + 1]?.number === 2);
	});
	return new Set(numbered.filter((one) => !lone.includes(one)).map(({ line }) => line));
}

/** Tells the paragraphs that open a part of the document that begins with these. */
export function topStyle(
	own: readonly SourceParagraph[],
	headings: ReadonlyMap<number, number>,
): (paragraph: SourceParagraph) => boolean {
	const numbers = own.flatMap(({ text }) => parseNumbering(text) ?? []);
	// An extract begins where it begins: 第二章 counts as a first one where 第三章 follows.
	const ranks = numbers.flatMap(({ rank, number }) =>
		number === 1 || numbers.some((other) => other.rank === rank && other.number === number + 1) ? [rank] : [],
	);
	const top = Math.min(...ranks);
	const depths = own.slice(1).flatMap(({ line }) => headings.get(line) ?? []);
	const shallowest = Math.min(...depths);
	const opening = ranks.length > 0 ? linesInOrder(own, top) : new Set<number>();
	return ({ text, line }) => {
		if (NAMED.test(text)) return true;
		if (ranks.length > 0) return opening.has(line);
		return headings.get(line) === shallowest;
	};
}
