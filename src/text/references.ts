/** Something that can be cited: what every form of a reference is made of. */
export interface Cited {
	author: string;
	/** With its number, and the place within it. */
	title: string;
	/** As GB/T 7714 marks it: an archived document or a set of data. */
	kind: "A" | "DS";
	/** Of issue, `2016-10-12`; or words that none is known; null where there is none to say. */
	date: string | null;
	/** Where it is read; null where the server is not known yet. */
	url: string | null;
}

/** After GB/T 7714; `accessed`: 引用日期, `2026-11-27`, null where nobody has read it yet. */
export function formatReference({ author, title, kind, date, url }: Cited, accessed: string | null): string {
	const days = `${date ? `(${date})` : ""}${accessed ? `[${accessed}]` : ""}`;
	const reference = `${author}. ${title}[${url ? `${kind}/OL` : kind}]. ${days}`.trim().replace(/\.$/, "");
	return url ? `${reference}. ${url}.` : `${reference}.`;
}

const DAY = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/;

/** As BibTeX; `key` names it among others. */
export function formatBibtex({ author, title, kind, date, url }: Cited, key: string, accessed: string | null): string {
	const [, year, month] = DAY.exec(date ?? "") ?? [];
	const fields: [string, string | null | undefined][] = [
		["author", `{${author}}`],
		["title", `{${title}}`],
		["year", year],
		["month", month],
		["howpublished", kind === "DS" ? "数据" : "公文"],
		["url", url],
		["urldate", accessed],
	];
	const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${escapeBraces(value, name)}}`] : []));
	return `@misc{${key},\n${lines.join(",\n")}\n}\n`;
}

/** Braces within a value must come in pairs; the outer pair of a name or a title is ours. */
function escapeBraces(value: string, name: string): string {
	if (name === "url") return value.replaceAll(/[{}]/g, encodeURIComponent);
	const inner = value.startsWith("{") && value.endsWith("}") ? value.slice(1, -1) : value;
	const safe = inner.replaceAll(/[\\{}%#&_$]/g, (sign) => (sign === "\\" ? String.raw`\textbackslash ` : `\\${sign}`));
	return inner === value ? safe : `{${safe}}`;
}

/** As RIS, which reference managers take in. */
export function formatRis({ author, title, kind, date, url }: Cited, accessed: string | null): string {
	const [, year, month, day] = DAY.exec(date ?? "") ?? [];
	const fields: [string, string | null | undefined][] = [
		["TY", kind === "DS" ? "DATA" : "GOVDOC"],
		["AU", author],
		["TI", title],
		["PY", year],
		["DA", month && `${year}/${month}/${day ?? ""}`],
		["LA", "zh-CN"],
		["UR", url],
		["Y2", accessed?.replaceAll("-", "/")],
	];
	const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replaceAll(/\s+/g, " ")}`] : []));
	return `${[...lines, "ER  - "].join("\r\n")}\r\n`;
}

/** The same address, held to one version of the record. */
export function pinAddress(address: string, version: string): string {
	const [, page = address, place = ""] = /^([^#]*)(#.*)?$/.exec(address) ?? [];
	return `${page}${page.includes("?") ? "&" : "?"}v=${version}${place}`;
}
