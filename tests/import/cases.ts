import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Extract } from "../../src/import/extract/extract.ts";
import { extractText } from "../../src/import/extract/extract.ts";
import { extractHtml } from "../../src/import/extract/extract-html.ts";
import type { ProposedDeliverable } from "../../src/import/recognize/deliverables.ts";
import { recognizeDocument } from "../../src/import/recognize/recognize-document.ts";

export const KINDS = ["measures", "duties", "targets", "deadlines", "deliverables"] as const;
export type Kind = (typeof KINDS)[number];

/** A small plan and what stands in it; see `cases/README.md`. */
export interface Case {
	name: string;
	extract: Extract;
	expected: Record<Kind, string[]>;
	/** Words that must be listed as unread. */
	unread: string[];
}

const FOLDER = "tests/import/cases";
const HEAD = "云川市绿色校园行动实施方案\n　　一、总体要求\n　　按照全市统一部署，制定本方案。\n　　二、重点任务\n";

export function readCases(): Case[] {
	return readdirSync(FOLDER)
		.filter((file) => file.endsWith(".txt"))
		.flatMap((file) =>
			readFileSync(path.join(FOLDER, file), "utf8")
				.split(/^## /m)
				.slice(1)
				.map((block) => parseCase(`${file.replace(".txt", "")}: `, block)),
		);
}

function parseCase(prefix: string, block: string): Case {
	const [name = "", ...lines] = block.trimEnd().split("\n");
	const body = lines.filter((line) => !line.startsWith("> "));
	const expected: Case["expected"] = { measures: [], duties: [], targets: [], deadlines: [], deliverables: [] };
	const unread: string[] = [];
	for (const [word = "", ...rest] of lines
		.filter((line) => line.startsWith("> "))
		.map((line) => line.slice(2).split(" "))) {
		if (word === "unread") unread.push(rest.join(" "));
		else if (word === "target") expected.targets.push(rest.join(" "));
		else if (word === "due") expected.deadlines.push(rest.join(" "));
		else if (word === "deliver") expected.deliverables.push(rest.join(" "));
		else if (word === "measures") expected.measures.push(rest.join(" "));
		else expected.duties.push(...rest.slice(1).map((office) => `${word} ${rest[0]} ${office}`));
	}
	return { name: prefix + name, extract: extractBody(body), expected, unread };
}

function extractBody(body: readonly string[]): Extract {
	const [first = "", ...rest] = body;
	const isWhole = first.startsWith("!");
	if (!body.some((line) => line.startsWith("|")))
		return extractText(isWhole ? body.join("\n").slice(1) : HEAD + body.join("\n"));
	const title = isWhole ? first.slice(1) : "云川市绿色校园行动实施方案";
	const lines = isWhole ? rest : body;
	const blocks = lines.map((line, at) => {
		if (!line.startsWith("|")) return `<p>${line}</p>`;
		const isFirst = !lines[at - 1]?.startsWith("|");
		return `${isFirst ? "<table>" : ""}<tr>${rowOf(line)}</tr>${lines[at + 1]?.startsWith("|") ? "" : "</table>"}`;
	});
	return extractHtml(`<html><body><h1>${title}</h1>${blocks.join("")}</body></html>`);
}

/** `a^2` is two rows high, `a>2` two columns wide. */
function rowOf(line: string): string {
	return line
		.replace(/^\||\|$/g, "")
		.split("|")
		.map((cell) => {
			const [, text = "", sign, size] = /^\s*(.*?)(?:([\^>])(\d))?\s*$/.exec(cell) ?? [];
			const span = sign === undefined ? "" : ` ${sign === "^" ? "rowspan" : "colspan"}="${size}"`;
			return `<td${span}>${text}</td>`;
		})
		.join("");
}

/** The words of the expectation that a proposal is quoted with, else its own. */
function sayDeliverable({ kind, quote }: ProposedDeliverable, { deliverables }: Case["expected"]): string {
	return (
		deliverables.find((words) => quote.includes(words.slice(kind.length + 1)) && words.startsWith(kind)) ??
		`${kind} ${quote}`
	);
}

/** What the importer makes of a case, in the words of its expectation. */
export function readCase({ extract, expected }: Case): { found: Record<Kind, string[]>; unread: string[] } {
	const { measures, duties, targets, deadlines, deliverables, account, problems } = recognizeDocument(extract);
	const place = (id: string) => measures.findIndex((measure) => measure.id === id) + 1;
	const anywhere = expected.duties.some((line) => line.startsWith("* "));
	return {
		found: {
			measures: expected.measures.length > 0 ? [String(measures.length)] : [],
			duties: duties.map(({ measure, role, department }) => `${anywhere ? "*" : place(measure)} ${role} ${department}`),
			targets: targets.map(({ value, unit, comparator }) => `${value} ${unit} ${comparator}`),
			deadlines: deadlines.map(({ measure, due }) => `${place(measure)} ${due}`),
			deliverables: expected.deliverables.length > 0 ? deliverables.map((one) => sayDeliverable(one, expected)) : [],
		},
		unread: [...account.unread.map(({ quote }) => quote), ...problems],
	};
}
