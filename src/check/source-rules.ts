import type { Path, Place } from "../files/yaml-record.ts";
import type { ContentReading, PlanReading } from "../records/content-records.ts";
import { ledgerSchema } from "../records/ledger-record.ts";
import { OBSERVATION_COLUMNS } from "../records/observation-record.ts";
import type { Finding, Report } from "./findings.ts";
import { COLLECTORS, liesOn, MIRRORS } from "./known-mirrors.ts";

/** An address that something published rests on, and where it is written. */
interface CitedSource {
	url: string;
	file: string;
	at: Path | Place;
}

/** Copies on names that others have taken are no sources; collections of other people's pages are asked about. */
export function checkSources(reading: ContentReading, report: Report): void {
	const refused = [...MIRRORS, ...(reading.site?.data.refusedSources ?? [])];
	const cited = [...citedOutside(reading), ...reading.plans.flatMap((plan) => citedIn(plan))];
	for (const { url, file, at } of cited) {
		const finding = faultOf(url, refused);
		if (!finding) continue;
		if ("line" in at) report.line(file, at, finding);
		else report.at(file, at, finding);
	}
}

function faultOf(url: string, refused: readonly string[]): Finding | null {
	const mirror = liesOn(url, refused);
	if (mirror) {
		return {
			code: "source-mirror",
			found: `网址在 ${mirror} 上`,
			expected: "发布者自己的网页，或可靠的转载",
			cure: "这个域名冒充或盗用了别人的网站，不能作为来源；请找原来的发布者，找不到就不要引用",
		};
	}
	const collector = liesOn(url, COLLECTORS);
	if (!collector) return null;
	return {
		code: "source-collector",
		severity: "warning",
		found: `网址在 ${collector} 上，那里的文章是别处搜集或网友上传的`,
		expected: "发布者自己的网页",
		cure: "请找原来的发布者；实在找不到可以保留，把 source-collector 写进 site.yaml 的 acknowledged",
	};
}

function citedOutside({ departments, links }: ContentReading): CitedSource[] {
	return [
		...departments.flatMap(({ file, laterNames }) =>
			laterNames.map(({ source }, index) => ({ url: source.url, file, at: ["laterNames", index, "source", "url"] })),
		),
		...[...links].flatMap(([file, all]) => all.map(({ url, line, column }) => ({ url, file, at: { line, column } }))),
	];
}

function citedIn({ plan, targets, updates, requests, observations, changes }: PlanReading): CitedSource[] {
	const csv = (name: string) => plan.file.replace(/plan\.yaml$/, name);
	const inTable = (
		name: string,
		columns: readonly string[],
		rows: readonly { source_url: string | null; line: number }[],
	) => {
		const column = columns.indexOf("source_url") + 1;
		return rows.flatMap(({ source_url: url, line }) => (url ? [{ url, file: csv(name), at: { line, column } }] : []));
	};
	const sources = (file: string, key: string, list: readonly { source: { url: string } | null }[]) =>
		list.flatMap(({ source }, index) => (source ? [{ url: source.url, file, at: [key, index, "source", "url"] }] : []));
	return [
		...plan.publications.map(({ url }, index) => ({ url, file: plan.file, at: ["publications", index, "url"] })),
		...sources(plan.file, "lineage", plan.lineage),
		...targets.flatMap(({ file, baseline, interim, events }) => [
			...(baseline?.source ? [{ url: baseline.source.url, file, at: ["baseline", "source", "url"] }] : []),
			...sources(file, "interim", interim),
			...sources(file, "events", events),
		]),
		...updates.flatMap(({ file, sources: own }) =>
			own.map(({ url }, index) => ({ url, file, at: ["sources", index, "url"] })),
		),
		...requests.flatMap(({ file, attachment }) =>
			attachment ? [{ url: attachment.url, file, at: ["attachment", "url"] }] : [],
		),
		...inTable("progress.csv", OBSERVATION_COLUMNS, observations),
		...inTable("changes.csv", Object.keys(ledgerSchema.shape), changes),
	];
}
