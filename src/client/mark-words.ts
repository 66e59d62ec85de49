/** Marks the words that a search result led to, inside the clause it opens at. */
const word = new URLSearchParams(location.search).get("mark");
const clause = document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (word && clause) markWord(clause, word);

function markWord(place: Element, wanted: string): void {
	const walker = document.createTreeWalker(place.querySelector(".words") ?? place, NodeFilter.SHOW_TEXT);
	const nodes: Text[] = [];
	while (walker.nextNode()) nodes.push(walker.currentNode as Text);
	const text = nodes.map(({ data }) => data.toLowerCase()).join("");
	const start = text.indexOf(wanted.toLowerCase());
	if (start < 0) return;
	let offset = 0;
	for (const node of nodes) {
		const from = Math.max(0, start - offset);
		const to = Math.min(node.data.length, start + wanted.length - offset);
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
