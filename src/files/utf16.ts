/** Text in UTF-16 has a zero byte beside every ASCII character: below this share of the bytes it is something else. */
const LEAST_ZEROS = 1 / 50;

/** Decodes UTF-16 as Excel's 「Unicode 文本」 writes it; undefined when the bytes are not UTF-16, null when they are broken. */
export function decodeUtf16(bytes: Uint8Array): string | null | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode("utf-16le", bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode("utf-16be", bytes);
	const zeros = bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
	if (bytes.length % 2 === 1 || zeros === 0 || zeros < bytes.length * LEAST_ZEROS) return undefined;
	const [best] = ["utf-16le", "utf-16be"]
		.map((encoding) => decode(encoding, bytes))
		.filter((text) => text !== null && !text.includes("\0"))
		.sort((a, b) => asciiCount(b) - asciiCount(a));
	return best;
}

function decode(encoding: string, bytes: Uint8Array): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

function asciiCount(text: string | null): number {
	return text?.match(/[\t\r\n -~]/g)?.length ?? 0;
}
