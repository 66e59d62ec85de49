import type { PlanRecords } from "../records/content-records.ts";
import type { DepartmentRecord } from "../records/department-record.ts";
import type { Draft, Plan } from "./model.ts";

/** What a machine recognised and nobody has accepted yet, for those who edit: never a part of what is published or counted. */
export function listDrafts(records: PlanRecords, offices: readonly DepartmentRecord[], plan: Plan): Draft[] {
	const clauseOf = (id: string) => plan.clauses.find((clause) => clause.id === id) ?? null;
	const named = new Set(
		records.actions.flatMap(({ responsibilities }) => responsibilities.flatMap((one) => one.departments)),
	);
	const holders = [...records.parts, ...records.actions];
	return [
		...waiting(records.targets).map(({ title, clause, quote, comparator, value, unit, due, file }): Draft => {
			const number = value === null ? "没有数字" : `${comparator} ${value}${unit ?? ""}`;
			return {
				kind: "目标",
				title,
				clause: clauseOf(clause),
				quote,
				reading: `${number}，期限 ${due ?? "没有认出"}`,
				file,
			};
		}),
		...waiting(records.deliverables).map(({ title, clause, quote, kind, owedBy, due, file }): Draft => {
			const owners = owedBy.length > 0 ? owedBy.join("、") : "没有点名";
			const reading = `${kind}，${owners}，期限 ${due ?? "没有认出"}`;
			return { kind: "交付事项", title, clause: clauseOf(clause), quote, reading, file };
		}),
		...records.actions.flatMap(({ file, responsibilities }) =>
			waiting(responsibilities).map(({ clause, quote, role, departments }): Draft => {
				const words = quote ?? clauseOf(clause)?.text ?? "";
				const names = departments.join("、");
				return {
					kind: "分工",
					title: `${role}：${names}`,
					clause: clauseOf(clause),
					quote: words,
					reading: names,
					file,
				};
			}),
		),
		...holders.flatMap(({ file, deadlines }) =>
			waiting(deadlines).map(({ clause, quote, due, rhythm, measure }): Draft => {
				const reading = [due, rhythm].filter(Boolean).join("，") || "没有认出是哪一天";
				return { kind: "期限", title: quote, clause: clauseOf(measure ?? clause), quote, reading, file };
			}),
		),
		...waiting(offices)
			.filter(({ name }) => named.has(name))
			.map(({ name, file }): Draft => ({ kind: "部门", title: name, clause: null, quote: name, reading: name, file })),
	];
}

function waiting<T extends { draft: boolean }>(items: readonly T[]): T[] {
	return items.filter(({ draft }) => draft);
}
