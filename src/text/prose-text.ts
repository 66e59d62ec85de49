import type { Nodes } from "mdast";
import { parseMarkdown } from "./blocks.ts";
import { joinSoftBreaks } from "./soft-breaks.ts";

/** A body of prose as plain text, for files in which Markdown means nothing: a blank line between blocks, a link followed by where it leads. */
export function formatProseText(body: string): string {
	return joinSoftBreaks(parseMarkdown(body)).children.map(blockText).join("\n\n").trim();
}

function blockText(node: Nodes): string {
	if (node.type === "list") {
		const first = node.start ?? 1;
		return node.children
			.map((item, index) => `${node.ordered ? `${first + index}.` : "·"} ${item.children.map(blockText).join("\n")}`)
			.join("\n");
	}
	if (node.type === "blockquote") return node.children.map(blockText).join("\n");
	return inlineText(node);
}

function inlineText(node: Nodes): string {
	if (node.type === "text") return node.value;
	if (node.type === "break") return "\n";
	if ("value" in node) return node.value;
	if (!("children" in node)) return "";
	const words = node.children.map(inlineText).join("");
	return node.type === "link" && /^[a-z]+:/.test(node.url) && node.url !== words ? `${words}（${node.url}）` : words;
}
