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
	/** The last day on which something was published. */
	updated: string;
	/** Newest first. */
	entries: FeedEntry[];
}
