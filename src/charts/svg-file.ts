import { type Figure, WIDE } from "./figure.ts";
import { renderSvg, type SvgNode, svg } from "./svg.ts";
import { label, wrapText } from "./text.ts";

const MARGIN = 24;
const WIDTH_OF_FILE = WIDE + 2 * MARGIN;
const LINE = 20;

/** Light colours for a file that stands alone; pages bring their own. */
const COLOURS = `:root{--paper:#fff;--ink:#1d1b18;--soft:#57524a;--rule:#d9d4c9;--wash:#f4f1ea;--red:#a3211a;--grey-line:#857f73;--sans:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif}`;

/** A figure as a file that stands alone: with title, unit, source and 统计截至 around the same drawing. `css` is charts.css. */
export function renderSvgFile(figure: Figure, css: string): string {
	const inner = WIDE;
	const drawn = figure.draw(inner);
	const title = wrapText(figure.title, inner, 17).map((line) => ({ line, kind: "title" }));
	const subtitle = wrapText(figure.subtitle, inner).map((line) => ({ line, kind: "label" }));
	const head = lines([...title, ...subtitle], MARGIN);
	const top = MARGIN + head.length * LINE + 4;
	const bottom = top + Number(drawn.attributes["height"]) + LINE;
	const foot = lines(
		wrapText(sourceLine(figure), inner).map((line) => ({ line, kind: "label" })),
		bottom,
	);
	const height = bottom + foot.length * LINE + MARGIN / 2;
	const placed = { ...drawn, attributes: { ...drawn.attributes, x: MARGIN, y: top } };
	const root = svg(
		"svg",
		{
			xmlns: "http://www.w3.org/2000/svg",
			class: "drawn",
			viewBox: `0 0 ${WIDTH_OF_FILE} ${height}`,
			width: WIDTH_OF_FILE,
			height,
		},
		svg("title", {}, figure.title),
		svg("desc", {}, figure.conclusion),
		svg("style", {}, COLOURS + css),
		svg("rect", { class: "paper", width: WIDTH_OF_FILE, height }),
		...head,
		placed,
		...foot,
	);
	return `<?xml version="1.0" encoding="UTF-8"?>\n${renderSvg(root)}\n`;
}

function lines(texts: { line: string; kind: string }[], top: number): SvgNode[] {
	return texts.map(({ line, kind }, index) => label(line, MARGIN, top + (index + 0.5) * LINE, { kind }));
}

function sourceLine({ sources, asOf }: Figure): string {
	const from = sources.map(({ title }) => title).join("；");
	return `来源：${from}。${asOf ? `统计截至${asOf}。` : ""}`;
}
