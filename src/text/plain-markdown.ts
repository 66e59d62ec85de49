import type { Root } from "mdast";
import { cjkFriendlyExtension } from "micromark-extension-cjk-friendly";
import type { Processor } from "unified";
import { linkAddresses } from "./bare-addresses.ts";
import { joinSoftBreaks } from "./soft-breaks.ts";

/**
 * What content is written in: Markdown in which `<` and `{` mean themselves. No tag, no expression, no import, no table:
 * the check and the pages read by this one grammar, so nothing that a person writes can run. Stars beside Chinese
 * punctuation mean what a writer means: **“生态优先”**. Pages join wrapped lines, and a bare address is a link.
 */
export function plainMarkdown(this: Processor): (tree: Root) => void {
	const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
	data.micromarkExtensions = [
		cjkFriendlyExtension(),
		{ disable: { null: ["htmlFlow", "htmlText", "autolink", "codeIndented"] } },
	];
	data.fromMarkdownExtensions = [];
	return (tree) => linkAddresses(joinSoftBreaks(tree));
}
