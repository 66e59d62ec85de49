import type { Site } from "../../model/model.ts";
import { renderXml, xml } from "../../text/xml.ts";
import { formatAddress } from "../addresses.ts";
import { formatMidnight } from "../moments.ts";
import type { FeedEntry } from "./entries.ts";
import type { Feed, FeedArchive } from "./feed.ts";

const HISTORY = "http://purl.org/syndication/history/1.0";

/**
 * A feed in Atom (RFC 4287), or one of its archives (RFC 5005). Links are relative to the server's root until the server
 * is known.
 */
export function formatAtom(site: Site, whole: Feed, archive: FeedArchive | null): string {
	const { id, title, page, archives } = whole;
	const { urls, entries } = archive ?? whole;
	const link = (rel: string, url: string | undefined) =>
		url ? [xml("link", { rel, type: "application/atom+xml", href: formatAddress(site, url) })] : [];
	const place = archive ? archives.indexOf(archive) : -1;
	const feed = xml(
		"feed",
		{
			xmlns: "http://www.w3.org/2005/Atom",
			...(archives.length > 0 ? { "xmlns:fh": HISTORY } : {}),
			"xml:lang": "zh-CN",
		},
		...(archive ? [xml("fh:archive", {})] : []),
		xml("id", {}, `urn:uuid:${id}${archive ? `#${archive.year}` : ""}`),
		xml("title", {}, archive ? `${title}（${archive.year}年）` : title),
		xml("subtitle", {}, site.description),
		xml("updated", {}, formatMidnight(entries[0]?.date ?? whole.updated)),
		xml("author", {}, xml("name", {}, site.name)),
		xml("rights", {}, `许可：${site.licence}`),
		...link("self", urls.atom),
		...(archive ? link("current", whole.urls.atom) : []),
		...link("prev-archive", archives[place + 1]?.urls.atom),
		...(archive ? link("next-archive", archives[place - 1]?.urls.atom) : []),
		xml("link", { rel: "alternate", type: "text/html", href: formatAddress(site, page) }),
		...entries.map((entry) => formatEntry(site, entry)),
	);
	return `<?xml version="1.0" encoding="utf-8"?>\n${renderXml(feed)}\n`;
}

function formatEntry(site: Site, { id, title, url, date, text, sources }: FeedEntry) {
	return xml(
		"entry",
		{},
		xml("id", {}, `urn:uuid:${id}`),
		xml("title", {}, title),
		xml("published", {}, formatMidnight(date)),
		xml("updated", {}, formatMidnight(date)),
		xml("link", { rel: "alternate", type: "text/html", href: formatAddress(site, url) }),
		...sources.map((source) => xml("link", { rel: "via", href: source.url, title: source.title })),
		xml("content", { type: "text" }, text),
	);
}
