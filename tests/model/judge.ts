import { buildTargets } from "../../src/model/build-targets.ts";
import type { Plan, Target } from "../../src/model/model.ts";
import { createRoutes } from "../../src/model/routes.ts";
import type { PlanRecords } from "../../src/records/content-records.ts";
import { type ObservationRecord, QUALIFIERS, type Qualifier } from "../../src/records/observation-record.ts";
import { type TargetRecord, targetSchema } from "../../src/records/target-record.ts";
import { lastDayOf } from "../../src/text/periods.ts";

const SOURCE = { title: "《推进计划》", url: "https://example.org/plan", date: "2016-01-01" };

/** A target in a few words: `ratio >= 10.5% due 2020 interim 2018:8`. */
export function parseTarget(words: string): TargetRecord {
	const [, kind, comparator, value, unit = "", due = "", interim = ""] =
		/^(\S+)(?: (>=|=|<=|~) ([\d.]+)(\S*))?(?: due (\S+))?(?: interim (\S+))?$/.exec(words) ?? [];
	const points = interim.split(",").filter(Boolean);
	return {
		...targetSchema.parse({
			order: "1",
			title: words,
			clause: "1-p1",
			quote: words,
			kind,
			comparator: comparator ?? ">=",
			value: value ?? "",
			unit,
			due,
			interim: points.map((point) => ({ due: point.split(":")[0], value: point.split(":")[1], source: SOURCE })),
		}),
		plan: "plan",
		id: "target",
		file: "target.mdx",
		body: "",
	};
}

/**
 * Rows in a few words, `|` between them: `2018 约8.5 to 2018-10 @2019-02-26 fixes 1`, `全国:2018 8.47`.
 * They are numbered from 1; without `@` a row was published on the last day of its period.
 */
export function parseRows(words: string, unit = "%"): ObservationRecord[] {
	return words.split("|").flatMap((row, index) => {
		const match = /^(?:(\S+):)?(\S+) (\D*?)([\d.]+)(\D*?)(?: to (\S+))?(?: @(\S+))?(?: fixes (\d+))?$/.exec(row.trim());
		if (!match) return [];
		const [
			,
			area = "本市",
			period = "",
			before,
			value = "",
			after,
			counted = null,
			published = lastDayOf(period),
			fixes,
		] = match;
		const word = before || after || "";
		return [
			{
				id: index + 1,
				plan: "plan",
				line: index + 2,
				target: "target",
				area,
				period,
				value,
				qualifier: word in QUALIFIERS ? (word as Qualifier) : null,
				unit,
				statistic_date: counted,
				evidence: "正式文件",
				source_title: SOURCE.title,
				source_publisher: null,
				source_url: SOURCE.url,
				source_date: published,
				recorded: "2030-01-01",
				supersedes: fixes === undefined ? null : Number(fixes),
				note: null,
			},
		];
	});
}

/** A plan of 2016 to 2020 for 本市 that holds one target, as it stands on a day; somebody looked for it long ago. */
export function buildTarget(
	record: TargetRecord,
	observations: ObservationRecord[],
	asOf: string,
	searchedOn: string | null = "2015-01-01",
): Target {
	const plan = {
		id: "plan",
		asOf,
		area: "本市",
		period: "2016/2020",
		years: { start: 2016, end: 2020 },
		clauses: [{ id: "1-p1", action: null, targets: [] }],
		coordinator: { name: "市科协" },
	} as unknown as Plan;
	const searches = searchedOn === null ? [] : [{ about: "target", date: searchedOn, result: "未找到" }];
	const records = { targets: [record], observations, searches } as unknown as PlanRecords;
	const [target] = buildTargets(records, plan, createRoutes("/"));
	if (!target) throw new Error("no target was built");
	return target;
}

export function judge(target: string, rows: string, asOf = "2021-06-30") {
	const record = parseTarget(target);
	return buildTarget(record, parseRows(rows, record.unit ?? ""), asOf).status;
}
