import { matchSpans } from "../../search/ranking/excerpt.ts";
import { createNormalizer } from "../../search/reading/normalize.ts";

/** Marks normalised words wherever they stand in the issued text of a clause. */
export function markClause(clause: Element, words: string[]): void {
	const normalize = createNormalizer("");
	const walker = document.createTreeWalker(clause.querySelector(".words") ?? clause, NodeFilter.SHOW_TEXT);
	const nodes: Text[] = [];
	while (walker.nextNode()) nodes.push(walker.currentNode as Text);
	const text = nodes.map(({ data }) => data).join("");
	// From the end, so that what is cut off does not move what is still to be marked.
	for (const span of matchSpans(text, words, normalize).reverse()) markSpan(nodes, span);
}

function markSpan(nodes: readonly Text[], { start, end }: { start: number; end: number }): void {
	let offset = 0;
	for (const node of nodes) {
		const from = Math.max(0, start - offset);
		const to = Math.min(node.data.length, end - offset);
		offset += node.data.length;
		if (from < to) wrap(node, from, to);
	}
}

function wrap(node: Text, from: number, to: number): void {
	const range = document.createRange();
	range.setStart(node, from);
	range.setEnd(node, to);
	const mark = document.createElement("mark");
	mark.className = "searched";
	range.surroundContents(mark);
}
