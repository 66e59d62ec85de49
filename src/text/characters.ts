/** Which characters a text holds: what cannot be seen goes, what stands for another becomes it, what is none is refused. */

/** A character that no text may hold, and where it stands. */
export interface ForbiddenCharacter {
	/** 1-based; columns count code points of the text as it came in. */
	line: number;
	column: number;
	/** As messages print it: `U+0007`. */
	name: string;
}

export interface AdmittedText {
	text: string;
	/** How many characters that cannot be seen were dropped; a byte order mark in front is none of the text. */
	dropped: number;
	/** Where the first of them stood. */
	firstDropped: ForbiddenCharacter | null;
	/** How many radicals became the characters they stand for. */
	folded: number;
	/** Control characters, lone surrogates, noncharacters: they stay in the text, which must not be used. */
	refused: ForbiddenCharacter[];
}

/** Unicode's EquivalentUnifiedIdeograph for U+2E80 – U+2EF3; `-` where it gives none. NFKC knows two of them only. */
const SUPPLEMENT = [
	..."-厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵-旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
];
const RADICAL = /[\u2e80-\u2ef3\u2f00-\u2fd5]/gu;
/** Numbers signs of Arabic and its neighbours are format characters that can be seen. */
const SEEN = "\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u{110bd}\\u{110cd}";
const UNSEEN = new RegExp(`(?![${SEEN}])[\\p{Cf}\\p{Default_Ignorable_Code_Point}]`, "gu");
/** What changes the look of the character before it: a variant of an ideograph, an emoji, letters that join. */
const SHAPING =
	/(?<=\p{Ideographic})[\ufe00-\ufe02\u{e0100}-\u{e01ef}]|(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f]|(?<=[0-9#*])\ufe0f(?=\u20e3)|(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d(?=\p{Extended_Pictographic})|(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}])[\u200c\u200d]|(?<=\p{Script=Mongolian})[\u180b-\u180f]/gu;
/** Ends of lines that editors do not know; a form feed stays, it ends a page. */
const LINE_END = /\r\n?|[\v\u0085\u2028\u2029]/g;
const FORBIDDEN = /(?![\t\n\f])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** Admits a text that comes in: from a file, a form, a document. */
export function admitText(raw: string): AdmittedText {
	const lined = raw.replace(/^\ufeff/, "").replace(LINE_END, "\n");
	const refused = findForbidden(lined);
	const unseen = lined.search(UNSEEN) < 0 ? [] : findUnseen(lined);
	const offsets = new Set(unseen.map(({ index }) => index));
	const seen = offsets.size === 0 ? lined : lined.replace(UNSEEN, (char, at: number) => (offsets.has(at) ? "" : char));
	const [first] = unseen;
	let folded = 0;
	const text = seen.replace(RADICAL, (radical) => {
		const character = unifyRadical(radical);
		if (character !== radical) folded += 1;
		return character;
	});
	return { text, dropped: unseen.length, firstDropped: first ? placeCharacter(lined, first) : null, folded, refused };
}

/** A text as it is compared and searched: without anything that cannot be seen; nothing is refused. */
export function comparableText(raw: string): string {
	return raw.replace(LINE_END, "\n").replace(UNSEEN, "").replace(FORBIDDEN, "").replace(RADICAL, unifyRadical);
}

/** True where a text holds what nobody sees, a control character, or a line end that editors do not know. */
export function holdsUnseen(text: string): boolean {
	const { dropped, refused } = admitText(text);
	return dropped > 0 || refused.length > 0 || /[\f\v\u0085\u2028\u2029\ufeff]/.test(text);
}

const LAYOUT_BLANK = /(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])/g;

/** Takes out blanks that are layout: all but those between two Latin letters or digits. */
export function dropLayoutBlanks(text: string): string {
	return text.replace(LAYOUT_BLANK, "");
}

/** The first `length` code points. */
export function cutText(text: string, length: number): string {
	return text.length <= length ? text : [...text].slice(0, length).join("");
}

/** Length in code points, as people count characters. */
function countCharacters(text: string): number {
	return [...text].length;
}

/** A text as messages print it: what cannot be seen by its number, `2019‹U+200E›`; blanks and line ends as they are. */
export function showCharacters(text: string): string {
	return text
		.replace(UNSEEN, nameInText)
		.replace(FORBIDDEN, nameInText)
		.replace(/[\f\v\u2028\u2029]/g, nameInText);
}

/** `U+200B`. */
function nameCharacter(character: string): string {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function nameInText(character: string): string {
	return `‹${nameCharacter(character)}›`;
}

/** The character a radical stands for: `⺠` → `民`; itself where Unicode knows none. */
function unifyRadical(radical: string): string {
	const code = radical.codePointAt(0) ?? 0;
	if (code >= 0x2f00) return radical.normalize("NFKC");
	const unified = SUPPLEMENT[code - 0x2e80];
	return unified && unified !== "-" ? unified : radical;
}

/** What cannot be seen of a text, but for what gives a look to the character before it. */
function findUnseen(text: string): RegExpExecArray[] {
	const shaping = new Set([...text.matchAll(SHAPING)].map(({ index }) => index));
	return [...text.matchAll(UNSEEN)].filter(({ index }) => !shaping.has(index));
}

function placeCharacter(text: string, { 0: character, index }: RegExpExecArray): ForbiddenCharacter {
	const lines = text.slice(0, index).split("\n");
	return { line: lines.length, column: countCharacters(lines.at(-1) ?? "") + 1, name: nameCharacter(character) };
}

function findForbidden(text: string): ForbiddenCharacter[] {
	if (text.search(FORBIDDEN) < 0) return [];
	return text.split("\n").flatMap((line, index) =>
		[...line.matchAll(FORBIDDEN)].map((match) => ({
			line: index + 1,
			column: countCharacters(line.slice(0, match.index)) + 1,
			name: nameCharacter(match[0]),
		})),
	);
}
