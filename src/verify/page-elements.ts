import { type DefaultTreeAdapterMap, parse } from "parse5";

export type Element = DefaultTreeAdapterMap["element"];
type Node = DefaultTreeAdapterMap["node"];

/** Every element that a browser makes of a page, in the order of the text, what stands in a template included. */
export function readElements(html: string): Element[] {
	const elements: Element[] = [];
	const addBelow = (node: Node): void => {
		if ("tagName" in node) elements.push(node);
		if ("content" in node) addBelow(node.content);
		else if ("childNodes" in node) for (const child of node.childNodes) addBelow(child);
	};
	addBelow(parse(html));
	return elements;
}

export const attribute = ({ attrs }: Element, name: string) =>
	attrs.find((candidate) => candidate.name === name)?.value;

/** The code of a script or a style. */
export const codeOf = ({ childNodes }: Element) =>
	childNodes.map((child) => ("value" in child ? child.value : "")).join("");
