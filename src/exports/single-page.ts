import { formatDate, NO_SPONSOR } from "../model/formats.ts";
import type { Clause, Department, Plan, Site, Target } from "../model/model.ts";
import { isOfDay } from "../model/status/decision-table.ts";
import { renderXml, type XmlNode, xml } from "../text/xml.ts";

const STYLE = `body{max-width:40em;margin:0 auto;padding:1em;font:1.1rem/1.8 sans-serif;overflow-wrap:anywhere}
.t{font-family:"Songti SC",STSong,"Noto Serif CJK SC",SimSun,serif}p.t{text-indent:2em}h3.t{font-size:1.1rem}
h1,h2{line-height:1.4}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #aaa;padding:.5em .6em .5em 0;text-align:left;vertical-align:top}
.m{color:#555;font-size:.9rem}@media(prefers-color-scheme:dark){body{background:#171614;color:#ebe7df}a{color:inherit}.m{color:#b3aca1}}`;

/** One file that holds a plan's issued text, its duties and its targets, and needs nothing else: for a stick, an e-mail, an archive. */
export function formatSinglePage(site: Site, plan: Plan): string {
	const { shortTitle, number, issuer, asOf, targets } = plan;
	const head = xml(
		"head",
		{},
		xml("meta", { charset: "utf-8" }),
		xml("meta", { name: "viewport", content: "width=device-width" }),
		xml("meta", { name: "SiteName", content: site.name }),
		xml("title", {}, `${shortTitle} · ${site.name}`),
	);
	const main = xml(
		"main",
		{},
		xml("h1", {}, shortTitle),
		xml(
			"p",
			{ class: "m" },
			`${number} · ${issuer} · ${site.name}，内容版本 ${site.version}${isOfDay(targets) ? `，状态按${formatDate(asOf)}判断` : ""}`,
		),
		...(site.footer.sponsor === null ? [xml("p", {}, NO_SPONSOR)] : []),
		xml("p", { class: "m" }, "宋体字是印发的原文，逐字照录，以正式印发的文本为准；其余是本站的话。"),
		nav(),
		xml("h2", { id: "text" }, "原文"),
		...plan.clauses.map(clauseNode),
		xml("h2", { id: "duties" }, "分工"),
		table(
			"各部门在哪些重点任务里牵头，在哪些里负责或配合",
			["部门", "牵头", "责任和配合"],
			site.departments.map((one) => dutyRow(one, plan)).filter((row) => row !== null),
		),
		xml("h2", { id: "targets" }, "目标"),
		table("目标：原文写的、期限和已知", ["目标", "原文写的", "期限", "已知"], targets.map(targetRow)),
	);
	// Elements without content are written as HTML has them; the style must not be escaped.
	const html = `${renderXml(head)}${renderXml(xml("body", {}, main))}`.replace(/<\/(meta|br)>/g, "");
	return `<!doctype html><html lang="zh-CN">${html.replace("</head>", () => `<style>${STYLE}</style></head>`)}</html>\n`;
}

const nav = () =>
	xml(
		"p",
		{},
		...[["text", "原文"] as const, ["duties", "分工"] as const, ["targets", "目标"] as const].flatMap(
			([id, name], at) => [at > 0 ? " · " : "", xml("a", { href: `#${id}` }, name)],
		),
	);

function clauseNode({ id, kind, text, notes }: Clause): XmlNode {
	const words = xml(kind === "paragraph" ? "p" : "h3", { class: "t" }, text);
	const remarks = notes.map((note) => xml("p", { class: "m" }, `${note.label}　${note.text}`));
	return xml("div", { id }, words, ...remarks);
}

function dutyRow({ name, responsibilities }: Department, plan: Plan): XmlNode[][] | null {
	const own = responsibilities.filter(({ action }) => action.plan === plan);
	if (own.length === 0) return null;
	const list = (isLead: boolean) =>
		own
			.filter(({ role }) => (role === "牵头") === isLead)
			.flatMap(({ action, clause, role }, at) => [
				...(at > 0 ? [xml("br")] : []),
				xml(
					"a",
					{ href: `#${clause.id}`, "aria-label": `（${action.numeral}）${action.title}，${role}` },
					`（${action.numeral}）${action.title}`,
				),
			]);
	return [[xml("b", {}, name)], list(true), list(false)];
}

function targetRow({ title, quote, clause, dueText, status, lookups: [latest] }: Target): XmlNode[][] {
	const looked =
		latest &&
		`最近一次查找：${formatDate(latest.date)}，${latest.places.length}处，${latest.isFound ? "找到" : "未查到"}`;
	const known = [status.evidence, status.name, looked].filter(Boolean).join("；");
	return [
		[xml("b", {}, title)],
		[xml("a", { class: "t", href: `#${clause.id}` }, quote)],
		[xml("span", {}, dueText)],
		[xml("span", {}, known)],
	];
}

/** A row's first cell names it. */
function table(caption: string, names: readonly string[], rows: readonly XmlNode[][][]): XmlNode {
	const cells = (row: XmlNode[][]) =>
		row.map((cell, at) => (at === 0 ? xml("th", { scope: "row" }, ...cell) : xml("td", {}, ...cell)));
	return xml(
		"table",
		{},
		xml("caption", {}, caption),
		xml("thead", {}, xml("tr", {}, ...names.map((name) => xml("th", { scope: "col" }, name)))),
		xml("tbody", {}, ...rows.map((row) => xml("tr", {}, ...cells(row)))),
	);
}
