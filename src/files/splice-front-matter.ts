import { isMap, isSeq, type Pair, parseDocument, type YAMLSeq } from "yaml";
import { formatYaml, type YamlValue } from "./format-yaml.ts";

type Values = { readonly [key: string]: YamlValue };
type Edit = [start: number, end: number, text: string];

/** A file's text with other values in its front matter and entries at the end of lists; everything else stays to the letter. */
export function spliceFrontMatter(text: string, values: Values, added: Values = {}): string {
	return text.replace(
		/^---\n([\s\S]*?)\n---(?=\n|$)/,
		(_, head: string) => `---\n${editHead(head, values, added)}\n---`,
	);
}

function editHead(head: string, values: Values, added: Values): string {
	const { contents } = parseDocument(head, { schema: "failsafe" });
	const pairs = isMap(contents) ? contents.items : [];
	const pairOf = (key: string) => pairs.find((pair) => String(pair.key) === key) ?? null;
	const edits = [
		...Object.entries(values).map(([key, value]) => setValue(head, pairOf(key), key, value)),
		...Object.entries(added).map(([key, entry]) => addEntry(head, pairOf(key), key, entry)),
	];
	return edits
		.sort(([a], [b]) => b - a)
		.reduce((edited, [start, end, text]) => edited.slice(0, start) + text + edited.slice(end), head);
}

function setValue(head: string, pair: Pair | null, key: string, value: YamlValue): Edit {
	const written = formatYaml({ [key]: value }).trimEnd();
	if (!pair) return [head.length, head.length, `\n${written}`];
	const [start, keyEnd] = rangeOf(pair.key);
	const end = Math.max(rangeOf(pair.value)[1], head.indexOf(":", keyEnd) + 1);
	// A value ends where its line does, whatever is noted behind it.
	const rest = /^[ \t]*(#[^\n]*)?/.exec(head.slice(end))?.[0].length ?? 0;
	const isNewLine = head[end - 1] === "\n";
	return [start, isNewLine ? end - 1 : end + rest, written];
}

function addEntry(head: string, pair: Pair | null, key: string, entry: YamlValue): Edit {
	const list = pair && isSeq(pair.value) ? pair.value : null;
	if (!list || list.flow || list.items.length === 0) {
		const known = list ? (list.toJSON() as YamlValue[]) : [];
		return setValue(head, pair, key, [...known, entry]);
	}
	const end = endOfList(head, list);
	const [first] = rangeOf(list.items[0]);
	const indent = head.slice(head.lastIndexOf("\n", first) + 1, first).replace(/-.*$/, "");
	const [, ...lines] = formatYaml({ [key]: [entry] })
		.trimEnd()
		.split("\n");
	return [end, end, lines.map((line) => `\n${indent}${line.slice(2)}`).join("")];
}

function endOfList(head: string, list: YAMLSeq): number {
	const [, end] = rangeOf(list.items.at(-1));
	if (head[end - 1] === "\n") return end - 1;
	const lineEnd = head.indexOf("\n", end);
	return lineEnd < 0 ? head.length : lineEnd;
}

function rangeOf(node: unknown): [start: number, end: number] {
	const range = typeof node === "object" && node !== null && "range" in node ? node.range : null;
	return Array.isArray(range) ? [Number(range[0]), Number(range[1])] : [0, 0];
}
