import { RUNNING_TYPE } from "../policy/page-policy.ts";
import { isReadAhead, READ_AHEAD_TYPE } from "../policy/read-ahead.ts";
import { findLinkFault, isForeign } from "./address-faults.ts";
import type { FileFindings } from "./file-findings.ts";
import { fetchedByStyles } from "./inspect-styles.ts";
import { attribute, codeOf, type Element, readElements, readHidden } from "./page-elements.ts";
import * as vocabulary from "./page-vocabulary.ts";
import { connectsOf, policyFaults } from "./policy-faults.ts";

/** What one page holds: where it links to, what can be linked to, and what it must not hold. */
interface PageFindings {
	ids: Set<string>;
	links: string[];
	faults: string[];
}

/** Data blocks, which no browser acts on: what search engines read, and what a page hands to its own scripts. */
const DATA_TYPE = /^application\/(ld\+)?json$/;

/** What stands for who has no scripts: paragraphs and links, whose text no browser can take for more than that. */
const PLAIN_TEXT = /^(?:[^<>]|<\/?(?:p|a)(?: [a-z0-9-]+(?:="[^"<>]*")?)*>)*$/;

/** Reads a page's HTML, as browsers do with scripts and without. */
export function inspectPage(html: string): FileFindings {
	const elements = readElements(html);
	const findings: PageFindings = { ids: new Set(), links: [], faults: [] };
	for (const element of elements) inspectElement(element, findings);
	for (const element of elements.filter(({ tagName }) => tagName === "noscript")) {
		if (!PLAIN_TEXT.test(codeOf(element))) findings.faults.push("<noscript> 里只能有段落和链接");
		for (const hidden of readHidden(element)) inspectElement(hidden, findings);
	}
	findings.faults.push(...policyFaults(elements));
	return { ...findings, ids: [...findings.ids], connects: connectsOf(elements) };
}

function inspectElement(element: Element, findings: PageFindings): void {
	const tag = element.tagName;
	if (!vocabulary.ELEMENTS.has(tag)) findings.faults.push(`有不该有的 <${tag}>`);
	const id = attribute(element, "id");
	if (id !== undefined) {
		if (findings.ids.has(id)) findings.faults.push(`编号 ${id} 重复`);
		findings.ids.add(id);
	}
	for (const { name, prefix, value } of element.attrs) {
		inspectAttribute(element, prefix ? `${prefix}:${name}` : name, value, findings);
	}
	if (tag === "script") findings.faults.push(...scriptFaults(element));
	if (tag === "meta") inspectMeta(element, findings);
	if (tag === "link") findings.faults.push(...relationFaults(element));
	if (tag === "style") follow(fetchedByStyles(codeOf(element)), "style", findings);
}

function inspectAttribute(element: Element, name: string, value: string, findings: PageFindings): void {
	const tag = element.tagName;
	if (vocabulary.FETCHED_BY.has(name)) {
		follow(name.endsWith("srcset") ? addressesOfSet(value) : [value], tag, findings);
	} else if (vocabulary.LED_BY.has(name)) {
		if (tag === "a" || name === "cite" || isNaming(element)) lead(value, tag, findings);
		else follow([value], tag, findings);
	} else if (!vocabulary.OTHERS.has(name) && !/^(data|aria)-[a-z0-9-]+$/.test(name)) {
		findings.faults.push(`<${tag}> 有不该有的 ${name}`);
	} else if (value.includes("(") && element.namespaceURI.endsWith("/svg")) {
		follow(fetchedByStyles(value), tag, findings);
	}
}

/** A script runs by the page's policy, holds the rules for reading ahead, or is data that can be read. */
function scriptFaults(script: Element): string[] {
	const type = attribute(script, "type") ?? "";
	if (type.toLowerCase() === READ_AHEAD_TYPE) return isReadAhead(codeOf(script)) ? [] : ["预读规则不是本站的"];
	if (RUNNING_TYPE.test(type)) return [];
	if (!DATA_TYPE.test(type)) return [`有不该有的 <script type="${type}">`];
	try {
		JSON.parse(codeOf(script));
		return [];
	} catch {
		return ["页面里的数据不是能读的 JSON"];
	}
}

/** Sends a reader on at once and within the site, or says the policy; what else a server may say is not for pages to say. */
function inspectMeta(meta: Element, findings: PageFindings): void {
	const header = attribute(meta, "http-equiv")?.trim().toLowerCase();
	const isReferrer = attribute(meta, "name")?.trim().toLowerCase() === "referrer";
	if (isReferrer || (header !== undefined && !vocabulary.META_HEADERS.has(header)))
		findings.faults.push(`<meta> 有不该有的 ${isReferrer ? "referrer" : header}`);
	if (header !== "refresh") return;
	const content = attribute(meta, "content") ?? "";
	const to = /^0; url=([^\s'"].*)$/i.exec(content)?.[1];
	if (to === undefined) findings.faults.push(`<meta> 的转向 ${content} 不是本站的写法`);
	else follow([to], "meta", findings);
}

const relationOf = (link: Element) => attribute(link, "rel")?.toLowerCase() ?? "";

const isNaming = (element: Element) =>
	element.tagName === "link" && vocabulary.NAMED_RELATIONS.has(relationOf(element));

function relationFaults(link: Element): string[] {
	const relation = relationOf(link);
	const isKnown = vocabulary.NAMED_RELATIONS.has(relation) || vocabulary.LOADED_RELATIONS.has(relation);
	return isKnown ? [] : [`<link> 有不该有的关系 ${relation || "（没有写）"}`];
}

/** Notes addresses that the browser goes to of its own accord: of this site only. */
function follow(urls: readonly string[], tag: string, { faults, links }: PageFindings): void {
	for (const url of urls) {
		if (isForeign(url)) faults.push(`<${tag}> 请求外部地址 ${url}`);
		else links.push(url);
	}
}

function lead(url: string, tag: string, { faults, links }: PageFindings): void {
	const fault = findLinkFault(url);
	if (fault) faults.push(`<${tag}> 的链接 ${url} ${fault}`);
	else links.push(url);
}

const addressesOfSet = (set: string) => set.split(",").map((candidate) => candidate.trim().split(/\s+/)[0] ?? "");
