import { type DefaultTreeAdapterMap, parse, parseFragment } from "parse5";

export type Element = DefaultTreeAdapterMap["element"];
type Node = DefaultTreeAdapterMap["node"];

/** Every element that a browser makes of a page, in the order of the text, what stands in a template included. */
export const readElements = (html: string): Element[] => elementsOf(parse(html));

/** What a browser without scripts makes of what another one takes for mere text. */
export const readHidden = (noscript: Element): Element[] => elementsOf(parseFragment(codeOf(noscript)));

function elementsOf(node: Node, elements: Element[] = []): Element[] {
	if ("tagName" in node) elements.push(node);
	const below = "content" in node ? [node.content] : "childNodes" in node ? node.childNodes : [];
	for (const child of below) elementsOf(child, elements);
	return elements;
}

export const attribute = ({ attrs }: Element, name: string) =>
	attrs.find((candidate) => candidate.name === name)?.value;

/** The code of a script or a style. */
export const codeOf = ({ childNodes }: Element) =>
	childNodes.map((child) => ("value" in child ? child.value : "")).join("");
