import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepApart, openStore } from "../../scripts/lib/kept-store.ts";

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "kept-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Builds once: asks for these things and says which of them had to be made. */
async function build(inputs: string[][], root = "content", cold = false): Promise<string[]> {
	const store = await openStore(folder, root, cold);
	const made: string[] = [];
	for (const input of inputs) {
		const bytes = await store.keep("kind", input, () => {
			made.push(input.join("|"));
			return `made of ${input.join("|")}`;
		});
		expect(bytes.toString()).toBe(`made of ${input.join("|")}`);
	}
	await store.write();
	return made;
}

/** The file of the only store. */
async function storeFile(): Promise<string> {
	const [name = ""] = await readdir(folder);
	return path.join(folder, name);
}

test("what was made of the same bytes is made once, however it is cut into inputs and whatever was asked beside it", async () => {
	expect(await build([["a", "b"], ["c"]])).toEqual(["a|b", "c"]);
	expect(await build([["a", "b"], ["c"]])).toEqual([]);
	expect(await build([["ab"], ["a", "b"]])).toEqual(["ab"]);
	expect(await build([["c"]])).toEqual(["c"]);
});

test("another content folder has a store of its own, of which the oldest go; a cold build takes nothing and leaves its own", async () => {
	await build([["a"]]);
	expect(await build([["a"]], "other")).toEqual(["a"]);
	expect(await build([["a"]], "content", true)).toEqual(["a"]);
	expect(await build([["a"]])).toEqual([]);
	for (const root of ["1", "2", "3", "4", "5"]) await build([["a"]], root);
	expect(await readdir(folder)).toHaveLength(4);
});

test("a store that is torn, altered, empty or of another engine is noticed, and everything is made anew", async () => {
	await build([["a"], ["b"]]);
	const file = await storeFile();
	const whole = await readFile(file);
	const altered = Buffer.from(whole);
	altered.writeUInt8(altered.readUInt8(altered.length - 1) ^ 1, altered.length - 1);
	const foreign = Buffer.from(whole);
	foreign.writeUInt8(foreign.readUInt8(40) ^ 1, 40);
	for (const bytes of [whole.subarray(0, whole.length - 7), whole.subarray(0, 20), altered, foreign, Buffer.alloc(0)]) {
		await writeFile(file, bytes);
		expect(await build([["a"], ["b"]])).toEqual(["a", "b"]);
	}
	expect(await build([["a"], ["b"]])).toEqual([]);
});

test("a store in the place of another's gives nothing that was not made of the same bytes; entries that changed places are noticed", async () => {
	await build([["a"], ["b"]]);
	const mine = await storeFile();
	await build([["c"]], "other");
	const other = (await readdir(folder)).map((name) => path.join(folder, name)).find((file) => file !== mine) ?? "";
	await copyFile(other, mine);
	expect(await build([["a"], ["c"]])).toEqual(["a"]);
	await build([["a"], ["b"]]);
	const whole = await readFile(mine);
	// Two entries of one length: a key, a length, bytes.
	const [start, half] = [64, (whole.length - 64) / 2];
	const [first, second] = [whole.subarray(start, start + 32), whole.subarray(start + half, start + half + 32)];
	const swapped = Buffer.from(whole);
	second.copy(swapped, start);
	first.copy(swapped, start + half);
	expect(swapped.equals(whole)).toBe(false);
	await writeFile(mine, swapped);
	expect(await build([["a"], ["b"]])).toEqual(["a", "b"]);
});

test("what carries a word along is kept whatever the word is; a text that holds the mark of it by itself is kept as it is", async () => {
	const store = await openStore(folder, "content");
	const made: string[] = [];
	const repeat = (text: string, word: string) =>
		keepApart(store.keep, word)("page", [text], ([page]) => {
			made.push(String(page));
			return `${page}|${page}`;
		}).then(String);
	expect(await repeat("版本 2799e874 页", "2799e874")).toBe("版本 2799e874 页|版本 2799e874 页");
	expect(await repeat("版本 91c526bd 页", "91c526bd")).toBe("版本 91c526bd 页|版本 91c526bd 页");
	expect(made).toHaveLength(1);
	expect(made[0]).not.toContain("2799e874");
	expect(await repeat("另一页 91c526bd", "91c526bd")).toBe("另一页 91c526bd|另一页 91c526bd");
	const odd = "\ufdd0\ufdd1 2799e874";
	expect(await repeat(odd, "2799e874")).toBe(`${odd}|${odd}`);
	expect(await repeat("\ufdd0\ufdd1 91c526bd", "91c526bd")).toBe("\ufdd0\ufdd1 91c526bd|\ufdd0\ufdd1 91c526bd");
	expect(made).toHaveLength(4);
});
