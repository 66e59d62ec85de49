import { type Chart, chartFile } from "../charts/chart.ts";
import { SHARE_FILE } from "../charts/share-picture.ts";
import { hasPicture } from "../charts/svg-file.ts";
import type { FramedPlan } from "../model/framed-plan.ts";
import type { Plan, Site } from "../model/model.ts";
import type { FeedUrls } from "../model/urls.ts";

/** What a page says about itself: its tags, its breadcrumbs and its place in the navigation. */
export interface Page {
	/** home · column (a list) · article (a single text), as the tags for government sites tell them apart. */
	kind: "home" | "column" | "article";
	title: string;
	description: string;
	url: string;
	/** The page that says the same in another order, and is the one to be found; itself where there is none. */
	canonical?: string;
	/** The plan the page belongs to; pages about all plans have none. */
	plan: Plan | null;
	column: SiteColumn;
	/** Pages above this one, below home. */
	trail: readonly { title: string; url: string }[];
	/** The day it was published here; null where the content does not say. */
	published?: string | null | undefined;
	source?: string | undefined;
	/** What is new about the page's subject; else its plan's feed, else the site's. */
	feeds?: FeedUrls;
	/** What it shows when it is shared: the chart whose picture stands for the page. */
	chart?: Chart | undefined;
	/** The content files it is made of: while one edits, their problems are shown on it. */
	files?: readonly string[];
}

export type SiteColumn = "概览" | "原文" | "重点任务" | "部门" | "目标" | "动态" | "搜索" | "数据" | "关于";

/** The entries of the main navigation; plan pages are those of the plan at hand. */
export function navigation(site: Site, plan: FramedPlan): { column: SiteColumn; url: string }[] {
	return [
		{ column: "概览", url: site.urls.home },
		{ column: "原文", url: plan.urls.text },
		{ column: "重点任务", url: plan.urls.actions },
		{ column: "部门", url: site.urls.departments },
		{ column: "目标", url: plan.urls.targets },
		{ column: "动态", url: site.urls.updates },
		{ column: "搜索", url: site.urls.search },
	];
}

/** A page for staff, below the handbook, or the handbook itself. */
export function staffPage({ urls }: Site, title: string, description: string, url: string): Page {
	const above =
		url === urls.handbook ? { title: "关于本站", url: urls.about } : { title: "编辑手册", url: urls.handbook };
	return { kind: "column", title, description, url, plan: null, column: "关于", trail: [above] };
}

/** The tags that Chinese government sites carry, by kind of page; unknown identifiers are left out. */
export function metaTags(site: Site, page: Page): [name: string, content: string][] {
	const column: [string, string][] = [
		["ColumnName", page.column],
		["ColumnDescription", page.kind === "column" ? page.description : site.description],
		["ColumnKeywords", [page.column, site.name].join(",")],
		["ColumnType", "信息公开"],
	];
	const article: [string, string | undefined][] = [
		["ArticleTitle", page.title],
		["PubDate", page.published?.length === 10 ? `${page.published} 00:00` : undefined],
		// What the site says itself comes from it.
		["ContentSource", page.source ?? site.name],
	];
	const tags: [string, string | null | undefined][] = [
		["SiteName", site.name],
		["SiteDomain", site.origin && new URL(site.origin).host],
		["SiteIDCode", site.footer.siteIdCode],
		...(page.kind === "home" ? [] : column),
		...(page.kind === "article" ? article : []),
		["Description", page.description],
		["description", page.description],
	];
	return tags.flatMap(([name, content]) => (content ? [[name, content] as [string, string]] : []));
}

/** Where programs find what is new about a page: the feed of its subject, its plan or the site. */
export function feedLinks(site: Site, page: Page): { type: string; href: string }[] {
	const { atom, json } = page.feeds ?? page.plan?.feeds ?? site.feeds;
	return [
		{ type: "application/atom+xml", href: atom },
		{ type: "application/feed+json", href: json },
	];
}

/** What messengers show of a shared page (Open Graph): its chart, else its plan's picture. They take absolute addresses only: without an origin, no picture. */
export function shareTags(site: Site, page: Page): [property: string, content: string][] {
	const absolute = (url: string) => site.origin && new URL(url, site.origin).href;
	const plan = page.plan ?? site.featured;
	const picture =
		page.chart && hasPicture(page.chart)
			? { url: chartFile(page.chart, "png"), alt: page.chart.title }
			: { url: `${plan.urls.charts}${SHARE_FILE}`, alt: `${plan.shortTitle}，${plan.number}` };
	const tags: [string, string | null][] = [
		["og:site_name", site.name],
		["og:type", page.kind === "article" ? "article" : "website"],
		["og:title", page.kind === "home" ? site.name : page.title],
		["og:description", page.description],
		["og:locale", "zh_CN"],
		["og:url", absolute(page.url)],
		["og:image", absolute(picture.url)],
		["og:image:alt", site.origin && picture.alt],
	];
	return tags.flatMap(([property, content]) => (content ? [[property, content] as [string, string]] : []));
}

/** The same page in other characters; search engines take absolute addresses only. */
export function twinLinks({ origin, traditional, base }: Site, { url }: Page): { lang: string; href: string }[] {
	if (!origin || traditional.length === 0) return [];
	const own = { lang: "zh-Hans-CN", href: new URL(url, origin).href };
	const twins = traditional.map((place) => ({
		lang: place === "tw" ? "zh-Hant-TW" : "zh-Hant-HK",
		href: new URL(`${base}${place}/${url.slice(base.length)}`, origin).href,
	}));
	return [own, ...twins];
}

/**
 * Whether a page carries a code of its address for cameras: a plan's own page, the heaviest, does without, as home says the
 * same; so does the staff's handbook, which is not there to be found.
 */
export function isCoded({ url, plan, kind }: Page): boolean {
	return kind === "home" || (url !== plan?.urls.home && !/\/handbook\//.test(url));
}
