import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { bundleDesk } from "../scripts/lib/bundle-desk.ts";
import { bundleSearch } from "../scripts/lib/bundle-search.ts";

/** Built-ins that came after Chromium 86, Safari 13.1 or Firefox 78, but for those in `src/client/missing.ts`. */
const TOO_NEW =
	/\.(findLast|findLastIndex|toSorted|toReversed|toSpliced|groupBy|isWellFormed|toWellFormed|symmetricDifference|checkVisibility|showPopover|scheduler)\b|\b(structuredClone|Segmenter|WeakRef|AggregateError|Iterator\.from)\b|\.any\(/;
/** Cannot be lowered, and stops the whole script where it is not known: Safari before 16.4. */
const LOOKING_BEHIND = /\(\?<[=!]/;

async function read(folder: string, ending: RegExp): Promise<{ file: string; text: string }[]> {
	const files = (await readdir(folder, { recursive: true })).filter((file) => ending.test(file)).sort();
	return Promise.all(files.map(async (file) => ({ file, text: await readFile(path.join(folder, file), "utf8") })));
}

test("the script of search runs in the oldest browsers that the site is made for", async () => {
	const code = await bundleSearch();
	expect(code).not.toMatch(LOOKING_BEHIND);
	expect(code.match(TOO_NEW)).toBeNull();
	expect(code).not.toMatch(/\?\?=|static\s*\{/);
});

test("the desk lets no text become code, and brings what browsers of 2020 lack", async () => {
	const code = [...(await bundleDesk()).values()].join("\n");
	expect(/\bnew Function\b|\beval\(/.test(code)).toBe(false);
	const brought = ["findLastIndex", "findLast", "toSorted", "toReversed", "groupBy"];
	for (const name of ["URL.canParse", "Object.hasOwn"]) expect(code).toContain(`${name}=`);
	expect(brought.filter((name) => !new RegExp(`["']${name}["']|\\b${name}(?=[:(])`).test(code))).toEqual([]);
});

test("so do the scripts of pages", async () => {
	const wrong = (await read("src/client", /\.ts$/)).filter(
		({ text }) => TOO_NEW.test(text) || LOOKING_BEHIND.test(text),
	);
	expect(wrong.map(({ file }) => file)).toEqual([]);
});

test("styles hold nothing that those browsers pass over and that cannot be lowered", async () => {
	const styles = [...(await read("src", /\.css$/)), ...(await read("src", /\.astro$/))].map(({ file, text }) => ({
		file,
		css: file.endsWith(".css")
			? text
			: [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join(""),
	}));
	const found = (rule: RegExp) => styles.filter(({ css }) => rule.test(css)).map(({ file }) => file);
	expect(found(/@layer/)).toEqual([]);
	// Lowered to `not (…)`, which they do not read.
	expect(found(/@media[^{]*\bwidth </)).toEqual([]);
	// What a variable holds is not known when styles are lowered: such a pair is written as two.
	expect(found(/(padding|margin|border|inset)-(block|inline):[^;]*var\(/)).toEqual([]);
});
