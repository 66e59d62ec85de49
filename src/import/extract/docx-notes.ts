import type { Element as XmlElement } from "@xmldom/xmldom";
import { attr, childrenOf, descendants } from "./docx-xml.ts";
import type { UnreadKind } from "./extract.ts";

/** What stands in parts of its own beside the body: words by kind and id. */
export type DocxNotes = ReadonlyMap<string, string>;

/** The part that holds notes, the element of one note, and what people call it. */
export const NOTE_PARTS: { part: string; element: string; reference: string; kind: UnreadKind }[] = [
	{ part: "footnotes", element: "w:footnote", reference: "w:footnoteReference", kind: "脚注" },
	{ part: "endnotes", element: "w:endnote", reference: "w:endnoteReference", kind: "尾注" },
	{ part: "comments", element: "w:comment", reference: "w:commentReference", kind: "批注" },
];

export function readNotes(rootOf: (part: string) => XmlElement | null): DocxNotes {
	return new Map(
		NOTE_PARTS.flatMap(({ part, element, reference }) =>
			childrenOf(rootOf(part), element).map((note): [string, string] => [
				`${reference} ${attr(note, "id")}`,
				noteWords(note),
			]),
		),
	);
}

/** The words of a header, a footer or a note, in one line. */
export function noteWords(element: XmlElement | null): string {
	return descendants(element, "w:p")
		.map((paragraph) => descendants(paragraph, "w:t").map((text) => text.textContent ?? ""))
		.map((words) => words.join("").trim())
		.filter((words) => words !== "")
		.join(" ");
}
