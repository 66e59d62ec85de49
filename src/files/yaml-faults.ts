import { type Document, isCollection, isScalar, type Node, visit, type YAMLError } from "yaml";
import type { ProblemCode } from "../problems/codes.ts";
import {
	colonFault,
	DASH_WITHOUT_BLANK,
	dashFault,
	indentFault,
	KEY_WITHOUT_COLON,
	QUOTE_IT,
	reservedFault,
	shortenFault,
	type YamlFault,
} from "./yaml-fault.ts";
import { findMisreadings } from "./yaml-misreadings.ts";

/** Everything for which a text is not what it looks like; of what the parser cannot read, the cause alone. */
export function findYamlFaults(document: Document, text: string): YamlFault[] {
	const [first] = document.errors;
	if (!first) {
		const repeated = findKeysTwice(document);
		return repeated.length > 0 ? repeated : findMisreadings(document, text);
	}
	const lines = findBadLines(text);
	if (lines.length > 0) return lines;
	return [findOpen(document, text) ?? findReserved(first, text) ?? explain(first, document.errors, text)];
}

/** Lines that are wrong by themselves, wherever the parser stumbled over them. */
function findBadLines(text: string): YamlFault[] {
	const faults: YamlFault[] = [];
	let offset = 0;
	for (const line of text.split("\n")) {
		const tab = /^[ ]*\t/.exec(line)?.[0].length ?? 0;
		const [, indent = "", name = "", colon = ""] = KEY_WITHOUT_COLON.exec(line) ?? [];
		const dash = DASH_WITHOUT_BLANK.exec(line)?.[1];
		if (tab > 0) faults.push(tabFault(offset + tab - 1));
		else if (colon !== "") faults.push(colonFault(offset + indent.length, name, colon));
		else if (dash !== undefined) faults.push(dashFault(offset + dash.length));
		offset += line.length + 1;
	}
	return faults;
}

function tabFault(offset: number): YamlFault {
	const cure = "请把行首的 Tab 换成空格，每层两格";
	return { offset, code: "yaml-tab", found: "这一行的缩进里有制表符（Tab）", expected: "用空格缩进", cure };
}

/** A quote or bracket that is opened and not closed, where it is opened. */
function findOpen(document: Document, text: string): YamlFault | null {
	let fault: YamlFault | null = null;
	visit(document, {
		Node: (_key, node) => {
			fault = openFault(node, text);
			return fault ? visit.BREAK : undefined;
		},
	});
	return fault;
}

function openFault(node: Node, text: string): YamlFault | null {
	const [offset = 0, end = 0] = node.range ?? [];
	const source = text.slice(offset, end);
	const open = source[0] ?? "";
	// What is closed only lines below has swallowed the keys between.
	const isClosed = source.length > 1 && !/\n[ ]*(?:- +)*[A-Za-z][\w-]*:(?:\s|$)/.test(source);
	if (isScalar(node) && (open === '"' || open === "'") && !(isClosed && source.endsWith(open))) {
		const cure = "请在值的末尾补上引号；值里的引号用中文引号“”";
		return { offset, code: "yaml-quote-open", found: `英文引号 ${open} 没有成对`, expected: "成对的引号", cure };
	}
	const close = open === "[" ? "]" : "}";
	if (!isCollection(node) || !node.flow || (isClosed && source.endsWith(close))) return null;
	const cure = `请在这一行末尾补上“${close}”`;
	return { offset, code: "yaml-bracket-open", found: `“${open}”没有成对`, expected: "成对的括号", cure };
}

/** Brackets are reserved where words follow the closing one: `[转发] 通知`. */
const RESERVED = /^([ ]*(?:- +)*(?:[\w-]+: +)?)([*&!@%`,}\]|>]|\[(?=[^\]]*\] *[^ #,\]])|\{(?=[^}]*\} *[^ #,}]))/;

/** A value that begins with a character that YAML keeps for itself. */
function findReserved(error: YAMLError, text: string): YamlFault | null {
	const { start, line } = lineAt(text, error.pos[0]);
	const [, before = "", sign = ""] = RESERVED.exec(line) ?? [];
	return sign === "" || before.trim() === "" ? null : reservedFault(start + before.length, sign);
}

/** Keys that a map has already, where they stand again. */
function findKeysTwice(document: Document): YamlFault[] {
	const faults: YamlFault[] = [];
	visit(document, {
		Map: (_key, { items }) => {
			const known = new Set<string>();
			for (const { key } of items) {
				if (!isScalar(key)) continue;
				const name = String(key.value);
				if (known.has(name)) faults.push(keyTwice(name, key.range?.[0] ?? 0));
				known.add(name);
			}
		},
	});
	return faults;
}

function keyTwice(name: string, offset: number): YamlFault {
	const cure = "请合并成一项，或删去其中一个";
	return { offset, code: "yaml-key-twice", found: `“${shortenFault(name)}”写了两次`, expected: "每项一次", cure };
}

/** The cause behind the first thing that the parser could not read. */
function explain({ code, message, pos: [offset] }: YAMLError, errors: readonly YAMLError[], text: string): YamlFault {
	const { start, line } = lineAt(text, offset);
	const fault = (name: ProblemCode, found: string, expected: string, cure: string, at = offset): YamlFault => {
		return { offset: at, code: name, found, expected, cure };
	};
	const pair = "“键: 值”";
	if (code === "MULTIPLE_DOCS") {
		return fault("yaml-several-documents", "内容中间有一行“---”或“...”", "一份内容", "请删去这一行");
	}
	const isWrapped = errors.some((error) => error.code === "MULTILINE_IMPLICIT_KEY");
	if (code === "BLOCK_AS_IMPLICIT_KEY") {
		const cure = `${QUOTE_IT}，或改用中文冒号“：”`;
		if (!isWrapped) return fault("yaml-colon-in-value", "值里有英文冒号加空格", `一行一个${pair}`, cure);
		return indentFault(text.indexOf("\n", offset) + 1 || offset);
	}
	if (message.includes("same line with key")) {
		const cure = "请把“- ”移到下一行，或写成 [甲, 乙]";
		return fault("yaml-list-beside-key", "列表的“- ”写在了项目名称的同一行", "每项另起一行", cure);
	}
	if (message.includes("node end") && /["']\s*$/.test(text.slice(start, offset))) {
		const cure = "请把整个值括在一对英文引号里；值里的引号用中文引号“”";
		return fault("yaml-after-quote", "引号后面还有文字", "引号括住整个值", cure);
	}
	if (["MULTILINE_IMPLICIT_KEY", "MISSING_CHAR"].includes(code) && !line.includes(":")) {
		const found = `读到“${shortenFault(line.trim())}”，这一行没有冒号`;
		return fault("yaml-colon-missing", found, pair, `请写成${pair}；一段长文字写在一行里`, start);
	}
	if (["MULTILINE_IMPLICIT_KEY", "MISSING_CHAR", "UNEXPECTED_TOKEN", "BAD_INDENT"].includes(code)) {
		return indentFault(start);
	}
	return fault("yaml-unreadable", "这一行读不懂", `${pair}的写法，缩进用空格`, "请对照同类文件里的写法检查这一行");
}

function lineAt(text: string, offset: number): { start: number; line: string } {
	const start = text.lastIndexOf("\n", offset - 1) + 1;
	return { start, line: text.slice(start).split("\n", 1)[0] ?? "" };
}
