import type { Path } from "../files/yaml-record.ts";
import { quoteFound } from "../problems/problem.ts";
import type { ContentReading } from "../records/content-records.ts";
import { OBSERVATION_COLUMNS } from "../records/observation-record.ts";
import { DEMO_MARK } from "../records/site-record.ts";
import type { Finding, Report } from "./findings.ts";

/** A text that pages and downloads carry, with its name and the way to report it. */
interface Shown {
	name: string;
	value: string | null;
	report(finding: Finding): void;
}

/** Fictitious content says that it is in everything that leaves the site; real content says so nowhere. */
export function checkDemoMarks(reading: ContentReading, report: Report): void {
	if (!reading.site) return;
	const { demo } = reading.site.data;
	for (const { name, value, report: at } of shownTexts(reading, report)) {
		const isMarked = value?.includes(DEMO_MARK) ?? false;
		if (isMarked === demo || (value === null && !demo)) continue;
		at({
			found: `${name} ${quoteFound(value)}`,
			...(demo
				? {
						code: "demo-mark-missing",
						expected: `写有“${DEMO_MARK}”的文字`,
						cure: `演示内容的每个名称和来源都要写明“${DEMO_MARK}”`,
					}
				: {
						code: "demo-mark-among-real",
						expected: "真实的内容",
						cure: "演示内容不能与真实内容放在一起，请删去或换成真实的内容",
					}),
		});
	}
}

function shownTexts({ site, departments, plans }: ContentReading, report: Report): Shown[] {
	const at = (file: string, path: Path, value: string | null): Shown => ({
		name: path.filter((key) => typeof key === "string").at(-1) ?? "",
		value,
		report: (finding) => report.at(file, path, finding),
	});
	return [
		...(site ? [at(site.file, ["name"], site.data.name)] : []),
		...departments.map(({ file, fullName }) => at(file, ["fullName"], fullName)),
		...plans.flatMap((plan) => [
			at(plan.plan.file, ["title"], plan.plan.title),
			at(plan.plan.file, ["shortTitle"], plan.plan.shortTitle),
			...plan.plan.publications.map(({ title }, index) => at(plan.plan.file, ["publications", index, "title"], title)),
			...shownActions(plan, report),
			...plan.targets.flatMap(({ file, title, baseline, interim, events }) => [
				at(file, ["title"], title),
				...(baseline?.source ? [at(file, ["baseline", "source", "title"], baseline.source.title)] : []),
				...interim.flatMap(({ source }, index) =>
					source ? [at(file, ["interim", index, "source", "title"], source.title)] : [],
				),
				...events.map(({ source }, index) => at(file, ["events", index, "source", "title"], source.title)),
			]),
			...shownFigures(plan, report),
			...plan.updates.flatMap(({ file, title, sources }) => [
				at(file, ["title"], title),
				...sources.map((source, index) => at(file, ["sources", index, "title"], source.title)),
			]),
			...[...plan.updates, ...plan.requests].flatMap(({ file, attachments }) =>
				attachments.map(({ title }, index) => at(file, ["attachments", index, "title"], title)),
			),
		]),
	];
}

function shownActions({ actions }: ContentReading["plans"][number], report: Report): Shown[] {
	return actions.flatMap(({ file, clauses }) => {
		const [heading] = clauses;
		if (!heading) return [];
		const place = { line: heading.line, column: 1 };
		return [{ name: "标题", value: heading.text, report: (finding: Finding) => report.line(file, place, finding) }];
	});
}

function shownFigures({ plan, observations }: ContentReading["plans"][number], report: Report): Shown[] {
	const file = plan.file.replace(/plan\.yaml$/, "progress.csv");
	const column = OBSERVATION_COLUMNS.indexOf("source_title") + 1;
	return observations.map(({ line, source_title }) => ({
		name: "source_title",
		value: source_title,
		report: (finding) => report.line(file, { line, column }, finding),
	}));
}
