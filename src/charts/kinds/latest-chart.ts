import { scaleLinear } from "d3";
import { formatFigure, formatPeriod } from "../../model/formats.ts";
import type { Observation, QuantifiedTarget } from "../../model/model.ts";
import { type XmlNode, xml } from "../../text/xml.ts";
import { type Chart, drawing } from "../chart.ts";
import type { Drawn } from "../parts/furniture.ts";
import { label } from "../parts/label.ts";
import { correctionNote, figureRows, latestDate, promiseRow, sourcesOf } from "../target-data.ts";

/** An area and its newest figure. */
interface Standing {
	area: string;
	row: Observation;
}

/** A share as one bar from 0 to 100 with its threshold; other areas as ticks. Null where the own area has no figure. */
export function latestChart(target: QuantifiedTarget): Chart | null {
	const { plan, unit, series, own, promise, title } = target;
	const last = own.at(-1);
	if (unit !== "%" || !last) return null;
	const standings = series.flatMap(({ area, observations }): Standing[] => {
		const row = observations.at(-1);
		return row ? [{ area, row }] : [];
	});
	const said = standings.map(({ area, row }) => `${area}${formatPeriod(row.period)}${formatFigure(row, unit)}`);
	const conclusion = `${said.join("；")}。${plan.area}的目标是${promise}。`;
	return {
		id: `${target.id}-latest`,
		plan,
		page: target.url,
		title: `${plan.area}最近一次公布：${formatPeriod(last.period)}${formatFigure(last, unit)}，目标${promise}`,
		subtitle: `${title}（%），各地区最近一次公布的数值`,
		conclusion,
		sources: sourcesOf(target),
		asOf: latestDate(series),
		table: figureRows(
			["地区", "时间", "数值"],
			[
				promiseRow(target),
				...standings.map(({ area, row }) => ({
					cells: [area, formatPeriod(row.period), formatFigure(row, unit)],
					note: correctionNote(row, target),
				})),
			],
		),
		draw: (width) => {
			const { nodes, bottom } = drawBar(target, standings, width);
			return drawing(width, bottom, conclusion, nodes);
		},
	};
}

const ROW = 22;
const BAR = { top: 2 * ROW, height: 26 };

/** Row by row: the promise, the own area with its bar, the other areas with their ticks, the scale. */
function drawBar(target: QuantifiedTarget, standings: readonly Standing[], width: number): Drawn {
	const { value, promise, plan } = target;
	const size = width >= 520 ? 13 : 12;
	const x = scaleLinear([0, 100], [2, width - 2]);
	const others = standings.filter(({ area }) => area !== plan.area).sort((a, b) => b.row.value - a.row.value);
	const own = standings.find(({ area }) => area === plan.area);
	const bottom = BAR.top + BAR.height + others.length * ROW + 8;
	const [at, anchor] = [x(value), value > 50 ? ("end" as const) : ("start" as const)];
	return {
		nodes: [
			xml("rect", { class: "track", x: x(0), y: BAR.top, width: x(100) - x(0), height: BAR.height }),
			...(own ? [drawOwn(own, x)] : []),
			...["halo", "target"].map((kind) => xml("line", { class: kind, x1: at, x2: at, y1: ROW - 4, y2: bottom })),
			label(`${plan.area}目标 ${promise}`, at, ROW / 2 - 2, { anchor, size, kind: "own" }),
			...(own ? [label(wordsOf(own), x(0), BAR.top - ROW / 2, { size, kind: "own" })] : []),
			...others.flatMap((other, index) => drawTick(other, x, BAR.top + BAR.height + (index + 0.5) * ROW + 6, size)),
			xml("line", { class: "axis", x1: x(0), x2: x(100), y1: bottom, y2: bottom }),
			label("0", x(0), bottom + 13, { size }),
			label("50", x(50), bottom + 13, { anchor: "middle", size }),
			label("100%", x(100), bottom + 13, { anchor: "end", size }),
		],
		bottom: bottom + 24,
	};
}

type Scale = ReturnType<typeof scaleLinear<number, number>>;

function wordsOf({ area, row }: Standing): string {
	return `${area} ${formatPeriod(row.period)} ${formatFigure(row, "%")}`;
}

function drawOwn(own: Standing, x: Scale): XmlNode {
	const { value, qualifier } = own.row;
	const bar = { x: x(0), y: BAR.top, width: x(value) - x(0), height: BAR.height };
	return xml("rect", { class: qualifier === null ? "bar" : "bar inexact", ...bar }, xml("title", {}, wordsOf(own)));
}

/** Another area: a tick at its value, and its words on the side that has more room. */
function drawTick(standing: Standing, x: Scale, y: number, size: number): XmlNode[] {
	const { value } = standing.row;
	const words = wordsOf(standing);
	const [at, isRight] = [x(value), value > 50];
	return [
		xml("line", { class: "tick", x1: at, x2: at, y1: y - 8, y2: y + 8 }, xml("title", {}, words)),
		label(words, isRight ? at - 7 : at + 7, y, { anchor: isRight ? "end" : "start", size }),
	];
}
