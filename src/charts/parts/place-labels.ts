import type { XmlNode } from "../../text/xml.ts";
import { type Box, LABEL_SIZE, LEADING, label, labelBox, type TextStyle } from "./label.ts";

/** Room that a label keeps free on either side of it. */
const BESIDE = 2;

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
	/** Stays even where every place that is left lies on a line. */
	isVital?: boolean;
	places: readonly LabelPlace[];
}

/**
 * Gives each label, in turn, its best free place: never outside `bounds`, never on a label already placed, on one of the
 * `solid` boxes or on one of the `lines`. A label without a free place is left out: the table has its number. A vital one
 * stays, on as little of a line as may be.
 */
export function placeLabels(
	requests: readonly LabelRequest[],
	{ bounds, solid, lines }: { bounds: Box; solid: readonly Box[]; lines: readonly Box[] },
): XmlNode[] {
	const taken = [...solid];
	return requests.flatMap((request) => {
		const forms = [request, ...(request.narrower ? [{ ...request, lines: request.narrower }] : [])];
		const free = forms.flatMap((form) =>
			form.places
				.map((place, order) => ({ form, place, order, box: blockBox(form, place) }))
				.filter(({ box }) => isInside(box, bounds) && !taken.some((other) => overlaps(widen(box), other)))
				.map((option) => ({ ...option, crossed: countOverlaps(option.box, lines) })),
		);
		const clear = free.find(({ crossed }) => crossed === 0);
		const best = clear ?? (request.isVital ? free.toSorted((a, b) => costOf(a) - costOf(b))[0] : undefined);
		if (!best) return [];
		taken.push(best.box);
		return eachLine(best.form, best.place, (text, x, y, style) => label(text, x, y, style));
	});
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

function costOf({ order, crossed }: { order: number; crossed: number }): number {
	return order + 6 * crossed;
}

function countOverlaps(box: Box, others: readonly Box[]): number {
	return others.filter((other) => overlaps(box, other)).length;
}
