import type { ContentRecords } from "../records/content-records.ts";
import type { Change } from "./change.ts";

/** Something readers could cite: what the ledger calls it, and which of its fields are the statement. */
export interface Statement {
	/** `progress:7`, `target:literacy-rate`. */
	about: string;
	/** Of what stands at it: 分工“市教育局（牵头）”. */
	part?: string;
	/** The plan whose ledger speaks of it; null where any may. */
	plan: string | null;
	/** Where it stands, as messages name it. */
	file: string;
	/** Every field where null. */
	watched: readonly string[] | null;
	/** May stand under another id, as long as it says the same: its address has a rule of its own. */
	canMove?: boolean;
	/** Only added to: no row of the ledger lets it change. */
	isLog?: boolean;
	/** A better way than a row of the ledger, where there is one. */
	cure?: string;
}

/** Says why a published thing must not be altered so (`what`, in words), null where a new row of the ledger announces it. */
export type Judge = (published: Statement, what: string) => Change["refusal"] | null;

/** The one rule of what may alter what was published: a row of the ledger that is new since `before` and names it. */
export function judgeBy(before: ContentRecords, after: ContentRecords): Judge {
	const rows = after.plans.flatMap(({ plan, changes }) => {
		const old = before.plans.find((known) => known.plan.id === plan.id)?.changes.length ?? 0;
		return changes.slice(old).map(({ about }) => ({ plan: plan.id, about }));
	});
	const plans = new Set(after.plans.map(({ plan }) => plan.id));
	return (published, what) => {
		const { about, plan, file, isLog = false } = published;
		// Of a plan that has gone as a whole nothing is said but that.
		if (plan !== null && !plans.has(plan)) return null;
		const isAnnounced = rows.some((row) => row.about === about && (plan === null || row.plan === plan));
		if (isAnnounced && !isLog) return null;
		return {
			code: isLog ? "log-altered" : "published-altered",
			file,
			found: `已公布的 ${about} ${what}`,
			expected: isLog ? "原来的一行不动" : "变更台账里有一行说明",
			cure: isLog ? "这张表只增加、不改写；请恢复这一行，要补充就在末尾另加一行" : cureOf(published),
		};
	};
}

function cureOf({ about, cure = "请恢复原样；确实要改的" }: Statement): string {
	return `${cure}，在 changes.csv 末尾加一行，about 写 ${about}，写明原为、现为、为什么`;
}
