import { lookUp } from "../text/look-up.ts";
import { renderXml, type XmlNode, xml } from "../text/xml.ts";
import { type Chart, sourceLine, WIDE } from "./chart.ts";
import { LABEL_SIZE, LEADING, label, wrapText } from "./parts/label.ts";

const MARGIN = 24;
const WIDTH = WIDE + 2 * MARGIN;
const TITLE_SIZE = 18;
/** In the units of the drawing. */
const LONGEST_PICTURE = 16_000;

/** Light colours for a file that stands alone, on white paper; pages bring their own. */
const THEME: Record<string, string> = {
	"--paper": "#fff",
	"--ink": "#1d1b18",
	"--soft": "#57524a",
	"--rule": "#d9d4c9",
	"--wash": "#f4f1ea",
	"--red": "#a3211a",
	"--grey-line": "#857f73",
	"--sans": "sans-serif",
};

const LICENCE = "文字轮廓取自 Noto Sans SC，依 SIL Open Font License 1.1 使用";

/** A block of text and how far down it reaches. */
interface DrawnBlock {
	nodes: XmlNode[];
	bottom: number;
}

/** A chart as a drawing that stands alone: with title, unit, source and day around the same drawing. */
export function drawFile(chart: Chart): XmlNode {
	const drawn = chart.draw(WIDTH - 2 * MARGIN);
	const title = drawBlock(chart.title, MARGIN - 4, TITLE_SIZE, "title");
	const subtitle = drawBlock(chart.subtitle, title.bottom + 2, LABEL_SIZE + 1, "label");
	const top = subtitle.bottom + 14;
	const source = drawBlock(sourceLine(chart), top + Number(drawn.attributes["height"]) + 14, LABEL_SIZE, "label");
	const height = source.bottom + MARGIN - 8;
	return xml(
		"svg",
		{
			xmlns: "http://www.w3.org/2000/svg",
			"xmlns:xlink": "http://www.w3.org/1999/xlink",
			class: "drawn",
			viewBox: `0 0 ${WIDTH} ${height}`,
			width: WIDTH,
			height,
			role: "img",
			"xml:lang": "zh-CN",
		},
		xml("title", {}, chart.title),
		xml("desc", {}, [chart.conclusion, ...chart.sources.map(({ title: name, url }) => `${name} ${url}`)].join("\n")),
		xml("rect", { class: "paper", width: WIDTH, height }),
		...title.nodes,
		...subtitle.nodes,
		xml("g", { transform: `translate(${MARGIN} ${top})` }, ...drawn.children),
		...source.nodes,
	);
}

/** Whether a picture of it can be made: what paints it knows no more than 32,767 pixels, two for each of the drawing's. */
export function hasPicture(chart: Chart): boolean {
	return Number(drawFile(chart).attributes["height"]) <= LONGEST_PICTURE;
}

/**
 * The text of such a file with its looks: `css` is charts.css, `red` the publisher's colour in the place of ours.
 * Colours are written out, so that programs that know no custom properties read it too.
 */
export function renderSvgFile(drawing: XmlNode, css: string, red = THEME["--red"]): string {
	const looks = css.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => {
		const value = name === "--red" ? red : lookUp(THEME, name);
		if (value === undefined) throw new Error(`charts.css asks for ${name}, which a file does not know`);
		return value;
	});
	const [title, desc, ...children] = drawing.children;
	const styled = [title, desc, xml("metadata", {}, LICENCE), xml("style", {}, looks), ...children];
	const root = { ...drawing, children: styled.filter((child) => child !== undefined) };
	return `<?xml version="1.0" encoding="UTF-8"?>\n${renderXml(root)}\n`;
}

function drawBlock(text: string, top: number, size: number, kind: string): DrawnBlock {
	const lines = wrapText(text, WIDTH - 2 * MARGIN, size);
	const leading = size * LEADING;
	return {
		nodes: lines.map((line, index) => label(line, MARGIN, top + (index + 0.5) * leading, { size, kind })),
		bottom: top + lines.length * leading,
	};
}
