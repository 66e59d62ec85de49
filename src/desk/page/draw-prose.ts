import type { Link, Node, Parent, Text } from "mdast";
import { element } from "../../client/search/search-element.ts";
import { linkAddresses } from "../../text/bare-addresses.ts";
import { parseMarkdown } from "../../text/blocks.ts";
import { lookUp } from "../../text/look-up.ts";

/** The elements that prose by staff may consist of: see `records/prose.ts`. */
const TAGS: Readonly<Record<string, string>> = {
	paragraph: "p",
	emphasis: "em",
	strong: "strong",
	list: "ul",
	listItem: "li",
	blockquote: "blockquote",
	break: "br",
	thematicBreak: "hr",
	inlineCode: "code",
	code: "pre",
};

/** Draws prose as its page will. */
export function drawProse(body: string): HTMLElement {
	const box = element("div", "prose");
	box.append(...drawNodes((linkAddresses(parseMarkdown(body)) as Parent).children));
	return box;
}

const drawNodes = (nodes: readonly Node[]): (HTMLElement | string)[] => nodes.map(drawNode);

function drawNode(node: Node): HTMLElement | string {
	if (node.type === "text") return (node as Text).value;
	const drawn = document.createElement(tagOf(node));
	if (node.type === "link") (drawn as HTMLAnchorElement).href = (node as Link).url;
	if ("value" in node) drawn.textContent = String(node.value);
	if ("children" in node) drawn.append(...drawNodes((node as Parent).children));
	return drawn;
}

function tagOf(node: Node & { depth?: number; ordered?: boolean | null }): string {
	if (node.type === "heading") return `h${node.depth ?? 2}`;
	if (node.type === "link") return "a";
	return node.ordered ? "ol" : (lookUp(TAGS, node.type) ?? "span");
}
