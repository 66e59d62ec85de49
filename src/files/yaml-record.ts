import type { z } from "astro/zod";
import { type Document, LineCounter, parseDocument } from "yaml";
import { nearest, suggestion } from "../problems/nearest.ts";
import { type Problem, quoteFound } from "../problems/problem.ts";
import type { FieldExpectation } from "../records/fields.ts";
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

/** Checks a value against a schema; every failure becomes a problem with its place. */
export function checkRecord<T extends z.ZodType>(
	schema: T,
	value: unknown,
	file: string,
	placeOf: (path: Path) => Place,
	problems: Problem[],
): z.infer<T> | null {
	const result = schema.safeParse(value === undefined && "shape" in schema ? {} : value);
	if (result.success) return result.data;
	for (const issue of result.error.issues) {
		problems.push(...describeIssue(issue, value, file, placeOf, keysOf(schema)));
	}
	return null;
}

/** The names a record's own fields have. */
function keysOf(schema: z.ZodType): string[] {
	return "shape" in schema ? Object.keys(schema.shape as object) : [];
}

const MOST_KEYS = 50;

function describeIssue(
	issue: z.core.$ZodIssue,
	value: unknown,
	file: string,
	placeOf: (path: Path) => Place,
	knownKeys: string[],
): Problem[] {
	const path = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key));
	const found = valueAt(value, path);
	const name = path.filter((key) => typeof key === "string").at(-1) ?? "此处";
	const problem = (foundText: string, expectation: FieldExpectation, at: Path = path): Problem => ({
		severity: "error",
		file,
		...placeOf(at),
		found: foundText,
		...expectation,
	});
	if (issue.code === "custom") {
		return [problem(`${name} ${quoteFound(found)}`, issue.params as unknown as FieldExpectation)];
	}
	if (issue.code === "invalid_value") {
		const values = issue.values.map(String);
		const cure = nearest(String(found ?? ""), values) ? suggestion(String(found), values) : "请从中选一个";
		return [
			problem(`${name} ${quoteFound(found)}`, { code: "field-value-unknown", expected: values.join("、"), cure }),
		];
	}
	if (issue.code === "unrecognized_keys") {
		// Each place is searched for among all keys: of very many, the first stand for the others.
		const more = issue.keys.length > MOST_KEYS ? `，共 ${issue.keys.length} 项` : "";
		return issue.keys.slice(0, MOST_KEYS).map((key) =>
			problem(
				`多出一项“${key}”${more}`,
				{
					code: "field-unknown",
					expected: "本文件认识的项目",
					cure: nearest(key, knownKeys) ? suggestion(key, knownKeys) : "请删去它",
				},
				[...path, key],
			),
		);
	}
	if (found === undefined) {
		return [problem(`“${name}”没有填写`, { code: "field-missing", expected: "必填项", cure: `请补上 ${name}` })];
	}
	const expected = issue.code === "invalid_type" && issue.expected === "array" ? "一个列表" : "另一种写法";
	return [
		problem(`${name} ${quoteFound(found)}`, {
			code: "field-shape-wrong",
			expected,
			cure: "请对照内容说明中的示例改写",
		}),
	];
}

function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>((node, key) => (node as Record<string | number, unknown> | undefined)?.[key], value);
}
