import { createHash } from "node:crypto";
import { READ_AHEAD_TYPE } from "./read-ahead.ts";

/** What a page makes a browser run, load and send: all that its content security policy must let through. */
export interface PageNeeds {
	/** Code of the inline scripts that run; data blocks do not. */
	scripts: readonly string[];
	styles: readonly string[];
	/** Loads styles of this site. */
	loadsStyles: boolean;
	/** Loads scripts of this site, by a tag or by its own code. */
	loadsScripts: boolean;
	/** Holds the search box: its code reads files of this site, and Pagefind's index by WebAssembly. */
	searches: boolean;
	/** Folders of other sites that its code reads: `https://a.example/b/`. */
	connects: readonly string[];
	sendsForms: boolean;
	/** Names a manifest by which the browser puts it beside its programs, and has it keep the site. */
	isKept: boolean;
}

/** Types of script elements that a browser runs or acts on; any other is data. */
export const RUNNING_TYPE = new RegExp(`^(|module|text/javascript|application/javascript|${READ_AHEAD_TYPE})$`, "i");

/** The policy of a page that needs this and nothing else. As a `meta` element it holds from where it stands. */
export function pagePolicy(needs: PageNeeds): string {
	const runs = needs.scripts.length > 0 || needs.loadsScripts;
	const scripts = [
		...(needs.loadsScripts ? ["'self'"] : []),
		...(needs.searches ? ["'wasm-unsafe-eval'"] : []),
		...hashesOf(needs.scripts),
	];
	const styles = [...(needs.loadsStyles ? ["'self'"] : []), ...hashesOf(needs.styles)];
	return [
		"default-src 'none'",
		"base-uri 'none'",
		`form-action ${needs.sendsForms ? "'self'" : "'none'"}`,
		"img-src 'self'",
		...(styles.length > 0 ? [`style-src ${styles.join(" ")}`] : []),
		...(runs ? [`script-src ${scripts.join(" ")}`, "require-trusted-types-for 'script'"] : []),
		...(runs ? [`trusted-types ${needs.isKept ? "worker" : "'none'"}`] : []),
		...(needs.isKept ? ["worker-src 'self'", "manifest-src 'self'"] : []),
		// Also where nothing is read: tools that judge a page ask for robots.txt from within it, and `img-src` lets as much out.
		`connect-src ${["'self'", ...needs.connects].join(" ")}`,
	].join("; ");
}

const hashesOf = (codes: readonly string[]) => [
	...new Set(codes.map((code) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`)),
];

/** Whether code asks for further scripts when it runs. */
export const asksForScripts = (code: string): boolean => /\bimport\s*\(|\bfrom\s*["']|\bimport\s*["']/.test(code);

/** A script or style with its code, or any other tag whole: what stands within the value of an attribute is no element. */
const TAG = /<(?:(script|style)\b((?:[^>"]|"[^"]*")*)>([\s\S]*?)<\/\1>|[!/a-z](?:[^>"]|"[^"]*")*>)/g;
const CHARSET = /<meta charset="utf-8">/i;

/** The same page with no value of an attribute that looks like a tag: editions, search and copies read pages by pattern. */
export function withPlainValues(html: string): string {
	const plain = (value: string) => value.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
	const isPlain = (tag: string) => tag.indexOf(">") === tag.length - 1 && tag.lastIndexOf("<") === 0;
	return html.replace(TAG, (whole: string, name?: string) =>
		name || isPlain(whole) ? whole : whole.replace(/"[^"]*"/g, plain),
	);
}

/** A built page with its policy as the first thing after its encoding. Throws on a page that does not name one. */
export function withPolicy(html: string): string {
	if (!CHARSET.test(html)) throw new Error('页面没有写明编码 <meta charset="utf-8">');
	const policy = pagePolicy(needsOf(html));
	return html.replace(
		CHARSET,
		(charset) => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`,
	);
}

/** What a page says that it reads of other sites: folders, with spaces between. Throws on anything else. */
export function readConnects(value = ""): string[] {
	const folders = value.split(" ").filter(Boolean);
	// A page's policy has signs of its own: `;` ends a rule, `*` stands for every server.
	const odd = folders.find((folder) => !/^https?:\/\/[a-z0-9.-]+(:\d+)?(\/[\w-]+)*\/$/.test(folder));
	if (odd !== undefined) throw new Error(`页面要读取“${odd}”，应为另一个站点的文件夹`);
	return folders;
}

const CONNECTS = /<search\b[^>]*\sdata-connects="([^"]*)"/;
const SEARCHES = /<search\b[^>]*\sdata-(?:search|federation)=/;

/** As the site's own templates write pages: names in small letters, values in double quotes. */
function needsOf(html: string): PageNeeds {
	const found = [...html.matchAll(TAG)].flatMap(([, name, attributes = "", code = ""]) =>
		name === undefined
			? []
			: [{ name, code, source: /\ssrc="/.test(attributes), type: /\stype="([^"]*)"/.exec(attributes)?.[1] ?? "" }],
	);
	const running = found.filter(({ name, type }) => name === "script" && RUNNING_TYPE.test(type));
	const scripts = running.filter(({ source }) => !source).map(({ code }) => code);
	return {
		scripts,
		styles: found.filter(({ name }) => name === "style").map(({ code }) => code),
		loadsStyles: html.includes('<link rel="stylesheet"'),
		loadsScripts: running.some(({ source }) => source) || scripts.some(asksForScripts),
		searches: html.includes("<search") && SEARCHES.test(html),
		connects: html.includes("data-connects=") ? readConnects(CONNECTS.exec(html)?.[1]) : [],
		sendsForms: /<form\b/.test(html),
		isKept: /<link rel="manifest"/.test(html),
	};
}
