import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "playwright-core";

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
	const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
	const printed = await getDocument({ data, verbosity: 0 }).promise;
	const sheets = [];
	for (let number = 1; number <= printed.numPages; number += 1) {
		const sheet = await printed.getPage(number);
		const { width, height } = sheet.getViewport({ scale: POINT });
		const { items } = await sheet.getTextContent();
		const rows = new Map<number, PrintedLine>();
		for (const item of items) {
			if (!("str" in item) || item.str.trim() === "") continue;
			const [size = 0, , , , left = 0, base = 0] = item.transform as number[];
			const key = Math.round(base);
			const known = rows.get(key) ?? { text: "", left: Infinity, right: 0, bottom: height - base * POINT, size: 0 };
			rows.set(key, {
				...known,
				text: known.text + item.str,
				left: Math.min(known.left, left * POINT),
				right: Math.max(known.right, (left + item.width) * POINT),
				size: Math.max(known.size, size),
			});
		}
		sheets.push({ width, height, lines: [...rows.values()].sort((a, b) => a.bottom - b.bottom) });
	}
	return sheets;
}
