import { buildSite } from "../../src/model/build-site.ts";
import type { ContentRecords } from "../../src/records/content-records.ts";
import type { ObservationRecord } from "../../src/records/observation-record.ts";
import { cityRecords } from "../demo.ts";

const source = { title: 'A "quoted", title', url: "https://example.org/a?b=1,2", date: "2022-03" };

/** The fictitious city's content with everything added that the formats allow; the headline's own figures are these alone. */
export function richRecords(): ContentRecords {
	const records = cityRecords();
	const [plan = fail()] = records.plans;
	const [first = fail(), second = fail()] = plan.targets;
	const { headlineTarget: headline, area } = plan.plan;
	plan.observations = plan.observations.filter((one) => one.target !== headline || one.area !== area);
	const [figure = fail(), undated = fail()] = plan.observations;
	undated.source_date = null;
	const row = (change: Partial<ObservationRecord>): ObservationRecord => ({
		...figure,
		target: headline ?? "",
		area,
		recorded: "2023-12-31",
		line: plan.observations.length + (change.id ?? 0),
		...change,
	});
	const [update = fail()] = plan.updates;
	const [office = fail()] = records.departments;

	plan.observations.push(
		row({
			id: 91,
			period: "2021",
			value: "7.10",
			qualifier: "约",
			note: '第一行\n第二行，有"引号"和,逗号',
			source_date: "2022-01-05",
		}),
		row({ id: 92, period: "2021", value: "7.20", supersedes: 91, note: "即1+1=2", source_date: "2023-02" }),
		row({ id: 93, period: "2022/2023", value: "0", qualifier: "以上", source_publisher: null, statistic_date: null }),
		row({ id: 94, period: "2021", value: "7.30", supersedes: 92, recorded: "2024-01-02", source_date: "2023-12-30" }),
	);
	Object.assign(first, {
		value: "60.50",
		baseline: { value: "40.0", period: "2019/2020", quote: null, source },
		interim: [
			{ due: "2022", value: "45", quote: null, source },
			{ due: "2023-06", value: "50.0", quote: null, source: { ...source, date: null } },
		],
		events: [
			{ at: "2023", kind: "口径变化", text: "一，\n二", area: null, source },
			{ at: "2023-05-01", kind: "说明", text: "三", area: figure.area, source },
		],
		body: '\n一段，"两"段。\n\n第二段\n',
	});
	Object.assign(second, { kind: "qualitative", value: null, unit: null });
	Object.assign(update, {
		clauses: ["3-1-m2", "3-1-m1"],
		targets: [first.id, second.id],
		states: [
			{ clause: "3-1-m2", state: "已完成" },
			{ clause: "3-1-m1", state: "推进中" },
		],
		sources: [source, { ...source, date: null }, ...update.sources],
		body: '正文，"引号"\n- 列表',
	});
	Object.assign(office, {
		fullName: "全称,有逗号",
		body: "说明",
		laterNames: [{ name: '新"名"', since: "2024-01", note: null, source: { url: "https://example.org/" } }],
	});
	return records;
}

/** The model of those records, as of a day. */
export const richSite = (asOf = "2026-11-24") => buildSite(richRecords(), asOf);

function fail(): never {
	throw new Error("the fictitious city is too small for this test");
}
