/** What is never broken: a short bracket, a range of years above all, with its brackets or without. */
const WHOLE = /([（(][^（）()]{1,12}[）)]|\d{4}[—–-]\d{4}年)/;

/** A text in pieces, those that stay on one line marked; together they are the text. */
export function splitBracketed(text: string): { text: string; isWhole: boolean }[] {
	return text
		.split(WHOLE)
		.map((piece, index) => ({ text: piece, isWhole: index % 2 === 1 }))
		.filter(({ text: piece }) => piece !== "");
}
