import { scaleLinear } from "d3";
import { formatDate, formatPeriod, yearsOf } from "../model/formats.ts";
import type { Plan } from "../model/types.ts";
import { drawing, type Figure } from "./figure.ts";
import { type SvgNode, svg } from "./svg.ts";
import { label, measureText, shorten } from "./text.ts";

const BAR = 30;
const ROW = 24;
const TOP = 26;
const EDGE = 18;

interface Mark {
	/** Year with its fraction. */
	at: number;
	text: string;
}

/** The phases of a plan on one axis of years, with what falls due and what was published. */
export function timelineFigure(plan: Plan): Figure {
	const due = dueMarks(plan);
	const published = plan.updates.map(({ date, title }) => ({
		at: yearFraction(date),
		text: `${formatDate(date)}　${title}`,
	}));
	const conclusion = [
		...plan.phases.map(({ name, period }) => `${formatPeriod(period)}${name}`),
		...due.map(({ text }) => text),
		...published.map(({ text }) => text),
	].join("；");
	return {
		id: "timeline",
		title: `${plan.phases.length}个阶段，${formatPeriod(plan.period)}${plan.isOver ? "（已届满）" : ""}`,
		subtitle: "■ 目标到期　● 公开动态",
		conclusion: `${conclusion}。`,
		sources: [
			{
				title: `${plan.number}${plan.phases[0]?.clause.place ?? ""}起`,
				url: plan.phases[0]?.clause.url ?? plan.urls.text,
			},
		],
		asOf: null,
		table: {
			columns: ["时间", "内容"],
			rows: [
				...plan.phases.map(({ name, period }) => [formatPeriod(period), name]),
				...plan.updates.map(({ date, title }) => [formatDate(date), title]),
			],
		},
		draw: (width) => draw(plan, due, published, width, `${conclusion}。`),
	};
}

function dueMarks({ targets }: Plan): Mark[] {
	const years = new Set(targets.flatMap(({ due }) => (due ? [yearsOf(due).end] : [])));
	return [...years].sort().map((year) => {
		const count = targets.filter(({ due }) => due && yearsOf(due).end === year).length;
		return { at: year + 1, text: `${year}年底　${count}项目标到期` };
	});
}

/** 2016-10-12 → 2016.78. */
function yearFraction(date: string): number {
	const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
	return year + (month - 1 + (day - 1) / 31) / 12;
}

function draw(plan: Plan, due: Mark[], published: Mark[], width: number, conclusion: string): SvgNode {
	const last = Math.max(plan.years.end + 1, ...published.map(({ at }) => Math.ceil(at)));
	const x = scaleLinear([plan.years.start, last], [EDGE, width - EDGE]);
	const events = [
		...due.map((mark) => ({ ...mark, isDue: true })),
		...published.map((mark) => ({ ...mark, isDue: false })),
	].sort((a, b) => a.at - b.at);
	const bottom = TOP + BAR + 8 + events.length * ROW;
	return drawing(width, bottom + 4, conclusion, [
		...Array.from({ length: last - plan.years.start }, (_, index) => plan.years.start + index).flatMap((year) => [
			svg("line", { class: "grid", x1: x(year), x2: x(year), y1: TOP - 6, y2: TOP }),
			label(String(year), x(year + 0.5), TOP / 2, { anchor: "middle" }),
		]),
		...plan.phases.flatMap((phase) => drawPhase(phase, x)),
		...events.flatMap(({ at, text, isDue }, index) =>
			drawEvent(text, x(at), TOP + BAR + 8 + (index + 0.5) * ROW, isDue, width),
		),
	]);
}

function drawPhase({ name, period }: Plan["phases"][number], x: (year: number) => number): SvgNode[] {
	const { start, end } = yearsOf(period);
	const left = x(start);
	const right = x(end + 1);
	// A bar too narrow for the whole name carries its first two characters; the list below has it whole.
	const text = measureText(name) < right - left - 4 ? name : name.slice(0, 2);
	return [
		svg("rect", { class: "phase", x: left, y: TOP, width: right - left, height: BAR }),
		label(text, (left + right) / 2, TOP + BAR / 2, { anchor: "middle", kind: "strong" }),
	];
}

/** A mark under its moment, a line up to the bar, and its words on the side that has room. */
function drawEvent(text: string, x: number, y: number, isDue: boolean, width: number): SvgNode[] {
	const room = { right: width - x - 11, left: x - 11 };
	const isRight = room.right >= measureText(text) || room.right > room.left;
	const shown = shorten(text, isRight ? room.right : room.left);
	return [
		svg("line", { class: "grid", x1: x, x2: x, y1: TOP + BAR, y2: y }),
		isDue
			? svg("rect", { class: "filled", x: x - 5, y: y - 5, width: 10, height: 10 })
			: svg("circle", { class: "point", cx: x, cy: y, r: 5 }),
		label(shown, isRight ? x + 11 : x - 11, y, { anchor: isRight ? "start" : "end" }),
	];
}
