import type { Nodes } from "mdast";
import { parseMarkdown } from "./blocks.ts";

/** A body of prose as plain text, for files in which Markdown means nothing: a blank line between blocks, a link followed by where it leads. */
export function formatProseText(body: string): string {
	return parseMarkdown(body).children.map(blockText).join("\n\n").trim();
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
	if (node.type === "text") return joinLines(node.value);
	if (node.type === "break") return "\n";
	if ("value" in node) return node.value;
	if (!("children" in node)) return "";
	const words = node.children.map(inlineText).join("");
	return node.type === "link" && /^[a-z]+:/.test(node.url) && node.url !== words ? `${words}（${node.url}）` : words;
}

/** A line break between Chinese characters is none; between other words it is a blank. */
function joinLines(text: string): string {
	return text.replaceAll(/(?<=[!-~])\n(?=[!-~])/g, " ").replaceAll("\n", "");
}
