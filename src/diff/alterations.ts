import type { Problem } from "../problems/problem.ts";
import type { ContentRecords, PlanRecords } from "../records/content-records.ts";
import { changedFields } from "./changed-fields.ts";
import { comparePages } from "./changed-pages.ts";
import { recordItem } from "./items.ts";

/** Something published that reads otherwise now, or is gone. */
interface Alteration {
	/** As the ledger names it: `progress:7`. */
	about: string;
	file: string;
	/** What happened, in words. */
	text: string;
	/** No row of the ledger lets it happen: the logs themselves are only added to. */
	isFinal?: boolean;
}

/**
 * What alters or removes something that was published, without a new row in the ledger or, for an address, a redirect.
 * `name` is what the content folder is called.
 */
export function checkAlterations(before: ContentRecords, after: ContentRecords, name: string): Problem[] {
	const announced = announcedIn(before, after);
	const unannounced = [
		...before.plans.flatMap((plan) => alterationsOf(plan, planIn(after, plan), name)),
		...compare("department", before.departments, after.departments, ({ file }) => file, ["name"]),
	].filter(({ about, isFinal }) => isFinal || !announced.has(about));
	return [...unannounced.map(describe), ...lostPages(before, after, name)];
}

function planIn({ plans }: ContentRecords, { plan }: PlanRecords): PlanRecords | undefined {
	return plans.find((candidate) => candidate.plan.id === plan.id);
}

/** What the rows that are new in the ledger are about. */
function announcedIn(before: ContentRecords, after: ContentRecords): Set<string | null> {
	const rows = after.plans.flatMap((plan) => plan.changes.slice(planIn(before, plan)?.changes.length ?? 0));
	return new Set(rows.map(({ about }) => about));
}

/** What every record's words and figures are; the rest may be bettered without notice. */
const WATCHED = [
	"title",
	"name",
	"quote",
	"clause",
	"kind",
	"comparator",
	"value",
	"unit",
	"due",
	"date",
	"sources",
	"body",
	"text",
];

function alterationsOf(plan: PlanRecords, now: PlanRecords | undefined, name: string): Alteration[] {
	const folder = `${name}/plans/${plan.plan.id}`;
	if (!now) return [{ about: `plan:${plan.plan.id}`, file: folder, text: "整个方案不见了" }];
	const clausesOf = ({ parts, actions }: PlanRecords) =>
		[...parts, ...actions].flatMap(({ clauses, file }) => clauses.map((clause) => ({ ...clause, file })));
	return [
		...compare("progress", plan.observations, now.observations, () => `${folder}/progress.csv`, null),
		...compare("clause", clausesOf(plan), clausesOf(now), ({ file }) => file, ["text"]),
		...compare("target", plan.targets.filter(isPublished), now.targets, ({ file }) => file, WATCHED),
		...compare("deliverable", plan.deliverables.filter(isPublished), now.deliverables, ({ file }) => file, WATCHED),
		...compare("update", plan.updates, now.updates, ({ file }) => file, WATCHED),
		...compare("search", plan.searches, now.searches, () => `${folder}/searches.csv`, null, true),
		...compare("change", plan.changes, now.changes, () => `${folder}/changes.csv`, null, true),
	];
}

function isPublished({ draft }: { draft: boolean }): boolean {
	return !draft;
}

/** Records that are gone, and those of whose `watched` fields one reads otherwise; every field where none is named. */
function compare<T extends { id: string | number }>(
	kind: string,
	before: readonly T[],
	after: readonly T[],
	fileOf: (record: T) => string,
	watched: readonly string[] | null,
	isFinal = false,
): Alteration[] {
	const now = new Map(after.map((record) => [record.id, record]));
	const shown = (record: T) =>
		recordItem(
			"",
			"",
			watched === null ? record : Object.fromEntries(Object.entries(record).filter(([key]) => watched.includes(key))),
		);
	return before.flatMap((record): Alteration[] => {
		const about = `${kind}:${record.id}`;
		const known = now.get(record.id);
		if (!known) return [{ about, file: fileOf(record), text: "已公布，现在不见了", isFinal }];
		const fields = changedFields(shown(record), shown(known));
		return fields.length === 0 ? [] : [{ about, file: fileOf(record), text: fields.join("；"), isFinal }];
	});
}

function describe({ about, file, text, isFinal = false }: Alteration): Problem {
	return {
		severity: "error",
		file,
		line: 1,
		column: 1,
		code: isFinal ? "log-altered" : "published-altered",
		found: `已公布的 ${about} 变了：${text}`,
		expected: isFinal ? "原来的一行不动" : "变更台账里有一行说明",
		cure: isFinal
			? "这张表只增加、不改写；请恢复这一行，要补充就在末尾另加一行"
			: `请恢复原样；确实要改的，在 changes.csv 末尾加一行，about 写 ${about}，写明原为、现为、为什么`,
	};
}

/** Addresses that were published and lead nowhere now. */
function lostPages(before: ContentRecords, after: ContentRecords, name: string): Problem[] {
	return comparePages(before, after).flatMap(({ text, cure }): Problem[] =>
		cure === undefined
			? []
			: [
					{
						severity: "error",
						file: `${name}/redirects.yaml`,
						line: 1,
						column: 1,
						code: "page-lost",
						found: `已公布的网址 ${text} 打不开了`,
						expected: "原来的网页，或转到新网页的一行",
						cure,
					},
				],
	);
}
