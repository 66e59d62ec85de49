import { dropLayoutBlanks } from "../../text/characters.ts";
import type { PositionedText } from "./positioned.ts";

/** A line of text as a page shows it. */
export interface PageLine {
	text: string;
	/** Edges and baseline in points. */
	x: number;
	right: number;
	y: number;
	size: number;
	/** Its stretches, where wide gaps part them. */
	stretches: { text: string; x: number; right: number }[];
	/** What it is made of, from left to right. */
	parts: PositionedText[];
}

/** Baselines this near, in heights of a letter, are one line: indices stand a little higher or lower. */
const SAME_LINE = 0.45;
/** A gap this wide, in heights of a letter, is a blank; a wider one parts stretches. */
const BLANK = 0.28;
const STRETCH = 1.8;

/** Puts what a page draws together to lines, from top to bottom. */
export function readLines(texts: readonly PositionedText[]): PageLine[] {
	const rows: { y: number; size: number; texts: PositionedText[] }[] = [];
	for (const text of [...texts].sort((a, b) => a.y - b.y)) {
		const row = rows.at(-1);
		if (row && text.y - row.y <= SAME_LINE * Math.max(row.size, text.size)) {
			row.texts.push(text);
			if (text.size > row.size) Object.assign(row, { size: text.size, y: text.y });
		} else rows.push({ y: text.y, size: text.size, texts: [text] });
	}
	return rows.map(({ y, size, texts: parts }) => {
		const own = withoutShadows(parts.sort((a, b) => a.x - b.x));
		const stretches = joinTexts(own, size);
		const text = dropLayoutBlanks(stretches.map((one) => one.text).join(" "));
		return { text, x: stretches[0]?.x ?? 0, right: stretches.at(-1)?.right ?? 0, y, size, stretches, parts: own };
	});
}

/** Bold letters of old printers are drawn twice, a hair apart. */
function withoutShadows(texts: readonly PositionedText[]): PositionedText[] {
	return texts.filter((text, index) => {
		const before = texts.slice(Math.max(0, index - 3), index);
		return !before.some((one) => one.text === text.text && Math.abs(one.x - text.x) < text.size * 0.15);
	});
}

function joinTexts(texts: readonly PositionedText[], size: number): PageLine["stretches"] {
	const stretches: PageLine["stretches"] = [];
	for (const { text, x, width } of texts) {
		const last = stretches.at(-1);
		const gap = last ? x - last.right : 0;
		if (!last || gap > STRETCH * size) stretches.push({ text, x, right: x + width });
		else {
			last.text +=
				(gap > BLANK * size && /[A-Za-z0-9]$/.test(last.text) && /^[A-Za-z0-9]/.test(text) ? " " : "") + text;
			last.right = Math.max(last.right, x + width);
		}
	}
	return stretches;
}

/** Width of what could not have been broken off a line: a word in Latin letters, a figure, a sign with its stop. */
export function firstUnit(line: PageLine): number {
	const [unit = ""] = UNIT.exec(line.text.trimStart()) ?? [];
	// Between Chinese and Latin stands a quarter of a blank that is no character.
	return (widthOf(unit) + (/^[A-Za-z0-9]/.test(unit) ? 0.25 : 0)) * line.size;
}

/** Signs that open, a word or one character, signs that close. */
const UNIT = /^[\p{Ps}\p{Pi}]*(?:[A-Za-z0-9.,%/+-]+|.)[，。、；：！？\p{Pe}\p{Pf}]*/u;

/** In heights of a letter. */
function widthOf(text: string): number {
	return [...text].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0);
}

/** Joins a line to the one it goes on from: Latin words keep their blank. */
export function joinLine(before: string, after: string): string {
	return /[A-Za-z0-9,.;]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after;
}
