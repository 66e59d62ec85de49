import { type DrawnLine, straightLines } from "./drawn-lines.ts";

export type PathMatrix = [number, number, number, number, number, number];

/** How many numbers a step of a path takes, by its code: move, line, curve, curve, close. */
const STEP_LENGTHS = [2, 2, 6, 4, 0];

type OperatorCodes = Record<string, number>;

/** Follows what a page draws and keeps its straight lines, thin rectangles among them. */
export class PathReader {
	readonly lines: DrawnLine[] = [];
	pictures = 0;
	readonly #ops: OperatorCodes;
	readonly #saved: PathMatrix[] = [];
	#matrix: PathMatrix;

	constructor(matrix: PathMatrix, ops: OperatorCodes) {
		this.#matrix = matrix;
		this.#ops = ops;
	}

	static multiply(a: PathMatrix, b: PathMatrix): PathMatrix {
		return [
			a[0] * b[0] + a[2] * b[1],
			a[1] * b[0] + a[3] * b[1],
			a[0] * b[2] + a[2] * b[3],
			a[1] * b[2] + a[3] * b[3],
			a[0] * b[4] + a[2] * b[5] + a[4],
			a[1] * b[4] + a[3] * b[5] + a[5],
		];
	}

	read(code: number, args: unknown): void {
		const ops = this.#ops;
		if (code === ops.save) this.#saved.push(this.#matrix);
		else if (code === ops.restore || code === ops.paintFormXObjectEnd) this.#matrix = this.#saved.pop() ?? this.#matrix;
		else if (code === ops.transform) this.#transform(args);
		else if (code === ops.paintFormXObjectBegin) {
			this.#saved.push(this.#matrix);
			if (Array.isArray(args) && args[0]) this.#transform(args[0]);
		} else if (code === ops.constructPath) this.#readPath(args as [number, ArrayLike<number>[] | null]);
		else if (code === ops.paintImageXObject || code === ops.paintInlineImageXObject) this.pictures += 1;
	}

	#transform(args: unknown): void {
		const matrix = Array.from(args as ArrayLike<number>);
		if (matrix.length === 6) this.#matrix = PathReader.multiply(this.#matrix, matrix as PathMatrix);
	}

	/** A path that is painted, not one that only clips. */
	#readPath([paint, paths]: [number, ArrayLike<number>[] | null]): void {
		const { stroke, closeStroke, fill, eoFill, fillStroke, eoFillStroke, closeFillStroke } = this.#ops;
		const isStroke = paint === stroke || paint === closeStroke;
		const isFill = [fill, eoFill, fillStroke, eoFillStroke, closeFillStroke].includes(paint);
		const path = paths?.[0];
		if (!path || !(isStroke || isFill)) return;
		for (const points of this.#subpaths(path)) {
			this.lines.push(...straightLines(points, isFill, paint !== fill && paint !== eoFill));
		}
	}

	/** Corners of each part of a path on the page; a part with a curve has none. */
	#subpaths(path: ArrayLike<number>): [number, number][][] {
		const parts: [number, number][][] = [];
		let at = 0;
		while (at < path.length) {
			const step = path[at] ?? 4;
			const last = parts.at(-1);
			const point = this.#point(path[at + 1] ?? 0, path[at + 2] ?? 0);
			if (step === 0) parts.push([point]);
			else if (step === 1) last?.push(point);
			else if (step === 4) last?.push(last[0] ?? point);
			else if (last) last.length = 0;
			at += 1 + (STEP_LENGTHS[step] ?? 0);
		}
		return parts;
	}

	#point(x: number, y: number): [number, number] {
		const [a, b, c, d, e, f] = this.#matrix;
		return [a * x + c * y + e, b * x + d * y + f];
	}
}
