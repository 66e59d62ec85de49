import { cjkFriendlyExtension } from "micromark-extension-cjk-friendly";
import type { Processor } from "unified";

/**
 * What content is written in: Markdown in which `<` and `{` mean themselves. No tag, no expression, no import, no table:
 * the check and the pages read by this one grammar, so nothing that a person writes can run. Stars beside Chinese
 * punctuation mean what a writer means: **“生态优先”**.
 */
export function plainMarkdown(this: Processor): void {
	const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
	data.micromarkExtensions = [
		cjkFriendlyExtension(),
		{ disable: { null: ["htmlFlow", "htmlText", "autolink", "codeIndented"] } },
	];
	data.fromMarkdownExtensions = [];
}
