import type { ContentRecords, PlanRecords } from "../records/content-records.ts";
import { extendLedger, type LedgerDraft } from "../records/ledger-file.ts";
import type { Change } from "./change.ts";

/** Rows that a plan's ledger still lacks, ready to be pasted at its end. */
export interface MissingRows {
	/** `plans/<id>/changes.csv`. */
	file: string;
	rows: string[];
}

/** What a person has to say and no program can: the check refuses it until it is said. */
const WHY = "【为什么】";

/** Proposes a row for whatever is new, altered or gone since `before` and named by no new row of the ledger. */
export function proposeRows(
	before: ContentRecords,
	after: ContentRecords,
	changes: readonly Change[],
	date: string,
): MissingRows[] {
	return after.plans.flatMap((plan, index) => {
		const old = before.plans.find((one) => one.plan.id === plan.plan.id) ?? null;
		const told = new Set(plan.changes.slice(old?.changes.length ?? 0).map(({ about }) => about));
		const isOwn = ({ plan: of }: NonNullable<Change["stated"]>) => (of === null ? index === 0 : of === plan.plan.id);
		const altered = changes.flatMap(({ kind, refusal, stated }): LedgerDraft[] =>
			refusal?.code === "published-altered" && stated && isOwn(stated)
				? [
						{
							kind: kind === "删除" ? "撤下" : "其他",
							about: stated.about,
							what: `${stated.about} ${stated.what}`,
							why: WHY,
						},
					]
				: [],
		);
		const added = old ? [...newFigures(old, plan, told), ...newRecords(old, plan)] : [];
		const drafts = [...added, ...altered].filter(({ about }) => !told.has(about));
		if (drafts.length === 0) return [];
		const { file, after: text } = extendLedger(plan.plan.id, "", plan.changes.length, drafts, date);
		return [{ file, rows: text.trimEnd().split("\n").slice(1) }];
	});
}

/** New figures, those of one target in one row; a correction names the row that it corrects. */
function newFigures(old: PlanRecords, now: PlanRecords, told: ReadonlySet<string | null>): LedgerDraft[] {
	const known = new Set(old.observations.map(({ id }) => id));
	const rows = now.observations.filter(
		({ id, target }) => !known.has(id) && !told.has(`progress:${id}`) && !told.has(`target:${target}`),
	);
	const titleOf = (id: string) => now.targets.find((target) => target.id === id)?.title ?? id;
	const fresh = Map.groupBy(
		rows.filter(({ supersedes }) => supersedes === null),
		({ target }) => target,
	);
	return [
		...[...fresh].map(([target, all]): LedgerDraft => {
			const what = `登记“${titleOf(target)}”的数值 ${all.length} 个（${all.map(({ area, period }) => `${area}${period}`).join("、")}）`;
			return { kind: "增加数值", about: `target:${target}`, what };
		}),
		...rows.flatMap((row): LedgerDraft[] => {
			const replaced = now.observations.find(({ id }) => id === row.supersedes);
			if (!replaced) return [];
			const { source_title, source_url, note } = row;
			const what = `更正“${titleOf(row.target)}”${row.area}${row.period}的数值`;
			const figures = { before: replaced.value + replaced.unit, after: row.value + row.unit };
			return [
				{
					kind: "更正数值",
					about: `progress:${replaced.id}`,
					what,
					...figures,
					why: note ?? WHY,
					source_title,
					source_url,
				},
			];
		}),
	];
}

function newRecords(old: PlanRecords, now: PlanRecords): LedgerDraft[] {
	const fresh = <T extends { id: string }>(before: readonly T[], after: readonly T[]) =>
		after.filter(({ id }) => !before.some((one) => one.id === id));
	const accepted = <T extends { draft: boolean }>(items: readonly T[]) => items.filter(({ draft }) => !draft);
	return [
		...fresh(old.updates, now.updates).map(
			({ id, title }): LedgerDraft => ({ kind: "增加动态", about: `update:${id}`, what: `登记动态：${title}` }),
		),
		...fresh(accepted(old.targets), accepted(now.targets)).map(
			({ id, title }): LedgerDraft => ({ kind: "增加事项", about: `target:${id}`, what: `登记目标：${title}` }),
		),
		...fresh(accepted(old.deliverables), accepted(now.deliverables)).map(
			({ id, title }): LedgerDraft => ({
				kind: "增加事项",
				about: `deliverable:${id}`,
				what: `登记交付事项：${title}`,
			}),
		),
	];
}
