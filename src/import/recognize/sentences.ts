/** Cuts a paragraph into sentences, and those into the stretches between commas; every stretch is a literal part of it. */
export function sentencesOf(text: string): string[][] {
	const sentences: string[][] = [];
	let stretches: string[] = [];
	let stretch = "";
	let depth = 0;
	const close = () => {
		const words = stretch.replace(/^(?:——|[\s、])+/, "");
		if (words !== "") stretches.push(words);
		stretch = "";
	};
	const chars = [...text];
	for (const [index, char] of chars.entries()) {
		if ("（(《".includes(char)) depth += 1;
		if ("）)》".includes(char)) depth = Math.max(0, depth - 1);
		const kind = depth === 0 ? breakAt(char, chars[index - 1] ?? "", chars[index + 1] ?? "") : null;
		if (kind === null) {
			stretch += char;
			continue;
		}
		close();
		if (kind === "sentence" && stretches.length > 0) {
			sentences.push(stretches);
			stretches = [];
		}
	}
	close();
	return stretches.length > 0 ? [...sentences, stretches] : sentences;
}

/** Some documents use Western commas and full stops: those between digits belong to a number. */
function breakAt(char: string, before: string, after: string): "sentence" | "stretch" | null {
	if ("。；;！!\n".includes(char)) return "sentence";
	if ("，：｜".includes(char)) return "stretch";
	if (char === "," || char === ":") return /\d/.test(before) && /\d/.test(after) ? null : "stretch";
	return char === "." && /[\u4e00-\u9fa5%]/.test(before) && !/[\dA-Za-z]/.test(after) ? "sentence" : null;
}
