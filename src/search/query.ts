import type { Normalizer } from "./normalize.ts";

/** What a reader asked for, taken apart. */
export interface Query {
	/** The whole of it without blanks, as it would stand in a text. */
	phrase: string;
	/** The words that remain when question words are taken away. */
	words: string[];
	/** Asks who: 谁负责…, …牵头部门. */
	asksWho: boolean;
	/** A role was named: 牵头 or 责任. */
	role: "牵头" | "责任" | null;
}

const WHO = /谁(来|在)?(负责|牵头|主管|管|做)|(由|是|归)谁(负责|牵头|管)?|(哪些|哪个|什么)(部门|单位)(负责|牵头)?/g;
const QUESTION =
	/负责(什么|哪些|啥)|(做|干|管)(什么|啥)|有?(多少|几个|几项|几所|几名|哪些|什么)|怎么样?|如何|吗|呢|[?？]/g;
const LEAD = /牵头(部门|单位)?/g;
const RESPONSIBLE = /责任(部门|单位)|负责/g;

/** Reads a normalised query; `raw` keeps its blanks. */
export function parseQuery(raw: string, normalize: Normalizer): Query {
	const plain = raw.normalize("NFKC");
	const strip = (text: string) =>
		[WHO, QUESTION, LEAD, RESPONSIBLE].reduce((rest, pattern) => rest.replace(pattern, " "), text);
	const wordsOf = (text: string) => text.split(/\s+/).map(normalize).filter(Boolean);
	const stripped = wordsOf(strip(plain));
	const role = plain.match(LEAD) ? "牵头" : plain.match(/责任(部门|单位)/) ? "责任" : null;
	return {
		phrase: normalize(plain),
		words: stripped.length > 0 ? stripped : wordsOf(plain),
		asksWho: plain.search(WHO) >= 0 || /(牵头|责任)(部门|单位)/.test(plain),
		role,
	};
}
