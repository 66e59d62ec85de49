import { pinyin } from "pinyin-pro";

/** Characters of an address: enough to tell things apart. */
const LONGEST = 48;

/** A free address by the sound of a name: 市教育局 → `shijiaoyuju`; a second one that sounds the same ends in `-2`. */
export function soundSlug(name: string, taken: Set<string>, longest = LONGEST): string {
	const words = [...name.matchAll(/[\u4e00-\u9fa5]+|[A-Za-z0-9]+/g)].map(([word]) => word).join("");
	const syllables = pinyin(words, { toneType: "none", type: "array", v: true }).map((one) => one.toLowerCase());
	let base = "";
	for (const syllable of syllables) {
		const next = base + syllable.replaceAll(/[^a-z0-9]/g, "");
		if (next.length > longest) break;
		base = next;
	}
	base ||= "item";
	let id = base;
	for (let copy = 2; taken.has(id); copy += 1) id = `${base}-${copy}`;
	taken.add(id);
	return id;
}
