import { type DefaultTreeAdapterMap, parse } from "parse5";
import { lookUp } from "../text/look-up.ts";

type Element = DefaultTreeAdapterMap["element"];
type Node = DefaultTreeAdapterMap["node"];

/** What one page holds: where it links to, what can be linked to, and what it must not hold. */
export interface PageFindings {
	ids: Set<string>;
	links: string[];
	faults: string[];
}

/** Attributes through which a page makes the browser fetch something. */
const FETCHING: Record<string, string[]> = {
	script: ["src"],
	img: ["src", "srcset"],
	iframe: ["src"],
	source: ["src", "srcset"],
	video: ["src", "poster"],
	audio: ["src"],
	object: ["data"],
	embed: ["src"],
};
const FETCHING_RELATIONS = /\b(stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)\b/;

/** Reads a page's HTML. */
export function inspectPage(html: string): PageFindings {
	const findings: PageFindings = { ids: new Set(), links: [], faults: [] };
	visit(parse(html), findings);
	return findings;
}

function visit(node: Node, findings: PageFindings): void {
	if ("attrs" in node) inspectElement(node, findings);
	for (const child of "childNodes" in node ? node.childNodes : []) visit(child, findings);
}

function inspectElement({ tagName, attrs }: Element, findings: PageFindings): void {
	const attribute = (name: string) => attrs.find((candidate) => candidate.name === name)?.value;
	const id = attribute("id");
	if (id !== undefined) {
		if (findings.ids.has(id)) findings.faults.push(`编号 ${id} 重复`);
		findings.ids.add(id);
	}
	for (const { name } of attrs) {
		if (name === "style" || name.startsWith("on")) findings.faults.push(`<${tagName}> 有内联的 ${name}`);
	}
	const href = attribute("href");
	if (tagName === "a" && href !== undefined) findings.links.push(href);
	for (const url of fetchedBy(tagName, attribute)) {
		if (/^(https?:)?\/\//.test(url)) findings.faults.push(`<${tagName}> 请求外部地址 ${url}`);
		else findings.links.push(url);
	}
}

/** The addresses an element makes the browser fetch; data in the page itself does not count. */
function fetchedBy(tagName: string, attribute: (name: string) => string | undefined): string[] {
	const names = lookUp(FETCHING, tagName) ?? [];
	const isFetchingLink = tagName === "link" && FETCHING_RELATIONS.test(attribute("rel") ?? "");
	const urls = [...names, ...(isFetchingLink ? ["href"] : [])].map(attribute);
	return urls.filter((url) => url !== undefined).filter((url) => !url.startsWith("data:"));
}
