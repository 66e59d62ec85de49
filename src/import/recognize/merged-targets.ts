import type { ClauseRecord } from "../../text/clauses.ts";
import type { TargetCandidate } from "./promised-numbers.ts";

export type PlacedTarget = TargetCandidate & { clause: string };

/** A name this short says too little to tell that two promises are one. */
const SHORTEST_NAME = 4;

/** A promise that the text and a table or an annex make alike is one target with two places; the first stays. */
export function mergeTargets(found: readonly PlacedTarget[], clauses: readonly ClauseRecord[]): PlacedTarget[] {
	const order = new Map(clauses.map(({ id }, index) => [id, index]));
	const kept: PlacedTarget[] = [];
	// Only promises of one figure can be one.
	const alike = new Map<string, PlacedTarget[]>();
	for (const target of found.toSorted((a, b) => (order.get(a.clause) ?? 0) - (order.get(b.clause) ?? 0))) {
		const figure = `${target.value} ${target.unit}`;
		const others = alike.get(figure) ?? [];
		alike.set(figure, others);
		const same = others.find((one) => isSame(one, target));
		if (!same) {
			const own = { ...target, alsoAt: [...target.alsoAt] };
			kept.push(own);
			others.push(own);
			continue;
		}
		same.alsoAt.push(target.clause);
		if (same.comparator === "=") same.comparator = target.comparator;
		same.baseline ??= target.baseline;
		same.nature ??= target.nature;
		if (same.interim.length === 0) same.interim = target.interim;
	}
	return kept;
}

function isSame(one: PlacedTarget, other: PlacedTarget): boolean {
	if (one.clause === other.clause) return false;
	if (one.due !== null && other.due !== null && one.due !== other.due) return false;
	const isBounded = one.comparator !== "=" && other.comparator !== "=" && one.comparator !== other.comparator;
	return !isBounded && (holdsName(one, other) || holdsName(other, one));
}

/** The title of one, without its bracket and figures, stands in the words of the other. */
function holdsName({ title }: PlacedTarget, { quote }: PlacedTarget): boolean {
	// 投资规模增速 in a table, 投资规模增长25% in the text.
	const name = title.replace(/[（(][^（()）]*[）)]|[，。；、\s]/g, "").replace(/(?:年均)?(?:增速|增长率?|增幅)$/, "");
	return name.length >= SHORTEST_NAME && quote.replace(/[，。；、\s]/g, "").includes(name);
}
