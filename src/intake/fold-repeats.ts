import type { Problem } from "../problems/problem.ts";

/** A reminder that many rows give in the same words stands once, where it is first, with their number; mistakes stand each in its place. */
export function foldRepeats(problems: readonly Problem[]): Problem[] {
	const alike = Map.groupBy(problems, ({ code, found }) => `${code} ${found}`);
	return problems.flatMap((one) => {
		const all = alike.get(`${one.code} ${one.found}`) ?? [];
		if (one.severity === "error" || all.length < 2) return [one];
		return all[0] === one ? [{ ...one, found: `${one.found}（共 ${all.length} 处）` }] : [];
	});
}
