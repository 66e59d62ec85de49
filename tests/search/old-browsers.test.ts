import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";

/** What browsers got after Chromium 119, of November 2023; tried there with BROWSER_PATH (see README). */
const NEWER = [
	/\b(?:Map|Object)\.groupBy\b/,
	/\bPromise\.(?:withResolvers|try)\b/,
	/\bArray\.fromAsync\b/,
	/\bIterator\.from\b/,
	/\.(?:union|intersection|difference|symmetricDifference|isSubsetOf|isDisjointFrom)\(/,
	/\.(?:values|keys|entries)\(\)\s*\.(?:map|filter|toArray|some|every|find|take|drop)\(/,
	/\/[a-z]*v[a-z]*[,;)\s.]*$/m,
	/\bRegExp\.escape\b/,
	/\bURL\.parse\b/,
	// Chromium 86 stumbles over several values given behind a step that may be absent; all else of it is sent as written.
	/\?\.[\w.]*\(\.\.\./,
];

/** What the build alone runs. */
const BUILD_ONLY = /lexicon\.ts$/;

test("what browsers run of search asks for nothing newer than a Chromium of three years ago", async () => {
	const names = await Promise.all(
		["src/client", "src/search"].map(async (folder) => {
			const files = await readdir(folder, { recursive: true });
			return files.filter((file) => file.endsWith(".ts") && !BUILD_ONLY.test(file)).map((file) => `${folder}/${file}`);
		}),
	);
	const sources = await Promise.all(names.flat().map(async (file) => ({ file, text: await readFile(file, "utf8") })));
	expect(sources.length).toBeGreaterThan(20);
	const found = sources.flatMap(({ file, text }) =>
		NEWER.filter((pattern) => pattern.test(text)).map((pattern) => `${file} ${pattern}`),
	);
	expect(found).toEqual([]);
});
