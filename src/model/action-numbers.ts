import type { ActionRecord } from "../records/action-record.ts";
import { compareTexts } from "../text/order.ts";

/** Every action of the plan has a number that no other has. */
export function areNumberedThroughout(actions: readonly ActionRecord[]): boolean {
	const numbers = actions.map(({ number }) => number);
	return new Set(numbers).size === numbers.length && !numbers.includes(null);
}

/** An action's number within the plan: the text's own, or its place where numbers begin anew in every part. */
export function numberActions(actions: readonly ActionRecord[]): Map<string, number> {
	const isNumbered = areNumberedThroughout(actions);
	const ordered = actions.toSorted((a, b) => compareTexts(a.file, b.file));
	return new Map(ordered.map(({ id, number }, index) => [id, isNumbered && number !== null ? number : index + 1]));
}
