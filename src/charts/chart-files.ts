import type { Chart } from "./chart.ts";
import { charactersOf, type OutlineCache, outlineTexts, type Typeface } from "./parts/outline.ts";
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
}

export interface ChartFile {
	/** Below the folder of all charts: `<plan>/<chart>.svg`. */
	file: string;
	content: string | Uint8Array;
}

/** The numbers by which characters are named that the typeface lacks. */
const DIGITS = "0123456789ABCDEF";

/** Every chart as a drawing and, where a picture can be that long, as a picture; one after another, so that few are held. */
export async function* chartFiles(charts: readonly Chart[], tools: ChartTools): AsyncGenerator<ChartFile> {
	const { css, red } = tools;
	const characters = new Set(charts.flatMap((chart) => [...charactersOf(drawFile(chart))]));
	const typeface = await tools.readTypeface(new Set([...characters, ...DIGITS]));
	const lacksSome = (drawn: ReturnType<typeof drawFile>) =>
		[...charactersOf(drawn)].some((char) => typeface.glyph(char, 400) === null);
	const cache: OutlineCache = new Map();
	for (const chart of charts) {
		const drawn = drawFile(chart);
		const svg = renderSvgFile(outlineTexts(drawn, typeface, { cache }), css, red);
		yield { file: `${chart.plan.id}/${chart.id}.svg`, content: svg };
		if (!hasPicture(chart)) continue;
		const boxed = lacksSome(drawn)
			? renderSvgFile(outlineTexts(drawn, typeface, { cache, fallback: "box" }), css, red)
			: svg;
		yield { file: `${chart.plan.id}/${chart.id}.png`, content: await tools.paint(boxed) };
	}
}
