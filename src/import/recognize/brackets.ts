export interface Bracket {
	/** Offset of the opening sign. */
	start: number;
	inner: string;
	/** Nothing but a full stop follows. */
	isLast: boolean;
}

const OPENING = "（(【[〔〖［";
const CLOSING = "）)】]〕〗］";

/** The outermost brackets of a text. */
export function bracketsOf(text: string): Bracket[] {
	const found: Bracket[] = [];
	const end = text.replace(/[。；]$/, "").length;
	let depth = 0;
	let start = 0;
	for (let at = 0; at < text.length; at += 1) {
		const char = text[at] ?? "";
		if (OPENING.includes(char)) {
			if (depth === 0) start = at;
			depth += 1;
		} else if (CLOSING.includes(char) && depth > 0) {
			depth -= 1;
			if (depth === 0) found.push({ start, inner: text.slice(start + 1, at), isLast: at + 1 >= end });
		}
	}
	return found;
}
