import { formatFigure, formatPeriod } from "../model/formats.ts";
import type { ContentRecords } from "../records/content-records.ts";
import type { ObservationRecord } from "../records/observation-record.ts";
import type { Judge } from "./announced.ts";
import type { Change } from "./change.ts";
import { changedFields } from "./changed-fields.ts";
import { fileIn, recordItem } from "./item.ts";

const section = "数值";

/** Figures that were added or corrected; one that was changed or taken away in place is judged. */
export function compareFigures(before: ContentRecords, after: ContentRecords, judge: Judge): Change[] {
	return after.plans.flatMap(({ plan, observations, targets }) => {
		const old = before.plans.find((candidate) => candidate.plan.id === plan.id)?.observations ?? [];
		const next = Math.max(0, ...observations.map(({ id }) => id), ...old.map(({ id }) => id)) + 1;
		const name = (row: ObservationRecord) => formatRow(row, targets.find(({ id }) => id === row.target)?.title);
		const alter = (kind: "改动" | "删除", row: ObservationRecord, text: string, what: string): Change => {
			const cure = `已公布的数值不能改写或删除；请恢复编号为 ${row.id} 的原行，在文末另加一行更正：id 写 ${next}，supersedes 写 ${row.id}；原行不能留的`;
			const about = `progress:${row.id}`;
			const published = { about, plan: plan.id, file: fileIn({ plan }, "progress.csv"), watched: null, cure };
			const refusal = judge(published, what);
			return { section, kind, text, ...(refusal ? { refusal, stated: { about, plan: plan.id, what } } : {}) };
		};
		return [
			...observations.flatMap((row): Change[] => {
				const known = old.find(({ id }) => id === row.id);
				if (!known) return [addition(row, observations, name)];
				const fields = changedFields(recordItem("", "", known), recordItem("", "", row)).map(({ text }) => text);
				if (fields.length === 0) return [];
				return [alter("改动", row, `${name(known)}：${fields.join("；")}`, `变了：${fields.join("；")}`)];
			}),
			...old
				.filter((row) => !observations.some(({ id }) => id === row.id))
				.map((row) => alter("删除", row, name(row), "不见了")),
		];
	});
}

function addition(
	row: ObservationRecord,
	rows: readonly ObservationRecord[],
	name: (row: ObservationRecord) => string,
): Change {
	const replaced = rows.find(({ id }) => id === row.supersedes);
	const source = `来源：${row.source_title}`;
	if (!replaced) return { section, kind: "增加", text: `${name(row)}（${source}）` };
	return { section, kind: "更正", text: `${name(replaced)} → ${formatValue(row)}（${source}）` };
}

function formatRow(row: ObservationRecord, title = row.target): string {
	return `${title} · ${row.area} · ${formatPeriod(row.period)} ${formatValue(row)}`;
}

function formatValue({ qualifier, value, unit }: ObservationRecord): string {
	return formatFigure({ qualifier, valueText: value }, unit);
}
