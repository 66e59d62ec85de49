import { lookUp } from "../../text/look-up.ts";

/** Signs of Word's symbol fonts, by font and the low byte of their code, as the characters they draw. */
const SYMBOLS: Record<string, Record<number, string>> = {
	symbol: {
		163: "≤",
		176: "°",
		177: "±",
		179: "≥",
		180: "×",
		184: "÷",
		185: "≠",
		187: "≈",
		97: "α",
		98: "β",
		109: "μ",
		37: "%",
	},
	wingdings: { 74: "☺", 108: "●", 110: "■", 113: "❑", 118: "❖", 168: "☐", 252: "✓", 253: "☒", 254: "☑" },
	"wingdings 2": { 80: "✓", 82: "☑", 163: "☐" },
};

/** The character of a `w:sym`; null where no character is known for it. */
export function symbolCharacter(font: string, hex: string): string | null {
	const code = Number.parseInt(hex, 16);
	if (!Number.isInteger(code)) return null;
	const isPrivate = code >= 0xe000 && code <= 0xf8ff;
	if (isPrivate || code < 0x100) {
		const known = lookUp(SYMBOLS, font.toLowerCase());
		if (known) return known[code & 0xff] ?? null;
	}
	return isPrivate || code < 0x20 ? null : String.fromCodePoint(code);
}
