import { DOMParser, type Element, onWarningStopParsing } from "@xmldom/xmldom";

/**
 * Every element of an XML document, the outermost first; null where it cannot be read, or where it names rules, styles or
 * parts of itself that stand elsewhere: a reader would fetch them.
 */
export function readXml(text: string): Element[] | null {
	try {
		const document = new DOMParser({ onError: onWarningStopParsing }).parseFromString(text, "application/xml");
		const root = document.documentElement;
		const isPlain = Array.from(document.childNodes).every(
			(node) => node === root || /^(#text|#comment|xml)$/.test(node.nodeName),
		);
		return root && isPlain ? [root, ...Array.from(root.getElementsByTagName("*"))] : null;
	} catch {
		return null;
	}
}
