import { escapeXml } from "../text/xml.ts";
import { type Chart, NARROW, sourceLine, WIDE } from "./chart.ts";
import { wrapText } from "./parts/label.ts";

/** How wide the narrow drawing grows before the wide one takes its place: 27rem, as in Drawing.astro. */
const WIDEST_NARROW = 432;
/** One line of text on an embed page, and everything that is neither text nor drawing. */
const LINE = 26;
const REST = 110;

/** Height that a chart's embed page needs at any width, in CSS pixels: a frame cannot ask its content. */
export function embedHeight(chart: Chart): number {
	const heights = [NARROW, WIDEST_NARROW, WIDE].map((width) => heightAt(chart, width));
	return Math.ceil(Math.max(...heights) / 10) * 10;
}

/** What another site pastes into a page to show a chart. */
export function embedSnippet(chart: Chart, address: string): string {
	return `<iframe src="${address}" title="${escapeXml(chart.title)}" width="100%" height="${embedHeight(chart)}" loading="lazy"></iframe>`;
}

function heightAt(chart: Chart, width: number): number {
	const { title, subtitle, draw } = chart;
	const linesOf = (text: string, size: number) => wrapText(text, width - 20, size).length;
	const lines = linesOf(title, 18) + linesOf(subtitle, 15) + linesOf(sourceLine(chart), 15);
	const drawn =
		width < WIDE
			? Number(draw(NARROW).attributes["height"]) * (width / NARROW)
			: Number(draw(WIDE).attributes["height"]);
	return lines * LINE + drawn + REST;
}
