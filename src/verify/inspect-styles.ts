/** Addresses that a style sheet makes a browser fetch; a part of the same document does not count. */
export function fetchedByStyles(css: string): string[] {
	const text = css.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code) => decode(code));
	const addresses = [
		...[...text.matchAll(/url\(\s*(["']?)([\s\S]*?)\1\s*\)/gi)].map(([, , url = ""]) => url),
		...[...text.matchAll(/@import\s+(["'])([\s\S]*?)\1/gi)].map(([, , url = ""]) => url),
		...[...text.matchAll(/image-set\(\s*(["'])([\s\S]*?)\1/gi)].map(([, , url = ""]) => url),
	];
	return addresses.filter((url) => !url.startsWith("#"));
}

/** A character written by its number: a way to write `url` so that nobody finds it. */
function decode(code: string): string {
	const point = Number.parseInt(code, 16);
	return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "";
}
