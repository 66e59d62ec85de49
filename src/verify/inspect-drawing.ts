import type { Element } from "@xmldom/xmldom";
import type { FileFindings } from "./file-findings.ts";
import { fetchedByStyles } from "./inspect-styles.ts";
import { readXml } from "./xml-elements.ts";

const SVG = "http://www.w3.org/2000/svg";

/** All that our drawings are made of: nothing in it runs, moves or loads. */
const ELEMENTS = new Set(
	"svg title desc metadata defs style g path rect circle line polyline polygon text tspan use pattern clipPath".split(
		" ",
	),
);
const ATTRIBUTES =
	/^(xmlns(:xlink)?|xml:(lang|space)|(xlink:)?href|id|class|role|version|viewBox|preserveAspectRatio|width|height|[cdrxy]|[xy][12]|[cdr][xy]|points|transform|fill(-(rule|opacity))?|stroke(-\w+)?|opacity|clip-path|clip-rule|font-\w+|text-anchor|pattern\w+|clipPathUnits|aria-\w+)$/;

/** Reads a drawing. */
export function inspectDrawing(text: string): FileFindings {
	const elements = readXml(text);
	const isSvg = elements?.[0]?.localName === "svg" && elements[0].namespaceURI === SVG;
	return { links: [], faults: isSvg ? elements.flatMap(elementFaults) : ["不是能读的 SVG"] };
}

function elementFaults(element: Element): string[] {
	const name = element.localName ?? element.tagName;
	if (!ELEMENTS.has(name) || element.namespaceURI !== SVG) return [`有不该有的 <${name}>`];
	const loaded = name === "style" ? fetchedByStyles(element.textContent ?? "") : [];
	return [
		...loaded.map((url) => `样式请求 ${url}`),
		...Array.from(element.attributes).flatMap(({ name: attribute, value }) => {
			if (!ATTRIBUTES.test(attribute)) return [`<${name}> 有不该有的 ${attribute}`];
			if (attribute.endsWith("href") && !value.startsWith("#")) return [`<${name}> 请求 ${value}`];
			return value.includes("(") ? fetchedByStyles(value).map((url) => `<${name}> 请求 ${url}`) : [];
		}),
	];
}
