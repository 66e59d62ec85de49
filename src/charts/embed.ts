import { type Figure, NARROW } from "./figure.ts";
import { LABEL_SIZE, wrapText } from "./text.ts";

/** Height of a figure's embed page on a phone, where it is tallest, in CSS pixels: a frame cannot ask its content. */
export function embedHeight({ title, subtitle, sources, draw }: Figure): number {
	const linesOf = (text: string, size: number) => wrapText(text, NARROW, size).length;
	const source = sources.map((one) => one.title).join("；");
	const texts = linesOf(title, 18) * 25 + linesOf(subtitle, 15) * 25 + (linesOf(source, 15) + 2) * 25;
	const drawn = Number(draw(NARROW).attributes["height"]);
	return Math.ceil((texts + drawn + 4 * LABEL_SIZE + 44) / 10) * 10;
}

/** What another site pastes into a page to show a figure. */
export function embedSnippet(figure: Figure, address: string): string {
	const title = figure.title.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
	return `<iframe src="${address}" title="${title}" width="100%" height="${embedHeight(figure)}" loading="lazy"></iframe>`;
}
