/** Why a document is not read: it asks for more work than any plan, in words for the person who imports it. */
export class DocumentTooLarge extends Error {}

/** No plan comes near these; what does is a bomb, or no plan. */
export const MAX_BYTES = 50_000_000;
export const MAX_TEXT = 5_000_000;
export const MAX_PARAGRAPH = 20_000;
export const MAX_CELLS = 100_000;
export const MAX_COLUMNS = 200;
export const MAX_DEPTH = 400;
export const MAX_PAGES = 2000;

/** Refuses a file that no reader can take in at once. */
export function checkLength(text: string): void {
	if (text.length > MAX_TEXT) throw new DocumentTooLarge(`文件里有 ${text.length} 个字符，一份方案最多 ${MAX_TEXT} 个`);
}

/** Refuses a line that is no paragraph. */
export function checkLines(text: string): void {
	checkLength(text);
	for (const [index, line] of text.split("\n").entries()) {
		if (line.length > MAX_PARAGRAPH) {
			throw new DocumentTooLarge(
				`第 ${index + 1} 行有 ${line.length} 个字符，一段最多 ${MAX_PARAGRAPH} 个；请检查文件是否缺了换行，或不是一份方案`,
			);
		}
	}
}
