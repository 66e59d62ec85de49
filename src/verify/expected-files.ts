import { everyChart } from "../charts/charts.ts";
import { SHARE_FILE } from "../charts/share-picture.ts";
import { hasPicture } from "../charts/svg-file.ts";
import { chartTable } from "../exports/chart-tables.ts";
import { exportedFiles } from "../exports/exported-files.ts";
import { tableFiles } from "../exports/table-files.ts";
import { searchFolder } from "../federation/federated-site.ts";
import { buildGuides } from "../handbook/guides.ts";
import { buildMessagePages } from "../handbook/message-pages.ts";
import { publishedAttachments } from "../model/build-attachments.ts";
import { matrixOrders } from "../model/matrix-orders.ts";
import type { Plan, Site } from "../model/model.ts";
import { editionFolders, pagesByPlan } from "../model/routes.ts";
import { updatesByYear } from "../model/updates-by-year.ts";
import { CARRY_FILE, LIST_FILE, WORKER_FILE } from "../offline/kept-list.ts";
import { isPageAddress } from "../records/redirect-record.ts";
import { searchFileNames } from "../search/search-files.ts";

/** Every file that a finished site must hold, by its path below the site's own folder. */
export function expectedFiles(site: Site): string[] {
	const { base, redirects, plans } = site;
	const pages = [...pageAddresses(site), ...redirects.map(({ from }) => from).filter(isPageAddress)];
	const files = [
		...plans.flatMap((plan) => planDownloads(site, plan)),
		...publishedAttachments(site).map(({ url }) => url),
	].map((url) => url.slice(base.length));
	return [
		"404.html",
		"favicon.svg",
		...[180, 192, 512].map((side) => `icon-${side}.png`),
		...exportedFiles(site, []).map(({ file }) => file),
		"desk/content.json",
		"desk/desk.js",
		"site.webmanifest",
		WORKER_FILE,
		...editionFolders(site).map((edition) => `${edition}/index.html`),
		...(site.without.includes("carry") ? [] : [CARRY_FILE]),
		...(site.without.includes("offline") ? [] : [LIST_FILE]),
		"search/search.js",
		"search/pages.js",
		...(site.federation ? ["search/federation.js"] : []),
		"search/pages/pagefind.js",
		...searchFileNames(site),
		...pages.map((url) => `${url.slice(base.length)}index.html`),
		...files,
	];
}

/** Folders of other sites that a page may read, by the file of the page: the one that searches them together, in every edition. */
export function expectedConnects(site: Site): Map<string, string[]> {
	const { federation, base, urls } = site;
	if (!federation) return new Map();
	const page = `${urls.federation.slice(base.length)}index.html`;
	const folders = federation.sites.map(searchFolder);
	return new Map(["", ...editionFolders(site).map((edition) => `${edition}/`)].map((own) => [own + page, folders]));
}

/** The address of every page but those that stand for a chart or a page that has gone. */
export function pageAddresses(site: Site): string[] {
	const { departments, updates, plans, urls, federation } = site;
	const { feeds: _feeds, federation: together, ...own } = urls;
	return [
		...Object.values(own),
		...(federation ? [together] : []),
		...buildGuides(site).map(({ id }) => `${urls.handbook}${id}/`),
		...buildMessagePages(site).map(({ url }) => url),
		...[...departments, ...updates].map(({ url }) => url),
		...updatesByYear(updates, urls.updates).map(({ url }) => url),
		...[urls.compare, urls.data].flatMap((url) => pagesByPlan(url, plans)).map(({ url }) => url),
		...departments.flatMap(({ url, plans: its }) => pagesByPlan(url, its)).map(({ url }) => url),
		...plans.flatMap(planPages),
	];
}

function planPages(plan: Plan): string[] {
	const { urls, parts, actions, targets } = plan;
	const { data: _data, charts: _charts, embed: _embed, calendar: _calendar, ...pages } = urls;
	const orders = matrixOrders(plan);
	return [
		...new Set([...Object.values(pages), ...orders.map(({ url }) => url)]),
		...[...parts, ...actions, ...targets].map(({ url }) => url),
	];
}

function planDownloads(site: Site, plan: Plan): string[] {
	const { charts, embed } = plan.urls;
	return [
		...(site.origin ? [`${charts}${SHARE_FILE}`] : []),
		...everyChart(plan).flatMap((chart) => [
			...tableFiles([chartTable(chart)]).map(({ file }) => `${charts}${file}`),
			...(hasPicture(chart) ? ["svg", "png"] : ["svg"]).map((ending) => `${charts}${chart.id}.${ending}`),
			`${embed}${chart.id}/index.html`,
		]),
	];
}
