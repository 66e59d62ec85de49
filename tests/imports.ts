const FROM = /(?:^|\n)\s*import\s(?:[^"';]*?\bfrom\s)?\s*["']([^"']+)["']/;
const AGAIN = /(?:^|\n)\s*export\s(?:type\s)?(?:\*|\{)[^"';]*?\bfrom\s+["']([^"']+)["']/;
const LAZY = /\bimport\(\s*["']([^"']+)["']/;
const ANY = new RegExp(`${FROM.source}|${AGAIN.source}|${LAZY.source}`, "g");

/** The names that a file imports, in its order, static and lazy; `types: false` leaves `import type` out. */
export function importsOf(text: string, { types = true } = {}): string[] {
	const code = types ? text : text.replaceAll(/(^|\n)\s*(import|export) type\b[^;]+;/g, "");
	return [...code.matchAll(ANY)].map(([, fixed, again, lazy]) => fixed ?? again ?? lazy ?? "");
}
