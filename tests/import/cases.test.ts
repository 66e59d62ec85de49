import { expect, test } from "vitest";
import { countShared, KINDS, readCase, readCases } from "./cases.ts";

const cases = readCases();

test.each(cases)("$name", (one) => {
	const { found, unread } = readCase(one);
	for (const kind of KINDS) expect({ [kind]: found[kind].toSorted() }).toEqual({ [kind]: one.expected[kind].toSorted() });
	for (const words of one.unread) expect(unread.join("\n")).toContain(words);
});

test("recall and precision over all cases", () => {
	const sums = KINDS.map((kind) => {
		const sum = { kind, wanted: 0, found: 0, right: 0 };
		for (const one of cases) {
			const found = readCase(one).found[kind];
			sum.wanted += one.expected[kind].length;
			sum.found += found.length;
			sum.right += countShared(one.expected[kind], found);
		}
		return sum;
	});
	console.log(sums.map(({ kind, wanted, found, right }) => `${kind}: recall ${right}/${wanted}, precision ${right}/${found}`).join("\n"));
});
