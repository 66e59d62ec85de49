import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { remark } from "remark";
import { plainMarkdown } from "./plain-markdown.ts";

/** A heading or paragraph of an MDX body, with the line it starts on (1 = first line of the body). */
export interface Block {
	type: "heading" | "paragraph";
	text: string;
	line: number;
	column: number;
}

/** Something in an issued text that is neither a heading nor a plain paragraph. */
export interface ForeignBlock {
	line: number;
	column: number;
	found: string;
}

const parser = remark().use(plainMarkdown);

/** The syntax tree of the body of a content file. */
export function parseMarkdown(body: string): Root {
	return parser.parse(body);
}

/** Reads the body of an issued text: headings and plain paragraphs only. */
export function parseBlocks(body: string): { blocks: Block[]; foreign: ForeignBlock[] } {
	const blocks: Block[] = [];
	const foreign: ForeignBlock[] = [];
	for (const node of parseMarkdown(body).children) {
		const start = node.position?.start ?? { line: 1, column: 1 };
		const text = plainText(node);
		if (text !== null) {
			blocks.push({ type: node.type as Block["type"], text, line: start.line, column: start.column });
		} else {
			const found = body.slice(start.offset ?? 0, node.position?.end.offset).split("\n")[0] ?? "";
			foreign.push({ line: start.line, column: start.column, found: found.slice(0, 30) });
		}
	}
	return { blocks, foreign };
}

function plainText(node: RootContent): string | null {
	if (node.type !== "heading" && node.type !== "paragraph") return null;
	return joinPhrasing(node);
}

/** The text of a block that holds nothing but text; a wrapped line is joined without a blank. */
function joinPhrasing(node: Heading | Paragraph): string | null {
	const isText = (child: PhrasingContent) => child.type === "text";
	if (!node.children.every(isText)) return null;
	return node.children.map((child) => (child as { value: string }).value.replaceAll("\n", "")).join("");
}

/** Writes blocks so that `parseBlocks` reads the same text again: nothing in it becomes markup. */
export function formatBlocks(blocks: readonly Pick<Block, "type" | "text">[]): string {
	let depth = 0;
	const children = blocks.map(({ type, text }): Heading | Paragraph => {
		const value: PhrasingContent[] = [{ type: "text", value: text }];
		if (type === "paragraph") return { type, children: value };
		depth = depth === 0 ? 1 : 2;
		return { type, depth: depth as 1 | 2, children: value };
	});
	return parser.stringify({ type: "root", children });
}
