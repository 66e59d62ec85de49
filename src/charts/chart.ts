import type { Plan } from "../model/model.ts";
import { type XmlNode, xml } from "../text/xml.ts";
import { breakRules } from "./parts/break-rules.ts";
import type { Drawn } from "./parts/furniture.ts";

/** A chart with everything it must carry: what it shows, in which unit, from where, as of when, and its numbers. */
export interface Chart {
	/** Names its files and its embed page; unique within its plan. */
	id: string;
	plan: Plan;
	/** Address of the page it belongs to. */
	page: string;
	/** What it shows, as a sentence. */
	title: string;
	/** Unit and scope. */
	subtitle: string;
	/** The same in words, with the numbers, for those who cannot see it. */
	conclusion: string;
	sources: ChartSource[];
	/** The day that its numbers speak from, and what that day is; null where it shows none. */
	dated: Dated | null;
	/** When what it says was not found was last looked for; null where it says that of nothing. */
	lookup: string | null;
	table: ChartTable;
	/** Draws it for a column of that many CSS pixels; each width once. */
	draw(width: number): XmlNode;
}

/** Its numbers, and where each row is written: null for what the plan itself or nobody says, left out where no row knows. */
export interface ChartTable {
	columns: string[];
	rows: string[][];
	sources?: (Pick<ChartSource, "title" | "url"> | null)[];
}

/** A chart whose drawing `draw` fills. */
export function buildChart(words: Omit<Chart, "draw">, draw: (width: number) => Drawn): Chart {
	const drawings = new Map<number, XmlNode>();
	return {
		...words,
		lookup: words.conclusion.includes("未查到") ? words.lookup : null,
		draw(width) {
			const known = drawings.get(width);
			if (known) return known;
			const { nodes, bottom } = draw(width);
			const drawing = frameDrawing(width, bottom, words.conclusion, breakRules(nodes));
			drawings.set(width, drawing);
			return drawing;
		},
	};
}

/** A day in words, and what it is: 统计截至, or the day by which statuses were worked out. */
export interface Dated {
	what: "统计截至" | "数值登记至" | "状态判断日";
	day: string;
}

/** From where a chart is, and of when, in one line. */
export function sourceLine({ sources, dated, lookup }: Pick<Chart, "sources" | "dated" | "lookup">): string {
	const from = sources.map(({ title }) => title).join("；");
	return `来源：${from}。${datedLine(dated)}${lookup ? `${lookup}。` : ""}`;
}

/** Who published what a chart shows, each once; a source that says nothing of that goes by its title. */
export function publishersOf({ sources }: Pick<Chart, "sources">): string[] {
	return [...new Set(sources.map(({ publisher, title }) => publisher ?? title))];
}

export function datedLine(dated: Dated | null): string {
	return dated ? `${dated.what}：${dated.day}。` : "";
}

export interface ChartSource {
	title: string;
	url: string;
	publisher?: string | null;
}

/** The forms in which a chart can be taken away, by the ending of their file. */
export type ChartFileKind = "svg" | "png" | "csv" | "excel.csv" | "json";

/** Address of one of a chart's files. */
export function chartFile({ plan, id }: Chart, kind: ChartFileKind): string {
	return `${plan.urls.charts}${id}.${kind}`;
}

/** Address of the page that another site can frame. */
export function embedUrl({ plan, id }: Chart): string {
	return `${plan.urls.embed}${id}/`;
}

/** Some of its marks say their value, so that it can be read mark by mark. */
export function hasMarks(chart: Chart): boolean {
	const says = ({ tag, children }: XmlNode): boolean =>
		tag === "title" || children.some((child) => typeof child !== "string" && says(child));
	return says(chart.draw(WIDE));
}

/** The two widths a chart is drawn for, in CSS pixels: a phone of 320 px and a column of text. */
export const NARROW = 288;
export const WIDE = 600;

/** The root of a drawing: its size, and its words for screen readers. */
function frameDrawing(width: number, height: number, conclusion: string, children: XmlNode[]): XmlNode {
	return xml(
		"svg",
		{ class: "drawn", viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": conclusion },
		...children,
	);
}

/** The issued text as a source: where it was published, else its page here. */
export function planSources({ publications, shortTitle, number, urls }: Plan): ChartSource[] {
	const official = publications[0];
	return [{ title: `${shortTitle}（${number}）`, url: official?.url ?? urls.text }];
}
