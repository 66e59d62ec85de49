import { fileURLToPath } from "node:url";
import type { PDFPageProxy } from "pdfjs-dist";
import { DocumentTooLarge, MAX_PAGES } from "./limits.ts";
import { type PathMatrix, PathReader } from "./pdf-paths.ts";
import type { PositionedPage, PositionedText } from "./positioned.ts";

/** Why a PDF cannot be read, in words for the person who imports it. */
export class UnreadablePdf extends Error {}

/** Texts and lines of all pages together; a plan of 100,000 characters draws far fewer. */
const MAX_DRAWN = 400_000;

/** Reads where a PDF draws which text and which lines. Its library is loaded with the first PDF. */
export async function readPdf(bytes: Uint8Array): Promise<PositionedPage[]> {
	const { getDocument, OPS } = await loadLibrary();
	const folder = (name: string) => fileURLToPath(new URL(`${name}/`, import.meta.resolve("pdfjs-dist/package.json")));
	const task = getDocument({
		data: Uint8Array.from(bytes),
		// Fonts that are not embedded name their characters by these tables: 宋体 of older systems.
		cMapUrl: folder("cmaps"),
		cMapPacked: true,
		standardFontDataUrl: folder("standard_fonts"),
		disableFontFace: true,
		useSystemFonts: false,
		verbosity: 0,
	});
	try {
		const document = await task.promise;
		if (document.numPages > MAX_PAGES)
			throw new DocumentTooLarge(`PDF 有 ${document.numPages} 页，最多 ${MAX_PAGES} 页`);
		const pages: PositionedPage[] = [];
		let drawn = 0;
		for (let number = 1; number <= document.numPages; number += 1) {
			const page = await document.getPage(number);
			pages.push(await readPage(page, OPS));
			page.cleanup();
			const { texts, lines } = pages.at(-1) as PositionedPage;
			drawn += texts.length + lines.length;
			if (drawn > MAX_DRAWN)
				throw new DocumentTooLarge(`PDF 前 ${number} 页就画了 ${drawn} 处文字和线条，不像一份方案`);
		}
		return pages;
	} catch (error) {
		if (error instanceof DocumentTooLarge) throw error;
		const isLocked = error instanceof Error && error.name === "PasswordException";
		throw new UnreadablePdf(
			isLocked ? "PDF 加了密码，应能直接打开；请解除密码后再导入" : "PDF 已损坏，打不开；请用阅读器打开后重新另存一次",
		);
	} finally {
		await task.destroy();
	}
}

/** As it loads, the library warns that it cannot draw; text and lines need no canvas, and none is installed. */
async function loadLibrary() {
	const { warn } = console;
	console.warn = () => {};
	try {
		return await import("pdfjs-dist/legacy/build/pdf.mjs");
	} finally {
		console.warn = warn;
	}
}

type Operators = typeof import("pdfjs-dist").OPS;

async function readPage(page: PDFPageProxy, ops: Operators): Promise<PositionedPage> {
	const { width, height, transform } = page.getViewport({ scale: 1 });
	const matrix = transform as PathMatrix;
	const { items } = await page.getTextContent({ disableNormalization: true });
	const texts: PositionedText[] = [];
	const turned: string[] = [];
	for (const item of items) {
		if (!("str" in item) || item.str.trim() === "") continue;
		const at = multiply(matrix, item.transform as PathMatrix);
		const size = Math.hypot(at[2], at[3]);
		if (Math.abs(at[1]) > 0.1 * Math.abs(at[0]) || at[0] <= 0) turned.push(item.str);
		else texts.push({ text: item.str, x: at[4], y: at[5], width: item.width, size });
	}
	const operators = await page.getOperatorList();
	const paths = new PathReader(matrix, ops);
	for (const [index, code] of operators.fnArray.entries()) paths.read(code, operators.argsArray[index]);
	return { width, height, texts, turned, lines: paths.lines, pictures: paths.pictures };
}

function multiply(a: PathMatrix, b: PathMatrix): PathMatrix {
	return PathReader.multiply(a, b);
}
