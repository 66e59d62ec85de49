import { everyChart } from "../charts/charts.ts";
import { citeClause, citePlan } from "../model/citation.ts";
import { formatFigure, formatPeriod } from "../model/formats.ts";
import type { Observation, Plan, Site, Target } from "../model/model.ts";
import { changedHere } from "../model/publication.ts";
import { type Cited, formatBibtex, formatRis } from "../text/references.ts";
import { formatAddress } from "./addresses.ts";
import { type ExportFile, lazyFile } from "./export-file.ts";

/** Everything of a plan that can be cited, for reference managers: the document, its clauses, its figures, charts, tables. */
export function formatCitations(site: Site, plan: Plan): ExportFile[] {
	const all = () => citables(site, plan);
	return [
		lazyFile("citations.bib", () =>
			all()
				.map(({ key, cited }) => formatBibtex(cited, `${plan.id}-${key}`, null))
				.join("\n"),
		),
		lazyFile("citations.ris", () =>
			all()
				.map(({ cited }) => formatRis(cited, null))
				.join("\r\n"),
		),
	];
}

function citables(site: Site, plan: Plan): { key: string; cited: Cited }[] {
	const at = (url: string) => (site.origin ? formatAddress(site, url) : null);
	const data = (title: string, url: string): Cited => ({
		author: site.name,
		title,
		kind: "DS",
		date: changedHere(plan),
		url: at(url),
	});
	return [
		{ key: "document", cited: citePlan(plan) },
		...plan.clauses.map((clause) => ({ key: clause.id, cited: citeClause(clause, at(clause.url)) })),
		...plan.targets.flatMap((target) =>
			[...target.series, ...target.afterTerm].flatMap(({ observations }) =>
				observations.map((row) => ({
					key: `figure-${row.id}`,
					cited: data(sayFigure(target, row), `${target.url}#r${row.id}`),
				})),
			),
		),
		...everyChart(plan).map((chart) => ({ key: `chart-${chart.id}`, cited: data(chart.title, chart.page) })),
		{ key: "data", cited: data(`${plan.shortTitle}：开放数据`, site.urls.data) },
	];
}

/** A figure as a sentence, with whose it is: 全国2020年：公民具备科学素质的比例为10.56%（中国网2021-01-29）. */
export function sayFigure({ title }: Pick<Target, "title">, row: Observation): string {
	return `${row.area}${formatPeriod(row.period)}：${title}为${formatFigure(row, row.unit)}（${row.source.title}）`;
}
