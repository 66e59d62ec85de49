import type { Document } from "@xmldom/xmldom";
import { attribute, elements } from "../../files/office-package.ts";
import { type NumberFormat, parseNumberFormat } from "./number-format.ts";

/** The number format of every cell style, in the order that cells refer to. */
export function readFormats(styles: Document | null): NumberFormat[] {
	const own = new Map(
		elements(styles, "numFmt").map((format) => [attribute(format, "numFmtId"), attribute(format, "formatCode")]),
	);
	const [styled] = elements(styles, "cellXfs");
	return elements(styled, "xf").map((xf) => {
		const id = attribute(xf, "numFmtId");
		return parseNumberFormat(Number(id), own.get(id));
	});
}
