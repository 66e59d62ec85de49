/** The pieces a phrase is compared by when it is not found whole: words of Latin letters or digits, and pairs of characters. */
export function grams(text: string): string[] {
	const pieces = text.match(/[a-z0-9.%]+|[^a-z0-9.%]+/g) ?? [];
	const found = pieces.flatMap((piece) => {
		if (/^[a-z0-9.%]/.test(piece)) return [piece];
		const letters = [...piece].filter((char) => /\p{L}/u.test(char));
		return letters.length < 2 ? letters : letters.slice(1).map((char, index) => `${letters[index]}${char}`);
	});
	return [...new Set(found)];
}
