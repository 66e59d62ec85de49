import type { FeedUrls } from "../../model/urls.ts";
import type { FeedEntry } from "./entries.ts";

/** What was published about one thing: updates, figures and corrections. */
export interface Feed {
	/** A UUID. */
	id: string;
	title: string;
	urls: FeedUrls;
	/** The page that shows the same. */
	page: string;
	/** What is older, a year each, newest year first: the feed itself holds the newest alone. */
	archives: FeedArchive[];
	/** The last day on which something was published. */
	updated: string;
	/** Newest first. */
	entries: FeedEntry[];
}

/** The entries of one year, of a feed that has become too long (RFC 5005). */
export interface FeedArchive {
	year: string;
	urls: FeedUrls;
	entries: FeedEntry[];
}

/** Entries that a feed holds at most; programs ask for it again and again. */
const NEWEST = 50;

/** A feed's newest entries, and all of every year of which it cannot hold all. */
export function boundFeed(all: readonly FeedEntry[], urls: FeedUrls): Pick<Feed, "entries" | "archives"> {
	const years = [...new Set(all.slice(NEWEST).map(({ date }) => date.slice(0, 4)))];
	const nameOf = (address: string, year: string) => address.replace(/(\.\w+)$/, `/${year}$1`);
	return {
		entries: all.slice(0, NEWEST),
		archives: years.map((year) => ({
			year,
			urls: { atom: nameOf(urls.atom, year), json: nameOf(urls.json, year) },
			entries: all.filter(({ date }) => date.startsWith(year)),
		})),
	};
}
