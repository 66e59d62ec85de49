/** One command of a path with absolute coordinates, upwards; `Z` closes the contour. */
export interface PathCommand {
	letter: "M" | "L" | "Q" | "C" | "Z";
	points: readonly number[];
}

/** Writes an outline as path data at a place and size: relative and to a hundredth, which is half as long as absolute. */
export function formatPath(
	commands: readonly PathCommand[],
	{ x, y, size }: { x: number; y: number; size: number },
): string {
	let at = { x: 0, y: 0 };
	return commands
		.map(({ letter, points }) => {
			if (letter === "Z") return "z";
			const from = letter === "M" ? { x: 0, y: 0 } : at;
			const offsets = pairs(points).flatMap(([px, py]) => {
				at = { x: Math.round((x + px * size) * 100), y: Math.round((y - py * size) * 100) };
				return [at.x - from.x, at.y - from.y];
			});
			return formatCommand(letter, offsets);
		})
		.join("");
}

/** `offsets` are hundredths; a straight line along an axis has one number only. */
function formatCommand(letter: "M" | "L" | "Q" | "C", offsets: number[]): string {
	const [dx, dy] = offsets;
	if (letter === "L" && dy === 0) return `h${formatHundredths(dx ?? 0)}`;
	if (letter === "L" && dx === 0) return `v${formatHundredths(dy)}`;
	const numbers = offsets.map(formatHundredths).join(" ").replaceAll(" -", "-");
	return (letter === "M" ? "M" : letter.toLowerCase()) + numbers;
}

function formatHundredths(value = 0): string {
	return String(value / 100).replace(/^(-?)0\./, "$1.");
}

function pairs(numbers: readonly number[]): [number, number][] {
	return Array.from({ length: numbers.length / 2 }, (_, index) => [
		numbers[2 * index] ?? 0,
		numbers[2 * index + 1] ?? 0,
	]);
}
