import type { Target } from "../model/model.ts";

/** From the middle of one bar to that of the next. */
const STEP = 7;
/** The scale's length; what is greatest on it leaves room for the promise's own line. */
const LENGTH = 98;

/** The promise and what decided, on one scale from zero that is 100 long: bars as rows, the promise as a line across. */
export interface RowScale {
	height: number;
	/** Path data of the bars that are figures, and of those that are bounds, abouts or sums with a gap; empty for none. */
	exact: string;
	inexact: string;
	promise: string;
}

/** What stands in the row of a target; null where nothing is known that a bar from zero can show. */
export function buildRowScale({ value, status: { levels } }: Pick<Target, "value" | "status">): RowScale | null {
	if (value === null || levels.length === 0) return null;
	const amounts = [value, ...levels.map((level) => level.value)];
	if (Math.min(...amounts) < 0) return null;
	const most = Math.max(...amounts);
	const at = (amount: number) => (most > 0 ? Math.round((amount / most) * LENGTH * 10) / 10 : 0);
	const height = levels.length * STEP + 5;
	const bars = levels.map((level, index) => ({
		...level,
		// A zero is drawn as well: it is a figure, not a gap.
		path: `M0 ${6 + index * STEP}h${Math.max(1, at(level.value))}`,
	}));
	const pathOf = (isExact: boolean) => bars.filter((bar) => bar.isExact === isExact).map(({ path }) => path);
	return {
		height,
		exact: pathOf(true).join(""),
		inexact: pathOf(false).join(""),
		promise: `M${at(value) + 1} 0v${height}`,
	};
}
