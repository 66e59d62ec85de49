import { parseFragment } from "parse5";

/** What of a line of Markdown is no text of the final document. */
export type ReportLeftOut = (kind: "删除线文字" | "脚注" | "图片", text: string) => void;

const PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
/** What is meant literally stands in noncharacters while the markup goes; the door lets none of them in. */
const FIRST = 0xfdd0;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
const CODE = /(`+)(?!`)([^`]*)\1(?!`)/g;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;
const TAG = /<\/?[a-z][a-z0-9:-]*(?:\s[^<>]*)?\/?>/gi;

/** The words of a line of Markdown; `\n` where a line is broken. */
export function stripMarkdown(source: string, report: ReportLeftOut): string {
	const literal = source
		.replaceAll(ESCAPE, (_, sign: string) => hide(sign))
		.replaceAll(CODE, (_, _ticks: string, code: string) => hide(code));
	const words = literal
		.replaceAll(/~~([^~]+)~~/g, (_, text: string) => leaveOut("删除线文字", text))
		.replaceAll(/<(del|s|strike)>([^<]*)<\/\1>/gi, (_, _tag: string, text: string) => leaveOut("删除线文字", text))
		.replaceAll(/!\[([^[\]]*)\]\([^()]*\)/g, (_, text: string) => leaveOut("图片", text))
		.replaceAll(/\[\^[^[\]]+\]/g, "")
		.replaceAll(/\[([^[\]]*)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^[\]]*\])/g, "$1")
		.replaceAll(/<((?:https?|ftp):\/\/[^<>\s]+|mailto:[^<>\s]+)>/gi, "$1")
		.replaceAll(/<br\s*\/?>/gi, "\n")
		.replaceAll(TAG, "")
		.replaceAll(/(\*\*\*|\*\*|__)(?=\S)([^\n]+?)\1/g, "$2")
		.replaceAll(/(\*\*|__)(?=\S)([^\n]+?)\1/g, "$2")
		.replaceAll(/(?<![*\w])\*(?=\S)([^*]+)\*(?!\*)/g, "$1")
		.replaceAll(/(?<![A-Za-z0-9_])_(?=\S)([^_]+)_(?![A-Za-z0-9_])/g, "$1")
		.replaceAll(ENTITY, decodeEntity);
	return show(words);

	function leaveOut(kind: Parameters<ReportLeftOut>[0], text: string): string {
		report(kind, show(text));
		return "";
	}
}

function hide(text: string): string {
	return text.replaceAll(/[!-/:-@[-`{-~]/g, (sign) => String.fromCharCode(FIRST + PUNCTUATION.indexOf(sign)));
}

function show(text: string): string {
	return text.replaceAll(/[\ufdd0-\ufdef]/g, (sign) => PUNCTUATION[sign.charCodeAt(0) - FIRST] ?? "");
}

function decodeEntity(entity: string): string {
	const [node] = parseFragment(entity).childNodes;
	return node && "value" in node ? node.value : entity;
}
