/** A straight line that is drawn, of tables mostly: level where `y1 === y2`, else upright; lengths in points. */
export interface DrawnLine {
	x1: number;
	y1: number;
	x2: number;
	y2: number;
}

type Point = readonly [number, number];

/** What is thinner than this, in points, is a line; what is shorter is a dot. */
const THICKEST = 3;
const SHORTEST = 4;

/** The straight lines of a path; a filled rectangle as thin as a line is one. */
export function straightLines(points: readonly Point[], isFilled: boolean, isStroked: boolean): DrawnLine[] {
	const sides = points.flatMap((point, index) => {
		const next = points[index + 1];
		return isStroked && next ? lineBetween(point, next) : [];
	});
	return isFilled ? [...sides, ...thinBox(points)] : sides;
}

function lineBetween([x1, y1]: Point, [x2, y2]: Point): DrawnLine[] {
	if (Math.abs(y1 - y2) < 1 && Math.abs(x1 - x2) >= SHORTEST)
		return [{ x1: Math.min(x1, x2), y1, x2: Math.max(x1, x2), y2: y1 }];
	if (Math.abs(x1 - x2) < 1 && Math.abs(y1 - y2) >= SHORTEST)
		return [{ x1, y1: Math.min(y1, y2), x2: x1, y2: Math.max(y1, y2) }];
	return [];
}

function thinBox(points: readonly Point[]): DrawnLine[] {
	if (points.length < 4 || points.length > 6) return [];
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	const [x, y] = [(left + right) / 2, (top + bottom) / 2];
	if (bottom - top <= THICKEST) return lineBetween([left, y], [right, y]);
	return right - left <= THICKEST ? lineBetween([x, top], [x, bottom]) : [];
}
