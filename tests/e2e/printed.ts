import type { Page } from "playwright-core";
import type { PositionedText } from "../../src/import/extract/positioned.ts";
import { readPdf } from "../../src/import/extract/read-pdf.ts";

/** A line of a printed page: what it says, and where it stands on the sheet. */
export interface PrintedLine {
	text: string;
	/** Of its left and right end, from the left edge of the sheet, in mm. */
	left: number;
	right: number;
	/** Of its base line, from the upper edge, in mm. */
	bottom: number;
	/** Of its type, in points. */
	size: number;
}

const POINT = 25.4 / 72;

/** Prints the page that is open, as a reader's browser does, and reads every line of the sheets from top to bottom. */
export async function printPage(page: Page): Promise<{ width: number; height: number; lines: PrintedLine[] }[]> {
	const sheets = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
	return sheets.map(({ width, height, texts }) => ({
		width: width * POINT,
		height: height * POINT,
		lines: [...Map.groupBy(texts, ({ y }) => Math.round(y)).values()].map(lineOf).sort((a, b) => a.bottom - b.bottom),
	}));
}

const lineOf = (texts: PositionedText[]): PrintedLine => ({
	text: texts.map(({ text }) => text).join(""),
	left: Math.min(...texts.map(({ x }) => x)) * POINT,
	right: Math.max(...texts.map(({ x, width }) => x + width)) * POINT,
	bottom: (texts[0]?.y ?? 0) * POINT,
	size: Math.max(...texts.map(({ size }) => size)),
});
