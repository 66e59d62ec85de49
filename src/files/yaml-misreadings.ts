import { type Document, isAlias, isScalar, type Node, type Scalar, visit } from "yaml";
import {
	colonFault,
	indentFault,
	KEY_WITHOUT_COLON,
	reservedFault,
	shortenFault,
	type YamlFault,
} from "./yaml-fault.ts";

/** What YAML reads without complaint, but otherwise than the person meant who wrote it: `*重要*`, `第1期 # 简报`, `kind：发布`. */
export function findMisreadings(document: Document, text: string): YamlFault[] {
	const faults: YamlFault[] = [];
	visit(document, {
		Node: (key, node) => {
			faults.push(...reservedSign(node, text));
			if (!isScalar(node) || node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED") return;
			faults.push(...(node.type === "PLAIN" ? misreadText(node, key, text) : []), ...lostComment(node, text));
		},
	});
	for (const { code, pos } of document.warnings) {
		if (code === "TAG_RESOLVE_FAILED") faults.push(reservedFault(pos[0], "!"));
	}
	return faults;
}

/** `*` and `&` at the start of a value: YAML takes them for references. */
function reservedSign(node: Node, text: string): YamlFault[] {
	const sign = isAlias(node) ? "*" : "anchor" in node && node.anchor ? "&" : null;
	return sign ? [reservedFault(text.lastIndexOf(sign, node.range?.[0] ?? 0), sign)] : [];
}

/** A text that is a key whose colon is wrong, or that swallowed the next entry of a list. */
function misreadText(node: Scalar, key: unknown, text: string): YamlFault[] {
	const [start = 0, end = 0] = node.range ?? [];
	const swallowed = /\n[ ]*-/.exec(text.slice(start, end));
	if (swallowed) return [indentFault(start + swallowed.index + 1)];
	const [, , name = "", colon = ""] = KEY_WITHOUT_COLON.exec(String(node.value)) ?? [];
	return colon !== "" && key !== "value" ? [colonFault(start, name, colon)] : [];
}

/** A comment on the line of a value, or one that may be meant as a value: `light: #a3211a`. */
function lostComment(node: Scalar, text: string): YamlFault[] {
	const [start = 0, end = 0] = node.range ?? [];
	const [, comment] = /^[ \t]*(#[^\n]*)/.exec(text.slice(end)) ?? [];
	if (!comment || (end === start && /^#(\s|$)/.test(comment))) return [];
	return [
		{
			offset: text.indexOf("#", end),
			code: "yaml-comment-after-value",
			found: `值后面有“${shortenFault(comment)}”`,
			expected: "不带注释的值",
			cure: "“#”前有空格时，后面是注释，不会公布：要公布请用英文引号把整个值括起来，是注释请写在单独一行",
		},
	];
}
