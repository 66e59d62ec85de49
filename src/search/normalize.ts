/** Text made comparable, and where each of its characters stands in the original. */
export interface Normalized {
	text: string;
	/** Index in the original of each character of `text`. */
	offsets: number[];
}

/** Traditional characters and their simplified forms, as one string of pairs: 農农區区. */
export type VariantPairs = string;

/** Makes one spelling of many: full-width and half-width, case, traditional characters; blanks do not count. */
export function createNormalizer(variants: VariantPairs) {
	const simplified = new Map<string, string>();
	const pairs = [...variants];
	for (let i = 0; i + 1 < pairs.length; i += 2) simplified.set(pairs[i] ?? "", pairs[i + 1] ?? "");
	return (original: string): Normalized => {
		let text = "";
		const offsets: number[] = [];
		let index = 0;
		for (const char of original) {
			for (const plain of char.normalize("NFKC").toLowerCase()) {
				if (/\s/.test(plain)) continue;
				const written = simplified.get(plain) ?? plain;
				text += written;
				for (let i = 0; i < written.length; i += 1) offsets.push(index);
			}
			index += char.length;
		}
		return { text, offsets };
	};
}
export type Normalizer = ReturnType<typeof createNormalizer>;
