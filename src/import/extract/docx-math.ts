import type { Element as XmlElement } from "@xmldom/xmldom";
import { childElements } from "../../files/office-package.ts";
import { lookUp } from "../../text/look-up.ts";
import { attr, child, nameOf } from "./docx-xml.ts";

/** A formula in one line, and whether it says in one line what it says in two: a fraction does not. */
export interface LinearFormula {
	text: string;
	isPlain: boolean;
}

/** Writes a formula of Word (`m:oMath`) in one line: `15/100`, `x^2`, `√(a)`. */
export function lineFormula(formula: XmlElement): LinearFormula {
	let isPlain = true;
	const write = (element: XmlElement): string => {
		const name = nameOf(element);
		const part = (of: string) => {
			const inner = child(element, of);
			return inner ? write(inner) : "";
		};
		if (name === "m:t") return element.textContent ?? "";
		if (/Pr$/.test(name) || name === "w:rPr") return "";
		const written = lookUp(STRUCTURES, name)?.(part, element);
		if (written !== undefined) isPlain = false;
		return written ?? childElements(element).map(write).join("");
	};
	const text = write(formula);
	return { text, isPlain };
}

type MathPart = (name: string) => string;

const STRUCTURES: Record<string, (part: MathPart, element: XmlElement) => string> = {
	"m:f": (part) => `${group(part("m:num"))}/${group(part("m:den"))}`,
	"m:sSup": (part) => `${group(part("m:e"))}^${group(part("m:sup"))}`,
	"m:sSub": (part) => `${group(part("m:e"))}_${group(part("m:sub"))}`,
	"m:sSubSup": (part) => `${group(part("m:e"))}_${group(part("m:sub"))}^${group(part("m:sup"))}`,
	"m:rad": (part) => `${part("m:deg")}√${group(part("m:e"))}`,
	"m:nary": (part, element) => {
		const sign = attr(child(child(element, "m:naryPr"), "m:chr"), "val") ?? "∫";
		return `${sign}_${group(part("m:sub"))}^${group(part("m:sup"))} ${group(part("m:e"))}`;
	},
	"m:d": (part, element) => {
		const properties = child(element, "m:dPr");
		const open = attr(child(properties, "m:begChr"), "val") ?? "(";
		return `${open}${part("m:e")}${attr(child(properties, "m:endChr"), "val") ?? ")"}`;
	},
};

function group(text: string): string {
	return [...text].length > 1 && !/^[\d.]+$/.test(text) ? `(${text})` : text;
}
