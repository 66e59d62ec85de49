import type { Site } from "../../model/model.ts";
import { formatMidnight } from "../moments.ts";
import type { Feed, FeedArchive } from "./feed.ts";

/**
 * A feed as JSON Feed 1.1, or one of its archives. Its addresses must be whole: they are left out until the server is
 * known.
 */
export function formatJsonFeed(site: Site, whole: Feed, archive: FeedArchive | null): string {
	const { title, page, archives } = whole;
	const { urls, entries } = archive ?? whole;
	const next = archives[archive ? archives.indexOf(archive) + 1 : 0];
	const address = (name: string, path: string) => (site.origin ? { [name]: new URL(path, site.origin).href } : {});
	const feed = {
		version: "https://jsonfeed.org/version/1.1",
		title: archive ? `${title}（${archive.year}年）` : title,
		...address("home_page_url", page),
		...address("feed_url", urls.json),
		...(next ? address("next_url", next.urls.json) : {}),
		description: `${site.description}许可：${site.licence}。`,
		language: "zh-CN",
		authors: [{ name: site.name }],
		items: entries.map(({ id, title, url, date, text, sources }) => ({
			id: `urn:uuid:${id}`,
			...address("url", url),
			...(sources[0] ? { external_url: sources[0].url } : {}),
			title,
			content_text: [text, ...sources.map((source) => `来源：${source.title} ${source.url}`)].join("\n"),
			date_published: formatMidnight(date),
		})),
	};
	return `${JSON.stringify(feed, null, 1)}\n`;
}
