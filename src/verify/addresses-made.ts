import { type Chart, chartFile, embedUrl, type FileKind } from "../charts/chart.ts";
import { everyChart } from "../charts/charts.ts";
import { hasPicture } from "../charts/svg-file.ts";
import { feedFiles } from "../exports/feeds/feeds.ts";
import { planFiles } from "../exports/plan-files.ts";
import { buildGuides } from "../handbook/guides.ts";
import type { Plan, Site } from "../model/model.ts";
import { lookUp } from "../text/look-up.ts";

const CHART_FILES: readonly FileKind[] = ["svg", "png", "csv", "excel.csv", "json"];

/** What the build writes below a folder beside the pages that records have of their own. */
const FILES: Record<string, (site: Site) => string[]> = {
	data: ({ plans, ...site }) =>
		plans.flatMap((plan) => planFiles({ plans, ...site }, plan).map(({ file }) => `${plan.urls.data}${file}`)),
	charts: (site) => chartsOf(site).flatMap(filesOf),
	feeds: (site) => feedFiles(site).map(({ file }) => `${site.urls.feeds}${file}`),
	embed: (site) => chartsOf(site).map(embedUrl),
	handbook: (site) => {
		const guides = buildGuides(site);
		const pictures = guides.flatMap(({ steps }) => steps.flatMap(({ picture }) => picture?.file ?? []));
		return [...guides.map(({ id }) => `${id}/`), "messages/", ...pictures].map((name) => site.urls.handbook + name);
	},
	departments: (site) => site.departments.flatMap(({ url }) => [".csv", ".xlsx"].map((end) => url.slice(0, -1) + end)),
	search: ({ urls }) => ["records.json", "pinyin.json", "search.js"].map((name) => urls.search + name),
};

/** The addresses that the build writes; of files, those in the folders that are asked for: the others are not made up. */
export function addressesMade(site: Site, asked: readonly string[]): string[] {
	const folders = new Set(asked.map((address) => firstFolder(address, site.base)));
	const files = [...folders].flatMap((folder) => lookUp(FILES, folder)?.(site) ?? []);
	return [...pagesMade(site), ...files];
}

function firstFolder(address: string, base: string): string {
	return address.slice(base.length).split("/", 1)[0] ?? "";
}

/** Every page of a record: what is a draft, or not known on the day that the site speaks from, has none. */
function pagesMade({ urls, departments, updates, plans, base }: Site): string[] {
	const { feeds: _, ...pages } = urls;
	return [
		base,
		...Object.values(pages),
		...[...departments, ...updates].map(({ url }) => url),
		...plans.flatMap(pagesOfPlan),
	];
}

function pagesOfPlan({ urls, parts, actions, targets }: Plan): string[] {
	const { home, text, matrix, deliverables, timeline, lookups, ledger, requests } = urls;
	const lists = [home, text, urls.actions, matrix, urls.targets, deliverables, timeline, lookups, ledger, requests];
	return [...lists, ...[...parts, ...actions, ...targets].map(({ url }) => url)];
}

function chartsOf({ plans }: Site): Chart[] {
	return plans.flatMap(everyChart);
}

function filesOf(chart: Chart): string[] {
	return CHART_FILES.filter((kind) => kind !== "png" || hasPicture(chart)).map((kind) => chartFile(chart, kind));
}
