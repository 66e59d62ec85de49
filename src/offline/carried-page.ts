import { READ_AHEAD_TYPE } from "../policy/read-ahead.ts";
import { shareStyles } from "../policy/shared-styles.ts";
import { OF_EDITION, SEARCH_FOLDER } from "./carried-names.ts";

/** A page of a site that is opened from a folder, without a server. */
export interface CarriedPage {
	html: string;
	/** What it runs: the code of its scripts, or their address below the site, by the name of the file that takes its place. */
	scripts: Map<string, CarriedScript>;
	/** Its styles, by the name of the file that takes their place: most pages share theirs with others. */
	styles: Map<string, string>;
}

export type CarriedScript = { code: string } | { file: string };

/** Fetches or names what only a server has: a browser refuses these below `file:`. */
const SERVED = new RegExp(
	`<link\\b[^>]*\\srel="(?:manifest|preload|modulepreload|alternate)"[^>]*>|<script type="${READ_AHEAD_TYPE}">[^<]*</script>`,
	"g",
);
const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;
const SCRIPT = /<script type="module"(?: src="([^"]*)"(?: fetchpriority="low")?)?>([\s\S]*?)<\/script>/g;
/** Editions are not carried: no way leads there, and words that name one stay words. */
const EDITION = /<a\b[^>]*\sdata-edition="[^"]*"[^>]*>[\s\S]*?<\/a>/g;
const LINK = /<a\b[^>]*\shref="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g;
const ADDRESS = /\s(href|src|action|data-script|data-records|data-pinyin|data-pages)="(\/[^"]*)"/g;

/** Rewrites a page that stands at `file` of a site below `base`: every address is relative, every script an ordinary one. */
export function carryPage(
	html: string,
	file: string,
	base: string,
	nameOf: (made: CarriedScript | string) => string,
): CarriedPage {
	const root = "../".repeat(file.split("/").length - 1) || "./";
	const scripts = new Map<string, CarriedScript>();
	const styles = new Map<string, string>();
	const share = (style: string) => {
		const name = nameOf(style);
		styles.set(name, style);
		return root + name;
	};
	const runScript = (_: string, source: string | undefined, code: string) => {
		const script = source ? { file: source.slice(base.length) } : { code };
		// What asks the browser to keep the site has no server to ask.
		if (code.includes("serviceWorker") || source?.includes("KeepOffline")) return "";
		// What staff hand in is held against the content of the day, which only the site has.
		if (source?.startsWith(`${base}desk/`)) return "";
		const name = nameOf(script);
		scripts.set(name, script);
		return `<script defer src="${root}${name}"></script>`;
	};
	const carried = shareStyles(html, share)
		.replace(POLICY, "")
		.replace(SERVED, "")
		.replace(EDITION, "")
		.replace(LINK, (whole, url, words) =>
			url.startsWith(base) && OF_EDITION.test(url.slice(base.length)) ? words : whole,
		)
		.replace(/<p id="carry"[\s\S]*?<\/p>/, '<p id="carry">您正在看的，就是带走的这一份。</p>')
		.replace("<div data-desk-idle>", "$&<p>带走的这一份里不能填报，请到网站上填。</p>")
		.replace(SCRIPT, runScript)
		.replace(ADDRESS, (whole, name, url) =>
			url.startsWith(base) ? ` ${name}="${root}${fileOf(url.slice(base.length))}"` : whole,
		)
		.replace("<html ", () => `<html data-root="${root}" data-base="${base}" `)
		.replace(
			"<head>",
			() => `<head>${scripts.size > 0 ? `<script src="${root}${SEARCH_FOLDER}site.js"></script>` : ""}`,
		);
	return { html: carried, scripts, styles };
}

/** A folder's address names its page. */
function fileOf(url: string): string {
	const [, path = "", rest = ""] = /^([^?#]*)(.*)$/.exec(url) ?? [];
	return `${path.endsWith("/") || path === "" ? `${path}index.html` : path}${rest}`;
}
