import { type Figure, WIDE } from "./figure.ts";
import { renderSvg, type SvgNode, svg } from "./svg.ts";
import { LABEL_SIZE, LEADING, label, wrapText } from "./text.ts";

const MARGIN = 24;
const WIDTH = WIDE + 2 * MARGIN;
const TITLE_SIZE = 18;

/** Light colours for a file that stands alone, on white paper; pages bring their own. */
const THEME = `:root{--paper:#fff;--ink:#1d1b18;--soft:#57524a;--rule:#d9d4c9;--wash:#f4f1ea;--red:#a3211a;--grey-line:#857f73;--sans:"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif}`;

/** A block of text and how far down it reaches. */
interface Block {
	nodes: SvgNode[];
	bottom: number;
}

/** A figure as a file that stands alone: with title, unit, source and 统计截至 around the same drawing. `css` is charts.css. */
export function renderSvgFile(figure: Figure, css: string): string {
	const drawn = figure.draw(WIDTH - 2 * MARGIN);
	const title = drawBlock(figure.title, MARGIN - 4, TITLE_SIZE, "title");
	const subtitle = drawBlock(figure.subtitle, title.bottom + 2, LABEL_SIZE + 1, "label");
	const top = subtitle.bottom + 14;
	const source = drawBlock(sourceLine(figure), top + Number(drawn.attributes["height"]) + 14, LABEL_SIZE, "label");
	const height = source.bottom + MARGIN - 8;
	const root = svg(
		"svg",
		{
			xmlns: "http://www.w3.org/2000/svg",
			class: "drawn",
			viewBox: `0 0 ${WIDTH} ${height}`,
			width: WIDTH,
			height,
			role: "img",
			"aria-label": figure.conclusion,
			"xml:lang": "zh-CN",
		},
		svg("title", {}, figure.title),
		svg("desc", {}, [figure.conclusion, ...figure.sources.map(({ title: name, url }) => `${name} ${url}`)].join("\n")),
		svg("style", {}, THEME + css),
		svg("rect", { class: "paper", width: WIDTH, height }),
		...title.nodes,
		...subtitle.nodes,
		svg("g", { transform: `translate(${MARGIN} ${top})` }, ...drawn.children),
		...source.nodes,
	);
	return `<?xml version="1.0" encoding="UTF-8"?>\n${renderSvg(root)}\n`;
}

function drawBlock(text: string, top: number, size: number, kind: string): Block {
	const lines = wrapText(text, WIDTH - 2 * MARGIN, size);
	const leading = size * LEADING;
	return {
		nodes: lines.map((line, index) => label(line, MARGIN, top + (index + 0.5) * leading, { size, kind })),
		bottom: top + lines.length * leading,
	};
}

function sourceLine({ sources, asOf }: Figure): string {
	const from = sources.map(({ title }) => title).join("；");
	return `来源：${from}。${asOf ? `统计截至${asOf}。` : ""}`;
}
