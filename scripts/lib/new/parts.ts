import { type ClauseRecord, parseHeading, partClauses } from "../../../src/plan/clauses.ts";
import { normalizeSource } from "../../../src/plan/source-text.ts";
import { mdxFile, plainMarkdown } from "./front-matter.ts";

/** A part of a new plan: its file below the plan's folder, and its clauses as that file will give them. */
export interface PartDraft {
	file: string;
	text: string;
	clauses: ClauseRecord[];
}

/** Cuts a text, one paragraph a line, at its headings 一、 二、 …; nothing is left out. No heading gives no part. */
export function draftParts(source: string): PartDraft[] {
	const sections: string[][] = [[]];
	for (const line of paragraphs(source)) {
		if (isPartHeading(line)) sections.push([line]);
		else sections.at(-1)?.push(line);
	}
	return sections.length === 1 ? [] : sections.filter((lines) => lines.length > 0).map(draftPart);
}

function paragraphs(source: string): string[] {
	return source
		.split(/\r\n|\r|\n/)
		.map((line) => normalizeSource(line).text)
		.filter((line) => line !== "");
}

/** 一、背景, but not a sentence that begins like one. */
function isPartHeading(line: string): boolean {
	return /^[一二三四五六七八九十]+、[^。；]{1,40}$/.test(line) && parseHeading(line) !== null;
}

function draftPart([first = "", ...rest]: string[]): PartDraft {
	const heading = isPartHeading(first) ? parseHeading(first) : null;
	const id = heading ? String(heading.number) : "preface";
	const blocks = [first, ...rest].map((text, index) => ({
		type: heading && index === 0 ? ("heading" as const) : ("paragraph" as const),
		text,
		line: 1,
		column: 1,
	}));
	const body = blocks.map(({ type, text }) => `${type === "heading" ? "# " : ""}${plainMarkdown(text)}`).join("\n\n");
	const front = heading ? "" : mdxFile(["label: 前言"], undefined);
	const order = String((heading?.number ?? 0) * 10).padStart(2, "0");
	const file = `text/${order}-${heading ? `part-${id}` : id}.mdx`;
	return { file, text: `${front === "" ? "" : `${front}\n`}${body}\n`, clauses: partClauses(blocks, id) };
}
