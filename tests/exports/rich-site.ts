import { buildSite } from "../../src/model/build-site.ts";
import type { ContentRecords } from "../../src/records/content-records.ts";
import type { ObservationRecord } from "../../src/records/observation-record.ts";
import { checkFolder } from "../check-folder.ts";

const { records } = await checkFolder("content");
if (!records) throw new Error("content/ has errors");
const source = { title: 'A "quoted", title', url: "https://example.org/a?b=1,2", date: "2017-03" };

/** The repository's content with everything added that the formats allow and the real content has not yet. */
export const richRecords: ContentRecords = structuredClone(records);
const [plan = fail()] = richRecords.plans;
const [first = fail(), second = fail()] = plan.targets;
const [figure = fail()] = plan.observations;
const [update = fail()] = plan.updates;
const [office = fail()] = richRecords.departments;

plan.observations.push(
	row({
		id: 7,
		period: "2016",
		value: "7.10",
		qualifier: "约",
		note: '第一行\n第二行，有"引号"和,逗号',
		source_date: "2017-01-05",
	}),
	row({ id: 8, period: "2016", value: "7.20", supersedes: 7, note: "即1+1=2", source_date: "2018-02" }),
	row({ id: 9, period: "2017/2018", value: "0", qualifier: "以上", source_publisher: null, statistic_date: null }),
	row({ id: 10, period: "2016", value: "7.30", supersedes: 8, recorded: "2019-01-02", source_date: "2018-12-30" }),
);
Object.assign(first, {
	value: "60.50",
	baseline: { value: "40.0", period: "2014/2015", source },
	interim: [
		{ due: "2017", value: "45", source },
		{ due: "2018-06", value: "50.0", source: { ...source, date: null } },
	],
	events: [
		{ at: "2018", kind: "口径变化", text: "一，\n二", area: null, source },
		{ at: "2018-05-01", kind: "说明", text: "三", area: figure.area, source },
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
	laterNames: [{ name: '新"名"', since: "2019-01", note: null, source: { url: "https://example.org/" } }],
});

/** The model of those records, as of a day. */
export const richSite = (asOf = "2026-11-24") => buildSite(structuredClone(richRecords), asOf);

function row(change: Partial<ObservationRecord>): ObservationRecord {
	const line = plan.observations.length + (change.id ?? 0);
	const { headlineTarget: target, area } = plan.plan;
	return { ...(figure as ObservationRecord), target: target ?? "", area, recorded: "2018-12-31", line, ...change };
}

function fail(): never {
	throw new Error("content/ is too small for this test");
}
