import type { Nodes, Text } from "mdast";

/**
 * Takes a line's end inside a paragraph out of the tree: a browser would show a gap, and between Chinese characters none
 * was written. Between two Latin words or figures it is a blank.
 */
export function joinSoftBreaks<Tree extends Nodes>(tree: Tree): Tree {
	for (const block of textsByBlock(tree)) {
		const whole = block.map(({ value }) => value).join("");
		let from = 0;
		for (const node of block) {
			const start = from;
			from += node.value.length;
			node.value = node.value.replaceAll("\n", (_, at: number) => blankAt(whole, start + at));
		}
	}
	return tree;
}

function blankAt(text: string, end: number): string {
	const isLatin = (char: string | undefined) => /[!-~]/.test(char ?? "");
	return isLatin(text[end - 1]) && isLatin(text[end + 1]) ? " " : "";
}

/** The texts of every paragraph and heading, in order. */
function textsByBlock(node: Nodes): Text[][] {
	if (node.type === "paragraph" || node.type === "heading") return [textsOf(node)];
	return "children" in node ? node.children.flatMap(textsByBlock) : [];
}

function textsOf(node: Nodes): Text[] {
	if (node.type === "text") return [node];
	return "children" in node ? node.children.flatMap(textsOf) : [];
}
