import { type DefaultTreeAdapterMap, parse } from "parse5";
import { DocumentTooLarge, MAX_DEPTH } from "./limits.ts";

export type HtmlElement = DefaultTreeAdapterMap["element"];
export type HtmlNode = DefaultTreeAdapterMap["childNode"];

/** Tags that nest; a page of any length opens far fewer without closing them. */
const NESTING = /<(\/?)(?:div|span|font|b|i|u|em|strong|a|table|blockquote|ul|ol|section|center|big|small|code)\b/gi;

/** The root of a page; refused where its elements are nested as no page's are. */
export function parsePage(html: string): HtmlElement | null {
	checkNesting(html);
	const page = parse(html);
	const root = page.childNodes.find((node): node is HtmlElement => "tagName" in node && node.tagName === "html");
	if (root && depthOf(root) > MAX_DEPTH) throw tooDeep();
	return root ?? null;
}

/** Before anything is built: what nests too deep costs the parser more than a second. */
function checkNesting(html: string): void {
	let depth = 0;
	for (const [, slash] of html.matchAll(NESTING)) {
		depth = slash ? Math.max(0, depth - 1) : depth + 1;
		if (depth > MAX_DEPTH * 5) throw tooDeep();
	}
}

function tooDeep(): DocumentTooLarge {
	return new DocumentTooLarge(`网页的元素套了 ${MAX_DEPTH} 层以上，不像一份文件；请另存为 .docx 或 .txt 再导入`);
}

function depthOf(root: HtmlElement): number {
	let level = [root];
	let depth = 0;
	while (level.length > 0 && depth <= MAX_DEPTH) {
		level = level.flatMap(htmlChildren);
		depth += 1;
	}
	return depth;
}

export function htmlChildren(element: HtmlElement): HtmlElement[] {
	return element.childNodes.filter((node): node is HtmlElement => "tagName" in node);
}

/** Elements of a name anywhere below one, in order. */
export function findElements(root: HtmlElement, tagName: string): HtmlElement[] {
	return htmlChildren(root).flatMap((child) => [
		...(child.tagName === tagName ? [child] : []),
		...findElements(child, tagName),
	]);
}

export function holdsElement(root: HtmlElement, wanted: HtmlElement): boolean {
	return root === wanted || htmlChildren(root).some((child) => holdsElement(child, wanted));
}

export function htmlAttribute(element: HtmlElement, name: string): string | undefined {
	return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/** The words of an element in one line, without what is no text of the page. */
export function textOf(node: HtmlNode): string {
	if ("value" in node) return node.value;
	if (!("childNodes" in node) || ("tagName" in node && SKIPPED.has(node.tagName) && node.tagName !== "head")) return "";
	return node.childNodes.map(textOf).join("");
}

/** Elements that hold no text of the document. */
export const SKIPPED = new Set([
	..."script style nav noscript template button select textarea input datalist iframe svg canvas head".split(" "),
	..."object audio video map rp".split(" "),
]);
/** Elements that stand on lines of their own: the closed list of HTML; whatever else there is runs in the line. */
export const BLOCKS = new Set([
	..."address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure".split(
		" ",
	),
	..."footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu ol p pre section".split(" "),
	..."search summary table tbody td tfoot th thead tr ul caption xmp plaintext".split(" "),
]);

/** Why an element's words are no text of the final document; null where they are. */
export function reasonToLeave(element: HtmlElement): "隐藏文字" | "删除线文字" | "修订中删去的文字" | "注音" | null {
	const style = (htmlAttribute(element, "style") ?? "").replace(/\s+/g, "").toLowerCase();
	if (element.tagName === "del") return "修订中删去的文字";
	if (element.tagName === "rt") return "注音";
	if (["s", "strike"].includes(element.tagName) || /text-decoration(?:-line)?:[^;]*line-through/.test(style))
		return "删除线文字";
	const isHidden = htmlAttribute(element, "hidden") !== undefined && element.tagName !== "input";
	return isHidden || /display:none|visibility:hidden|mso-hide:all/.test(style) ? "隐藏文字" : null;
}
