import type { Document, Element } from "@xmldom/xmldom";
import { attributeOf, elements, type OfficePackage, UnreadablePackage } from "../../files/office-package.ts";
import { formatCode } from "./shown-text.ts";
import type { StoredSheet } from "./stored-sheet.ts";
import { type CellStyle, isStrike, readString } from "./xlsx-cell.ts";
import { readXlsxSheet } from "./xlsx-sheet.ts";

type Relations = ReturnType<OfficePackage["relations"]>;

/** Reads all sheets of an `.xlsx` file. */
export function readXlsx(office: OfficePackage): StoredSheet[] {
	const path = partOf(office.relations(""), "officeDocument");
	const workbook = office.read(path);
	const relations = office.relations(path);
	const context = {
		strings: elements(office.read(partOf(relations, "sharedStrings")), "si").map(readString),
		styles: readStyles(office.read(partOf(relations, "styles"))),
		is1904: ["1", "true"].includes(attributeOf(elements(workbook, "workbookPr")[0], "date1904")),
		hidesZeros: false,
	};
	return elements(workbook, "sheet").map((element) => {
		const name = attributeOf(element, "name");
		const target = relations.get(relationId(element))?.target ?? "";
		const document = office.read(target);
		if (!document) throw new UnreadablePackage(`缺少工作表“${name}”`);
		const isHidden = /hidden/i.test(attributeOf(element, "state"));
		return readXlsxSheet({ name, isHidden }, document, readComments(office, office.relations(target)), context);
	});
}

function partOf(relations: Relations, kind: string): string {
	return [...relations.values()].find(({ type }) => type === kind)?.target ?? "";
}

/** The relation's id, `r:id`, under whatever prefix. */
function relationId(sheet: Element): string {
	return [...sheet.attributes].find(({ localName, prefix }) => localName === "id" && prefix)?.value ?? "";
}

/** Notes and threads beside cells, by address. */
function readComments(office: OfficePackage, relations: Relations): Map<string, string> {
	const parts = [...relations.values()].filter(({ type }) => /^(comments|threadedComment)$/.test(type));
	const found = parts.flatMap(({ target }) => {
		const document = office.read(target);
		return [...elements(document, "comment"), ...elements(document, "threadedComment")];
	});
	return new Map(
		found.map((comment) => {
			const texts = [
				...elements(comment, "t"),
				...(comment.localName === "threadedComment" ? elements(comment, "text") : []),
			];
			return [
				attributeOf(comment, "ref"),
				texts
					.map(({ textContent }) => textContent ?? "")
					.join("")
					.trim(),
			];
		}),
	);
}

/** Every style that cells refer to, in their order. */
function readStyles(styles: Document | null): CellStyle[] {
	const own = new Map(
		elements(styles, "numFmt").map((format) => [attributeOf(format, "numFmtId"), attributeOf(format, "formatCode")]),
	);
	const fonts = elements(elements(styles, "fonts")[0], "font").map((font) => isStrike(elements(font, "strike")[0]));
	return elements(elements(styles, "cellXfs")[0], "xf").map((xf) => {
		const id = attributeOf(xf, "numFmtId") || "0";
		const isStruck = fonts[Number(attributeOf(xf, "fontId") || "0")] ?? false;
		return { format: formatCode(Number(id), own.get(id)), isStruck };
	});
}
