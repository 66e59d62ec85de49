import type { Site } from "../../model/model.ts";
import { formatMidnight } from "../moments.ts";
import type { Feed } from "./feed.ts";

/** A feed as JSON Feed 1.1, whose addresses must be whole: they are left out until the server is known. */
export function formatJsonFeed(site: Site, { title, urls, page, entries }: Feed): string {
	const address = (name: string, path: string) => (site.origin ? { [name]: new URL(path, site.origin).href } : {});
	const feed = {
		version: "https://jsonfeed.org/version/1.1",
		title,
		...address("home_page_url", page),
		...address("feed_url", urls.json),
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
