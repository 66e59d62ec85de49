import type { Element as XmlElement } from "@xmldom/xmldom";

/** The elements directly below one. */
export function elements(parent: XmlElement): XmlElement[] {
	return [...parent.childNodes].filter((node): node is XmlElement => node.nodeType === 1);
}

/** The first element of a name directly below one, as Word prefixes it: `w:pPr`. */
export function child(parent: XmlElement, name: string): XmlElement | null {
	return elements(parent).find(({ tagName }) => tagName === name) ?? null;
}

/** The `w:val` of an element. */
export function value(element: XmlElement | null): string | null {
	return element?.getAttribute("w:val") ?? null;
}
