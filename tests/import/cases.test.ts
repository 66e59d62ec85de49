import { expect, test } from "vitest";
import { KINDS, readCase, readCases } from "./cases.ts";

const cases = readCases();

test("there are cases of every kind", () => {
	expect(cases.length).toBeGreaterThanOrEqual(200);
});

test.each(cases)("$name", (one) => {
	const { found, unread } = readCase(one);
	for (const kind of KINDS)
		expect({ [kind]: found[kind].toSorted() }).toEqual({ [kind]: one.expected[kind].toSorted() });
	for (const words of one.unread) expect(unread.join("\n")).toContain(words);
});
