import { type SvgNode, svg } from "./svg.ts";

/** Size of every label, in the units of the drawing, which are CSS pixels at its own width. */
export const LABEL_SIZE = 13;

/** Width of a label: a Chinese character is one em, a digit or letter about 0.58 em. */
export function measureText(text: string, size = LABEL_SIZE): number {
	const ems = [...text].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x2e80 ? 0.58 : 1), 0);
	return ems * size;
}

/** A label whose middle stands on `y`. */
export function label(
	text: string,
	x: number,
	y: number,
	{ anchor = "start", kind = "label" }: { anchor?: "start" | "middle" | "end"; kind?: string } = {},
): SvgNode {
	return svg("text", { class: kind, x, y: y + LABEL_SIZE * 0.36, "text-anchor": anchor }, text);
}

/** Breaks a text into lines no wider than `width`, at any character, as Chinese does. */
export function wrapText(text: string, width: number, size = LABEL_SIZE): string[] {
	const lines: string[] = [];
	let line = "";
	for (const char of text) {
		if (line !== "" && measureText(line + char, size) > width && !"，。；、）：".includes(char)) {
			lines.push(line);
			line = "";
		}
		line += char;
	}
	return [...lines, line];
}

/** Moves label positions apart until neighbours keep `gap`; keeps their order and their centre of mass. */
export function spread(positions: readonly number[], gap: number): number[] {
	const order = positions.map((position, index) => ({ position, index })).sort((a, b) => a.position - b.position);
	const placed = order.map(({ position }) => position);
	for (let pass = 0; pass < 50; pass += 1) {
		for (let i = 1; i < placed.length; i += 1) {
			const lower = placed[i - 1] ?? 0;
			const upper = placed[i] ?? 0;
			const overlap = gap - (upper - lower);
			if (overlap > 0) {
				placed[i - 1] = lower - overlap / 2;
				placed[i] = upper + overlap / 2;
			}
		}
	}
	const result = [...positions];
	for (const [i, { index }] of order.entries()) result[index] = placed[i] ?? 0;
	return result;
}

/** Cuts a label to a width; the table beside the chart has it whole. */
export function shorten(text: string, width: number): string {
	if (measureText(text) <= width) return text;
	let kept = text;
	while (kept !== "" && measureText(`${kept}…`) > width) kept = kept.slice(0, -1);
	return `${kept}…`;
}
