import { formatFigure, formatPeriod } from "../model/formats.ts";
import type { ContentRecords } from "../records/content-records.ts";
import type { ObservationRecord } from "../records/observation-record.ts";
import type { Change } from "./change.ts";
import { changedFields } from "./changed-fields.ts";
import { recordItem } from "./items.ts";

const section = "数值";

/** Figures that were added or corrected; one that was changed or taken away in place is refused. */
export function compareFigures(before: ContentRecords, after: ContentRecords): Change[] {
	return after.plans.flatMap(({ plan, observations, targets }) => {
		const old = before.plans.find((candidate) => candidate.plan.id === plan.id)?.observations ?? [];
		const next = Math.max(0, ...observations.map(({ id }) => id), ...old.map(({ id }) => id)) + 1;
		const name = (row: ObservationRecord) => formatRow(row, targets.find(({ id }) => id === row.target)?.title);
		const cureOf = ({ id }: ObservationRecord) =>
			`已公布的数值不能改写或删除；请恢复编号为 ${id} 的原行，在文末另加一行更正：id 写 ${next}，supersedes 写 ${id}`;
		return [
			...observations.flatMap((row): Change[] => {
				const known = old.find(({ id }) => id === row.id);
				if (!known) return [addition(row, observations, name)];
				const fields = changedFields(recordItem("", "", known), recordItem("", "", row));
				if (fields.length === 0) return [];
				return [{ section, kind: "改动", text: `${name(known)}：${fields.join("；")}`, cure: cureOf(row) }];
			}),
			...old.flatMap((row): Change[] =>
				observations.some(({ id }) => id === row.id)
					? []
					: [{ section, kind: "删除", text: name(row), cure: cureOf(row) }],
			),
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
