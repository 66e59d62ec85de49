import { type Document, LineCounter, parseDocument } from "yaml";
import type { Problem } from "../problems/problem.ts";
import type { TextFile } from "./text-file.ts";
import { findYamlFaults } from "./yaml-faults.ts";

export type Path = readonly (string | number)[];

/** Where a value stands in a file, 1-based. */
export interface Place {
	line: number;
	column: number;
}

/** YAML read as text only, with the place of every value. */
export interface YamlText {
	/** undefined for an empty text, null for one that cannot be read. */
	data: unknown;
	placeOf(path: Path): Place;
}

/** Reads YAML without guessing types: every scalar is a string. `firstLine` is the line its text starts on. */
export function parseYaml({ file, text }: TextFile, problems: Problem[], firstLine = 1): YamlText {
	const counter = new LineCounter();
	// Whether a key stands twice is asked by findYamlFaults: the parser compares every key with every other.
	const options = {
		schema: "failsafe",
		lineCounter: counter,
		prettyErrors: false,
		uniqueKeys: false,
		logLevel: "error",
	} as const;
	const document = parseDocument(text, options);
	const placeAt = (offset: number): Place => {
		const { line, col } = counter.linePos(offset);
		return { line: line + firstLine - 1, column: col };
	};
	const faults = findYamlFaults(document, text);
	for (const { offset, ...fault } of faults) problems.push({ severity: "error", file, ...placeAt(offset), ...fault });
	return {
		data: faults.length > 0 ? null : (document.toJS() ?? undefined),
		placeOf: (path) => placeAt(offsetOf(document, path)),
	};
}

/** Offset of the value at `path`, or of the nearest thing above it that exists. */
function offsetOf(document: Document, path: Path): number {
	for (let length = path.length; length > 0; length -= 1) {
		const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
		if (node?.range) return node.range[0];
	}
	return 0;
}
