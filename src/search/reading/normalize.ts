import { comparableText } from "../../text/characters.ts";

/** Makes one spelling of many: full-width and half-width, case, traditional characters, quotes, dashes; blanks do not count. */
export type Normalizer = (text: string) => string;

/** Punctuation that keyboards write differently from printers; what it means is the same. */
const FOLDED: [RegExp, string][] = [
	// Who types a passage leaves quotes and title marks away, or has others.
	[/[“”„‟"‘’‚‛'`´＂＇「」『』﹁﹂﹃﹄《》〈〉«»‹›]/g, ""],
	[/、/g, ","],
	[/[•‧・∙⋅]/g, "·"],
	[/[—–‐‑‒―−─～~〜∼-]+/g, "-"],
	[/[〔【[]/g, "["],
	[/[〕】\]]/g, "]"],
];

/** `variants` pairs traditional characters with their simplified forms: 農农區区. */
export function createNormalizer(variants: string): Normalizer {
	const simplified = new Map<string, string>();
	const pairs = [...variants];
	for (let i = 0; i + 1 < pairs.length; i += 2) simplified.set(pairs[i] ?? "", pairs[i + 1] ?? "");
	const traditional = new RegExp(`[${[...simplified.keys()].join("") || "\u0000"}]`, "gu");
	const simplify = (text: string) => text.replace(traditional, (char) => simplified.get(char) ?? char);
	const fold = (text: string) => {
		const plain = simplify(comparableText(text).normalize("NFKC").toLowerCase().replace(/\s+/g, ""));
		return FOLDED.reduce((folded, [pattern, char]) => folded.replace(pattern, char), plain);
	};
	const known = new Map<string, string>();
	const foldRun = (run: string) => {
		const folded = known.get(run) ?? fold(run);
		known.set(run, folded);
		return folded;
	};
	// Nearly all of a text is plain already, and what stands between is often the same.
	return (text) => (COMBINING.test(text) ? fold(text) : simplify(text.replace(FOREIGN, foldRun)));
}

/** What comparing alters, but for traditional characters; marks that join what stands before them. */
const FOREIGN = /[^\u4e00-\u9fff0-9a-z]+/g;
const COMBINING = /\p{M}/u;

/** A normalised text, and the index in the original of each of its characters. */
export interface Aligned {
	text: string;
	offsets: number[];
}

export function align(original: string, normalize: Normalizer): Aligned {
	let text = "";
	const known = knownCharacters(normalize);
	const offsets: number[] = [];
	let index = 0;
	for (const char of original) {
		const plain = known.get(char) ?? normalize(char);
		known.set(char, plain);
		// A run of dashes is one.
		if (!(plain === "-" && text.endsWith("-"))) {
			text += plain;
			for (let i = 0; i < plain.length; i += 1) offsets.push(index);
		}
		index += char.length;
	}
	return { text, offsets };
}

const remembered = new WeakMap<Normalizer, Map<string, string>>();

/** What each character became before: texts are made of few different ones. */
function knownCharacters(normalize: Normalizer): Map<string, string> {
	const known = remembered.get(normalize) ?? new Map<string, string>();
	remembered.set(normalize, known);
	return known;
}
