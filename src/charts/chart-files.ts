import type { XmlNode } from "../text/xml.ts";
import type { Chart } from "./chart.ts";
import { charactersOf, type Fallback, type OutlineCache, outlineTexts, type Typeface } from "./parts/outline.ts";
import { drawFile, hasPicture, renderSvgFile } from "./svg-file.ts";

/** What a chart's files are made with; reading fonts and painting pixels are the caller's. */
export interface ChartTools {
	/** charts.css. */
	css: string;
	/** The publisher's colour, where it has one. */
	red?: string | undefined;
	readTypeface(characters: ReadonlySet<string>): Promise<Typeface>;
	/** An SVG without fonts as a PNG. */
	paint(svg: string): Promise<Uint8Array>;
	/** Makes a file of these inputs, or knows what was made of them before. */
	keep(kind: string, inputs: string[], make: () => Promise<string | Uint8Array>): Promise<Uint8Array>;
}

export interface ChartFile {
	/** Below the folder of all charts: `<plan>/<chart>.svg`. */
	file: string;
	content: Uint8Array;
}

/** The numbers by which characters are named that the typeface lacks. */
const DIGITS = "0123456789ABCDEF";

/** Every chart as a drawing and, where a picture can be that long, as a picture; one after another, so that few are held. */
export async function* chartFiles(charts: readonly Chart[], tools: ChartTools): AsyncGenerator<ChartFile> {
	const { css, red, keep } = tools;
	const cache: OutlineCache = new Map();
	const readFonts = openFonts(charts, tools);
	for (const chart of charts) {
		const drawn = drawFile(chart);
		// Not as it is written, which rounds: outlines are placed by the numbers themselves.
		const inputs = [css, red ?? "", JSON.stringify(drawn)];
		const draw = async (fallback: Fallback) =>
			renderSvgFile(outlineTexts(drawn, await readFonts(), { cache, fallback }), css, red);
		const svg = await keep("svg", inputs, () => draw("text"));
		yield { file: `${chart.plan.id}/${chart.id}.svg`, content: svg };
		if (!hasPicture(chart)) continue;
		const png = await keep("png", inputs, async () =>
			tools.paint(lacksSome(drawn, await readFonts()) ? await draw("box") : new TextDecoder().decode(svg)),
		);
		yield { file: `${chart.plan.id}/${chart.id}.png`, content: png };
	}
}

/** Reads the fonts of all charts once, when the first of them asks. */
function openFonts(charts: readonly Chart[], { readTypeface }: ChartTools): () => Promise<Typeface> {
	let reading: Promise<Typeface> | null = null;
	return () => {
		reading ??= readTypeface(new Set([...charts.flatMap((chart) => [...charactersOf(drawFile(chart))]), ...DIGITS]));
		return reading;
	};
}

const lacksSome = (drawn: XmlNode, typeface: Typeface) =>
	[...charactersOf(drawn)].some((char) => typeface.glyph(char, 400) === null);
