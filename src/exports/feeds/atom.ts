import type { Site } from "../../model/model.ts";
import { renderXml, xml } from "../../text/xml.ts";
import { formatAddress } from "../addresses.ts";
import { formatMidnight } from "../moments.ts";
import type { FeedEntry } from "./entries.ts";
import type { Feed } from "./feed.ts";

/** A feed in Atom (RFC 4287). Links are relative to the server's root until the server is known. */
export function formatAtom(site: Site, { id, title, urls, page, updated, entries }: Feed): string {
	const feed = xml(
		"feed",
		{ xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "zh-CN" },
		xml("id", {}, `urn:uuid:${id}`),
		xml("title", {}, title),
		xml("subtitle", {}, site.description),
		xml("updated", {}, formatMidnight(updated)),
		xml("author", {}, xml("name", {}, site.name)),
		xml("rights", {}, `许可：${site.licence}`),
		xml("link", { rel: "self", type: "application/atom+xml", href: formatAddress(site, urls.atom) }),
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
