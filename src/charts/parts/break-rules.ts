import { type XmlNode, xml } from "../../text/xml.ts";
import { type Box, measureText } from "./label.ts";

/** Room between a word and the end of a rule. */
const GAP = 3;

type TextSpan = readonly [from: number, to: number];

/** The rules behind a drawing stop where a word stands: no line is printed across one. Everything else stays as it is. */
export function breakRules(nodes: readonly XmlNode[]): XmlNode[] {
	const words = nodes.filter(({ tag }) => tag === "text").map(boxOf);
	return nodes.map((node) => (node.attributes["class"] === "grid" ? breakRule(node, words) : node));
}

/** A rule in one piece or several. */
function breakRule(rule: XmlNode, words: readonly Box[]): XmlNode {
	const [x1, x2, y1, y2] = ["x1", "x2", "y1", "y2"].map((name) => Number(rule.attributes[name])) as [
		number,
		number,
		number,
		number,
	];
	const isLevel = y1 === y2;
	const met = words
		.filter(({ left, right, top, bottom }) => (isLevel ? top < y1 && y1 < bottom : left - 1 < x1 && x1 < right + 1))
		.map(({ left, right, top, bottom }): TextSpan => (isLevel ? [left - GAP, right + GAP] : [top, bottom]));
	const whole: TextSpan = isLevel ? [x1, x2] : [y1, y2];
	const pieces = without(whole, met);
	if (pieces.length === 1 && pieces[0]?.[0] === whole[0] && pieces[0][1] === whole[1]) return rule;
	const point = (along: number) => (isLevel ? [along, y1] : [x1, along]).map(round).join(" ");
	return xml("path", { class: "grid", d: pieces.map(([from, to]) => `M${point(from)}L${point(to)}`).join("") });
}

const round = (value: number) => Math.round(value * 10) / 10;

/** What is left of a span where others are cut out of it. */
function without(whole: TextSpan, holes: readonly TextSpan[]): TextSpan[] {
	return holes.reduce<TextSpan[]>(
		(left, [from, to]) =>
			left.flatMap(([start, end]): TextSpan[] =>
				to <= start || from >= end
					? [[start, end]]
					: [[start, from] as const, [to, end] as const].filter(([a, b]) => b - a > 1),
			),
		[whole],
	);
}

function boxOf({ attributes, children }: XmlNode): Box {
	const [x, y, size] = ["x", "y", "font-size"].map((name) => Number(attributes[name])) as [number, number, number];
	const width = measureText(children.join(""), size);
	const left = x - ({ start: 0, middle: width / 2, end: width }[String(attributes["text-anchor"])] ?? 0);
	return { left, right: left + width, top: y - size * 0.96, bottom: y + size * 0.24 };
}
