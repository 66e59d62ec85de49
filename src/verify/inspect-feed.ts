import type { Element } from "@xmldom/xmldom";
import { linkFaults } from "./address-faults.ts";
import type { FileFindings } from "./file-findings.ts";
import { readXml } from "./xml-elements.ts";

/** What feeds, the map of the site and what tells browsers of its search are written in; a page's own elements (XHTML) would run in some readers. */
const LANGUAGES = new Set([
	"http://www.w3.org/2005/Atom",
	"http://purl.org/syndication/history/1.0",
	"http://www.sitemaps.org/schemas/sitemap/0.9",
	"http://a9.com/-/spec/opensearch/1.1/",
]);
const ATTRIBUTES = /^(xmlns(:\w+)?|xml:lang|href|rel|title|type|template)$/;

/** Elements of a feed that say what their own text is. */
const TEXTS = /^(title|subtitle|summary|content|rights)$/;

/** Reads a feed or the like: plain text and addresses. */
export function inspectFeed(text: string): FileFindings {
	const elements = readXml(text);
	if (!elements) return { links: [], faults: ["不是能读的 XML"] };
	const links = elements.flatMap((element) => [
		...["href", "template"].flatMap((name) => element.getAttribute(name) ?? []),
		...(element.localName === "loc" ? [element.textContent ?? ""] : []),
	]);
	return { links, faults: [...elements.flatMap(elementFaults), ...linkFaults(links)] };
}

function elementFaults(element: Element): string[] {
	const name = element.localName ?? element.tagName;
	if (!LANGUAGES.has(element.namespaceURI ?? "")) return [`有不该有的 <${name}>`];
	const odd = Array.from(element.attributes).filter((one) => !ATTRIBUTES.test(one.name));
	const isMarkup = TEXTS.test(name) && /html/i.test(element.getAttribute("type") ?? "");
	return [
		...odd.map((one) => `<${name}> 有不该有的 ${one.name}`),
		...(isMarkup ? [`<${name}> 应为纯文字，不是 ${element.getAttribute("type")}`] : []),
	];
}
