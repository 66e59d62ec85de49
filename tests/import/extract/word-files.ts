import { strToU8, zipSync } from "fflate";
import { expect } from "vitest";
import { extractDocx } from "../../../src/import/extract/extract-docx.ts";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const NAMESPACES = `xmlns:w="${W}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`;

export const run = (text: string, look = "") =>
	`<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (inner: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
export const words = (text: string, properties = "") => paragraph(run(text), properties);
export const cell = (text: string, properties = "") =>
	`<w:tc><w:tcPr>${properties}</w:tcPr>${text
		.split("\n")
		.map((line) => words(line))
		.join("")}</w:tc>`;
export const row = (cells: string, properties = "") => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
export const table = (...rows: string[]) => `<w:tbl><w:tblPr/>${rows.join("")}</w:tbl>`;
export const inList = (list: number, level = 0) =>
	`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
export const level = (at: number, format: string, pattern: string, more = "", start = 1) =>
	`<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`;
export const family = (id: number, inner: string) => `<w:abstractNum w:abstractNumId="${id}">${inner}</w:abstractNum>`;
export const list = (id: number, of: number, inner = "") =>
	`<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${inner}</w:num>`;

/** A Word file of a body, with other parts by name. */
export function wordFile(body: string, parts: Record<string, string> = {}): Uint8Array {
	const named = Object.entries(parts).map(([name, inner]): [string, string] => [
		`word/${name}.xml`,
		`<w:${name} ${NAMESPACES}>${inner}</w:${name}>`,
	]);
	return zip({
		"word/document.xml": `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
		...Object.fromEntries(named),
	});
}

export function zip(parts: Record<string, string>): Uint8Array {
	return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** The lines of a Word file, and what was left beside them. */
export function readWord(body: string, parts: Record<string, string> = {}) {
	const extract = extractDocx(wordFile(body, parts)) ?? expect.fail();
	return { lines: linesOf(extract.text), unread: extract.unread.map(({ kind, text }) => `${kind} ${text}`.trim()) };
}

export const linesOf = (text: string) =>
	text
		.trim()
		.split("\n")
		.map((line) => line.trim());
