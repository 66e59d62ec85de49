import { NO_SPONSOR } from "../model/formats.ts";
import type { Site } from "../model/model.ts";
import { renderXml, xml } from "../text/xml.ts";
import { formatAddress } from "./addresses.ts";
import { type ExportFile, lazyFile } from "./export-file.ts";

/**
 * What a site tells programs that come to it, at its root. A map and a description of its search need whole addresses:
 * without a server they are left out.
 */
export function siteFiles(site: Site, pages: readonly string[]): ExportFile[] {
	const always = [lazyFile("robots.txt", () => formatRobots(site)), lazyFile("llms.txt", () => formatLlms(site))];
	if (!site.origin || site.demo) return always;
	return [
		...always,
		lazyFile("sitemap.xml", () => formatSitemap(site, pages)),
		lazyFile("opensearch.xml", () => formatOpenSearch(site)),
	];
}

/** A fictitious site asks not to be found. */
function formatRobots(site: Site): string {
	const map = site.origin && !site.demo ? [`Sitemap: ${formatAddress(site, `${site.base}sitemap.xml`)}`] : [];
	return ["User-agent: *", site.demo ? "Disallow: /" : "Allow: /", ...map, ""].join("\n");
}

/** Pages that say the same as another in a different order or layout are not on the map. */
function formatSitemap(site: Site, pages: readonly string[]): string {
	const twins = site.plans.flatMap(({ urls }) => [urls.official, `${urls.matrix}by-`]);
	const own = [...new Set(pages)].filter((page) => !twins.some((twin) => page.startsWith(twin)));
	const map = xml(
		"urlset",
		{ xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" },
		...own.map((page) => xml("url", {}, xml("loc", {}, formatAddress(site, page)))),
	);
	return `<?xml version="1.0" encoding="utf-8"?>\n${renderXml(map)}\n`;
}

function formatOpenSearch(site: Site): string {
	const template = `${formatAddress(site, site.urls.search)}?q={searchTerms}`;
	const description = xml(
		"OpenSearchDescription",
		{ xmlns: "http://a9.com/-/spec/opensearch/1.1/" },
		// The format allows sixteen characters.
		xml("ShortName", {}, [...site.name].slice(0, 16).join("")),
		xml("Description", {}, site.description),
		xml("InputEncoding", {}, "UTF-8"),
		xml("Language", {}, "zh-CN"),
		xml("Url", { type: "text/html", template }),
	);
	return `<?xml version="1.0" encoding="utf-8"?>\n${renderXml(description)}\n`;
}

/** For programs that read and answer: what is here, in which form, and what must not be made of it. */
function formatLlms(site: Site): string {
	const link = (title: string, url: string, about: string) => `- [${title}](${formatAddress(site, url)})：${about}`;
	const plans = site.plans.flatMap(({ shortTitle, number, urls, feeds }) => [
		`## ${shortTitle}（${number}）`,
		"",
		link("全文", urls.text, "印发的原文，逐段有永久编号"),
		link("量化目标", urls.targets, "原文写了数字的目标、已公开的数值和状态"),
		link("交付事项", urls.deliverables, "原文没有写数字、做没做可以查证的事"),
		link("任务分工表", urls.matrix, "哪个部门牵头、哪个部门负责"),
		link("查找记录", urls.lookups, "谁在哪天到哪里查找过什么"),
		link("变更与更正", urls.ledger, "公布的内容改过什么、为什么"),
		link("怎样引用", urls.cite, "参考文献、永久链接、固定版本的链接"),
		link("Data Package", `${urls.data}datapackage.json`, "全部数据表的 CSV 和说明"),
		link("订阅", feeds.atom, "Atom"),
		"",
	]);
	return [
		`# ${site.name}`,
		"",
		`> ${site.description}`,
		"",
		"引用时请注意：“未查到公开数据”不等于没有开展；其他地区的数值只作参照；规划期以后的数值不参与判断；原文以正式印发的文本为准。",
		site.footer.sponsor === null ? NO_SPONSOR : `主办单位：${site.footer.sponsor}。`,
		`内容版本：${site.version}。许可：${site.licence}。`,
		"",
		...plans,
	].join("\n");
}
