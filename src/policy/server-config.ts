import { HEADERS, TYPES } from "./server-headers.ts";

/** What of a site its web server must know. */
export interface ServedSite {
	/** Path of the site on the server, `/` or `/a/b/`. */
	base: string;
	/** Full addresses, `/a/old/` → `/a/new/`. */
	redirects: readonly { from: string; to: string }[];
	/** Folder of the finished site on the server. */
	folder: string;
}

/** How to write the settings of each server that there is an example for. */
export const SERVERS: ReadonlyMap<string, (site: ServedSite) => string> = new Map([
	["nginx", formatNginx],
	["caddy", formatCaddy],
	["_headers", formatHeadersFile],
]);

const names = [...new Set(HEADERS.map(({ name }) => name))];
const rulesOf = (name: string) => HEADERS.filter((rule) => rule.name === name);
const everywhere = (name: string) => rulesOf(name).find(({ folders }) => folders.length === 0)?.value ?? "";
const special = (name: string) => rulesOf(name).filter(({ folders }) => folders.length > 0);
const quote = (text: string) => `"${text.replaceAll(/["\\$]/g, "\\$&")}"`;

/** For the `http` block: its maps may not stand within a server. */
function formatNginx({ base, redirects, folder }: ServedSite): string {
	const variable = (name: string) => `$plan_${name.toLowerCase().replaceAll("-", "_")}`;
	const maps = names
		.filter((name) => special(name).length > 0)
		.map((name) => [
			`map $uri ${variable(name)} {`,
			`\tdefault ${quote(everywhere(name))};`,
			...special(name).map(({ folders, value }) => `\t~^${base}(${folders.join("|")})/ ${quote(value)};`),
			"}",
		]);
	const headers = names.map((name) => {
		const value = special(name).length > 0 ? variable(name) : quote(everywhere(name));
		return `\tadd_header ${name} ${value} always;`;
	});
	const texts = [...new Set(Object.values(TYPES))].filter((type) => type.includes("utf-8"));
	const types = Object.entries(TYPES).map(([ending, type]) => `\t\t${quote(type)} ${ending};`);
	return [
		...maps.flat(),
		"server {",
		"\tlisten 80;",
		"\tserver_tokens off;",
		...headers,
		"\ttypes {",
		...types,
		"\t}",
		"\tgzip on;",
		"\tgzip_vary on;",
		`\tgzip_types ${texts.map(quote).join(" ")};`,
		// The address that a reader asked stays the one that is shown, whatever stands before this server.
		"\tabsolute_redirect off;",
		`\terror_page 404 ${base}404.html;`,
		...redirects.map(({ from, to }) => `\tlocation = ${quote(from)} { return 301 ${quote(to)}; }`),
		`\tlocation ${base} {`,
		`\t\talias ${quote(folder.endsWith("/") ? folder : `${folder}/`)};`,
		"\t\tindex index.html;",
		"\t}",
		"}",
		"",
	].join("\n");
}

function formatCaddy({ base, redirects, folder }: ServedSite): string {
	const header = (name: string, value: string, path = "") => `\t\t\theader ${path}${name} \`${value}\``;
	const root = `root * ${JSON.stringify(folder)}`;
	return [
		":80 {",
		...redirects.map(({ from, to }) => `\tredir ${from} ${to} permanent`),
		`\thandle_path ${base}* {`,
		`\t\t${root}`,
		// Only a route keeps the order in which rules stand: Caddy would put the general ones last.
		"\t\troute {",
		...names.flatMap((name) => (everywhere(name) ? [header(name, everywhere(name))] : [])),
		...names.flatMap((name) =>
			special(name).flatMap(({ folders, value }) => folders.map((one) => header(name, value, `/${one}/* `))),
		),
		// An ending is no path by itself: it needs a name.
		...Object.entries(TYPES).flatMap(([ending, type]) => [
			`\t\t\t@${ending} path *.${ending}`,
			header("Content-Type", type, `@${ending} `),
		]),
		"\t\t\tencode zstd gzip",
		"\t\t\tfile_server",
		"\t\t}",
		"\t}",
		"\thandle_errors {",
		`\t\t${root}`,
		"\t\trewrite * /404.html",
		"\t\theader Content-Type `text/html; charset=utf-8`",
		"\t\tfile_server",
		"\t}",
		"}",
		"",
	].join("\n");
}

/** For services that read a file `_headers` in the site's own folder; there, every rule that fits is applied. */
function formatHeadersFile({ base }: ServedSite): string {
	const block = (path: string, lines: string[]) => [path, ...lines.map((line) => `  ${line}`), ""];
	return [
		...block(
			`${base}*`,
			names.flatMap((name) => (everywhere(name) ? [`${name}: ${everywhere(name)}`] : [])),
		),
		...names.flatMap((name) =>
			special(name).flatMap(({ folders, value }) =>
				folders.flatMap((one) =>
					block(`${base}${one}/*`, [...(everywhere(name) ? [`! ${name}`] : []), `${name}: ${value}`]),
				),
			),
		),
	].join("\n");
}
