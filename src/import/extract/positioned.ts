import type { DrawnLine } from "./drawn-lines.ts";

/** A run of text as a page draws it; lengths in points, `y` from the top of the page to the baseline. */
export interface PositionedText {
	text: string;
	x: number;
	y: number;
	width: number;
	/** Height of its letters. */
	size: number;
}

export interface PositionedPage {
	width: number;
	height: number;
	texts: PositionedText[];
	lines: DrawnLine[];
	/** Words that are not written from left to right: stamps, watermarks. */
	turned: string[];
	/** How many pictures it draws. */
	pictures: number;
}

/** From where to where something reaches on the page's width: a column, or the blank between two. */
export interface Band {
	left: number;
	right: number;
}
