import { DOMParser, type Element } from "@xmldom/xmldom";

/** What Atom (RFC 4287) asks of a feed and of its entries. */
export function judgeAtom(text: string): string[] {
	const root = new DOMParser().parseFromString(text, "application/xml").documentElement;
	if (root?.tagName !== "feed") return ["no feed"];
	const entries = [...root.getElementsByTagName("entry")];
	return [
		...["id", "title", "updated", "author", "link"].flatMap((name) => (childOf(root, name) ? [] : [`no ${name}`])),
		...entries.flatMap((entry) =>
			["id", "title", "updated", "link", "content"]
				.filter((name) => {
					const child = childOf(entry, name);
					return !child || (name !== "link" && !child.textContent?.trim());
				})
				.map((name) => `an entry without ${name}`),
		),
		...twins(entries.map((entry) => childOf(entry, "id")?.textContent ?? "")),
		...markdownIn(entries.map((entry) => childOf(entry, "content")?.textContent ?? "")),
	];
}

const childOf = (element: Element, name: string) =>
	[...element.childNodes].find((child): child is Element => (child as Element).tagName === name);

interface JsonFeed {
	version?: string;
	title?: string;
	items?: { id?: string; content_text?: string; date_published?: string }[];
}

/** What JSON Feed 1.1 asks. */
export function judgeJsonFeed(text: string): string[] {
	const { version, title, items = [] } = JSON.parse(text) as JsonFeed;
	return [
		...(version === "https://jsonfeed.org/version/1.1" && title ? [] : ["no version or no title"]),
		...items.flatMap(({ id, content_text: words }) => (id && words?.trim() ? [] : ["an item without id or words"])),
		...twins(items.map(({ id }) => id ?? "")),
		...markdownIn(items.map(({ content_text: words }) => words ?? "")),
	];
}

/** What iCalendar (RFC 5545) asks of a calendar that is published. */
export function judgeCalendar(text: string): string[] {
	const lines = text.split("\r\n");
	const events = text.replaceAll("\r\n ", "").split("BEGIN:VEVENT").slice(1);
	const fieldOf = (event: string, name: string) => new RegExp(`^${name}(?:;[^:\\r]*)?:(.+)`, "m").exec(event)?.[1];
	return [
		...lines.filter((line) => Buffer.byteLength(line) > 75).map((line) => `a line over 75 bytes: ${line}`),
		...["VERSION:2.0", "PRODID:"].flatMap((start) =>
			lines.some((line) => line.startsWith(start)) ? [] : [`no ${start}`],
		),
		...events.flatMap((event) =>
			["UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE"]
				.filter((name) => !fieldOf(event, name))
				.map((name) => `an event without ${name}`),
		),
		...twins(events.map((event) => fieldOf(event, "UID") ?? "")),
	];
}

/** What search engines ask of the kinds that the site describes; a relation to another description needs no more than its id. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
	Legislation: ["name", "legislationIdentifier"],
	Dataset: ["name", "description", "license", "distribution"],
	DataDownload: ["contentUrl", "encodingFormat"],
	GovernmentOrganization: ["name"],
	Organization: ["name"],
	Article: ["headline", "url"],
	WebPage: ["url"],
	CollectionPage: ["name", "url"],
	WebSite: ["name", "url"],
	SearchAction: ["target", "query-input"],
	BreadcrumbList: ["itemListElement"],
	ListItem: ["position", "name", "item"],
};

/** Every description in the words of schema.org that stands in a page. */
export function judgeStructuredData(html: string): string[] {
	const blocks = [...html.matchAll(/<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/g)];
	return blocks.flatMap(([, text = ""]) => {
		const data = JSON.parse(text) as Record<string, unknown>;
		return [...(data["@context"] === "https://schema.org" ? [] : ["no @context"]), ...thingFaults(data)];
	});
}

function thingFaults(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(thingFaults);
	if (typeof value !== "object" || value === null) return [];
	const thing = value as Record<string, unknown>;
	const kind = String(thing["@type"] ?? "");
	const lacking = (NEEDED[kind] ?? []).filter((name) => !thing[name] || String(thing[name]).length === 0);
	return [...lacking.map((name) => `${kind} without ${name}`), ...Object.values(thing).flatMap(thingFaults)];
}

function twins(ids: readonly string[]): string[] {
	const seen = ids.filter((id, at) => ids.indexOf(id) !== at);
	return [...new Set(seen)].map((id) => `twice: ${id}`);
}

/** Words for people hold no marks for programs. */
function markdownIn(texts: readonly string[]): string[] {
	return texts.filter((text) => /\*\*|\]\(http/.test(text)).map((text) => `Markdown: ${text.slice(0, 60)}`);
}
