import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { expect } from "vitest";

/**
 * A city that makes the project its own replaces content/, and the tests of the engine must stay green: whichever of
 * them reads what stands there fails here, in the repository that has it. The tests in content/tests/ may; the words
 * for staff in content/README.md are the project's.
 */
const CONTENT = path.resolve("content");
const FREE = ["README.md", "tests"].map((name) => path.join(CONTENT, name));
const isBelow = (place: string, folder: string) => place === folder || place.startsWith(folder + path.sep);

function refuseContent(place: unknown): void {
	if (typeof place !== "string" && !(place instanceof URL)) return;
	const full = place instanceof URL ? place.pathname : path.resolve(place);
	if (!isBelow(full, CONTENT) || FREE.some((free) => isBelow(full, free))) return;
	if (isBelow(expect.getState().testPath ?? "", CONTENT)) return;
	throw new Error(`a test of the engine reads ${full}: another city has other content`);
}

type Reader = (place: unknown, ...rest: unknown[]) => unknown;

/** One worker runs many files and reads this before each of them; once is enough. */
const guarded = globalThis as { isContentGuarded?: boolean };
const readersOf = [
	[fs.promises, ["readFile", "readdir", "cp", "realpath", "stat"]],
	[fs, ["readFileSync", "readdirSync", "cpSync"]],
] as const;
for (const [owner, names] of guarded.isContentGuarded ? [] : readersOf) {
	const readers = owner as unknown as Record<string, Reader>;
	for (const name of names) {
		const read = readers[name] as Reader;
		readers[name] = (place, ...rest) => {
			refuseContent(place);
			return read(place, ...rest);
		};
	}
}
guarded.isContentGuarded = true;
syncBuiltinESMExports();
