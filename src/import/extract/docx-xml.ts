import type { Element as XmlElement } from "@xmldom/xmldom";
import { childElements } from "../../files/office-package.ts";
import { lookUp } from "../../text/look-up.ts";

/** Word's usual prefixes by namespace, of the transitional and the strict format; files may write any other. */
const PREFIXES: Record<string, string> = {
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
	"http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
	"http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
	"http://purl.oclc.org/ooxml/officeDocument/math": "m",
	"http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
	"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
	"http://schemas.openxmlformats.org/drawingml/2006/main": "a",
	"http://purl.oclc.org/ooxml/drawingml/main": "a",
	"http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
	"http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm",
	"urn:schemas-microsoft-com:vml": "v",
	"urn:schemas-microsoft-com:office:office": "o",
};

/** The name of an element as Word writes it: `w:tc`; `?:tc` in a namespace that is not Word's. */
export function nameOf(element: XmlElement): string {
	const prefix = lookUp(PREFIXES, element.namespaceURI ?? "") ?? "?";
	return `${prefix}:${element.localName}`;
}

/** The first element of a name directly below one; null below none. */
export function child(parent: XmlElement | null, name: string): XmlElement | null {
	return (parent && childElements(parent).find((element) => nameOf(element) === name)) ?? null;
}

export function childrenOf(parent: XmlElement | null, name: string): XmlElement[] {
	return parent ? childElements(parent).filter((element) => nameOf(element) === name) : [];
}

/** Elements of a name anywhere below one. */
export function descendants(parent: XmlElement | null, name: string): XmlElement[] {
	const local = name.slice(name.indexOf(":") + 1);
	return parent ? [...parent.getElementsByTagNameNS("*", local)].filter((element) => nameOf(element) === name) : [];
}

/** An attribute whatever its prefix: `val` of `<w:start w:val="3"/>`. */
export function attr(element: XmlElement | null, name: string): string | null {
	if (!element) return null;
	for (const attribute of element.attributes) if (attribute.localName === name) return attribute.value;
	return null;
}

/** The `w:val` of an element; null where there is none. */
export function value(element: XmlElement | null): string | null {
	return attr(element, "val");
}

/** A property that is on by being there, and off by `w:val="0"`; null where it is not there. */
export function isOn(element: XmlElement | null): boolean | null {
	return element ? !/^(?:0|false|off)$/i.test(value(element) ?? "") : null;
}

export function numberOf(text: string | null): number | null {
	return text !== null && /^-?\d+$/.test(text) ? Number(text) : null;
}
