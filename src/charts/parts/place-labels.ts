import type { XmlNode } from "../../text/xml.ts";
import { type Box, LABEL_SIZE, LEADING, label, labelBox, type TextStyle } from "./label.ts";

/** Room that a label keeps free on either side of it. */
const BESIDE = 2;
/** Room around a point: one that touches a word reads as a mark of the word. */
const AROUND_POINT = 3;

/** A place for a label: the middle of its first line, and the side it grows from. */
export interface LabelPlace {
	x: number;
	y: number;
	anchor: "start" | "middle" | "end";
}

/** A label of one or more lines and the places it may take, best first. */
export interface LabelRequest {
	lines: readonly { text: string; kind: string }[];
	/** The same in more and shorter lines, where there is no room for these. */
	narrower?: readonly { text: string; kind: string }[];
	size?: number;
	/** What is said below the drawing where it finds no place; anything else is in the table alone. */
	elsewhere?: string;
	places: readonly LabelPlace[];
}

/**
 * Gives each label, in turn, its first free place: never outside `bounds`, never on a label already placed, on one of the
 * `solid` boxes or on one of the `lines`. `homeless`: what is to be said of those without a free place.
 */
export function placeLabels(
	requests: readonly LabelRequest[],
	{ bounds, solid, lines }: { bounds: Box; solid: readonly Box[]; lines: readonly Box[] },
): { nodes: XmlNode[]; homeless: string[] } {
	const taken = solid.map(({ left, right, top, bottom }) => ({
		left: left - AROUND_POINT,
		right: right + AROUND_POINT,
		top: top - AROUND_POINT,
		bottom: bottom + AROUND_POINT,
	}));
	const homeless: string[] = [];
	const nodes = requests.flatMap((request) => {
		const forms = [request, ...(request.narrower ? [{ ...request, lines: request.narrower }] : [])];
		const options = forms.flatMap((form) => form.places.map((place) => ({ form, place, box: blockBox(form, place) })));
		const free = options.find(
			({ box }) => isInside(box, bounds) && ![...taken, ...lines].some((other) => overlaps(widen(box), other)),
		);
		if (!free) {
			if (request.elsewhere !== undefined) homeless.push(request.elsewhere);
			return [];
		}
		taken.push(free.box);
		return eachLine(free.form, free.place, (text, x, y, style) => label(text, x, y, style));
	});
	return { nodes, homeless };
}

/** A line as a row of small boxes, so that labels can keep off it. */
export function boxesAlong(x1: number, y1: number, x2: number, y2: number): Box[] {
	const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 4));
	return Array.from({ length: steps + 1 }, (_, step) =>
		boxAround(x1 + ((x2 - x1) * step) / steps, y1 + ((y2 - y1) * step) / steps, 1),
	);
}

export function boxAround(x: number, y: number, radius: number): Box {
	return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function eachLine<T>(
	{ lines, size = LABEL_SIZE }: LabelRequest,
	{ x, y, anchor }: LabelPlace,
	make: (text: string, x: number, y: number, style: TextStyle) => T,
): T[] {
	return lines.map(({ text, kind }, index) => make(text, x, y + index * size * LEADING, { anchor, size, kind }));
}

function blockBox(request: LabelRequest, place: LabelPlace): Box {
	const boxes = eachLine(request, place, labelBox);
	return {
		left: Math.min(...boxes.map(({ left }) => left)),
		right: Math.max(...boxes.map(({ right }) => right)),
		top: Math.min(...boxes.map(({ top }) => top)),
		bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
	};
}

function overlaps(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isInside(box: Box, bounds: Box): boolean {
	return box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
}

function widen({ left, right, top, bottom }: Box): Box {
	return { left: left - BESIDE, right: right + BESIDE, top, bottom };
}
