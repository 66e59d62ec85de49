import type { Plan, Target } from "../model/types.ts";
import { drawing, type Figure } from "./figure.ts";
import { type SvgNode, svg } from "./svg.ts";
import { label, measureText, shorten } from "./text.ts";

const ROW = 28;

/** How many of a plan's targets have any published figure: one row a target, filled or hollow, and in words. */
export function coverageFigure(plan: Plan): Figure {
	const known = plan.targets.filter(({ own }) => own.length > 0);
	const conclusion = `${plan.targets.length}项量化目标中，${known.length}项有${plan.area}的公开数据。`;
	return {
		id: "coverage",
		title: `${plan.targets.length}项量化目标中，${known.length}项有${plan.area}的公开数据`,
		subtitle: "■ 有公开数据　□ 暂无公开数据。没有公布不等于没有开展。",
		conclusion,
		sources: [{ title: plan.number, url: plan.urls.text }],
		asOf: null,
		table: {
			columns: ["目标", "承诺", "公开数据"],
			rows: plan.targets.map((target) => [target.title, target.promise, stateOf(target)]),
		},
		draw: (width) =>
			drawing(
				width,
				plan.targets.length * ROW + 4,
				conclusion,
				plan.targets.flatMap((target, index) => drawRow(target, index * ROW + ROW / 2 + 2, width)),
			),
	};
}

function stateOf({ own }: Target): string {
	return own.length > 0 ? "有" : "暂无";
}

function drawRow(target: Target, y: number, width: number): SvgNode[] {
	const room = width - 24 - measureText(target.promise) - 56;
	return [
		svg("rect", { class: target.own.length > 0 ? "filled" : "hollow", x: 2, y: y - 7, width: 14, height: 14 }),
		label(shorten(target.title, room), 26, y, { kind: "strong" }),
		label(target.promise, width - 48, y, { anchor: "end" }),
		label(stateOf(target), width - 2, y, { anchor: "end" }),
	];
}
