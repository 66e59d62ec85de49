import type { Binary } from "./doc-binary.ts";
import type { NumberedList, NumberLevel } from "./docx-numbers.ts";

/** Word's numbers for its formats of numbers, as its later files name them. */
const FORMATS =
	"decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand".split(
		" ",
	);

/** Reads the lists of a `.doc` file by the number that paragraphs give them (`ilfo`). */
export function readDocLists(table: Binary, families: ListPlace, lists: ListPlace): ReadonlyMap<string, NumberedList> {
	if (families.length === 0 || lists.length === 0) return new Map();
	const levels = readFamilies(table, families);
	const count = table.long(lists.at);
	let at = lists.at + 4 + count * 16;
	return new Map(
		Array.from({ length: count }, (_, index) => {
			const entry = lists.at + 4 + index * 16;
			const family = String(table.long(entry));
			const own = new Map(levels.get(family) ?? []);
			const starts = new Map<number, number>();
			at += 4;
			for (let override = table.byte(entry + 12); override > 0; override -= 1) {
				const flags = table.long(at + 4);
				if (flags & 0x10) starts.set(flags & 0xf, table.long(at));
				at += 8;
				if (flags & 0x20) {
					const { level, end } = readLevel(table, at);
					own.set(flags & 0xf, level);
					at = end;
				}
			}
			return [String(index + 1), { family, levels: own, starts }];
		}),
	);
}

/** Where a part of the table stream stands. */
export interface ListPlace {
	at: number;
	length: number;
}

/** The levels of every family stand behind the list of families, one after the other. */
function readFamilies(table: Binary, { at, length }: ListPlace): Map<string, Map<number, NumberLevel>> {
	const count = table.short(at);
	let next = at + length;
	return new Map(
		Array.from({ length: count }, (_, index) => {
			const entry = at + 2 + index * 28;
			const levels = new Map<number, NumberLevel>();
			const isSimple = (table.byte(entry + 26) & 1) === 1;
			for (let depth = 0; depth < (isSimple ? 1 : 9); depth += 1) {
				const { level, end } = readLevel(table, next);
				levels.set(depth, level);
				next = end;
			}
			return [String(table.long(entry)), levels];
		}),
	);
}

function readLevel(table: Binary, at: number): { level: NumberLevel; end: number } {
	const properties = table.byte(at + 24) + table.byte(at + 25);
	const words = at + 28 + properties;
	const length = table.short(words);
	const flags = table.byte(at + 5);
	const format = table.byte(at + 4);
	return {
		level: {
			format: format === 0xff ? "none" : (FORMATS[format] ?? "decimal"),
			// The counts of other levels stand in the words as characters 0 to 8.
			pattern: [...table.text(words + 2, length)]
				.map((char) => (char.charCodeAt(0) < 9 ? `%${char.charCodeAt(0) + 1}` : char))
				.join(""),
			start: table.long(at),
			restart: flags & 0x08 ? table.byte(at + 26) : null,
			isLegal: (flags & 0x04) !== 0,
			style: null,
		},
		end: words + 2 + length * 2,
	};
}
