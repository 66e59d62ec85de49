import { expect, test } from "vitest";
import { faultOfDue } from "../../src/text/due-words.ts";

const issued = { years: { start: 2026, end: 2028 }, issued: 2026 };

test("next year is the year after the one a document was issued in, and nobody's where that is not known", () => {
	expect(faultOfDue("明年3月底前", "2027-03", issued)).toBe(null);
	expect(faultOfDue("明年3月底前", "2026-03", issued)).toBe("2027年");
	expect(faultOfDue("明年3月底前", "2027-03", { years: issued.years, issued: null })).toBe("原文这几个字里的年份");
	expect(faultOfDue("2026年11月至次年3月", "2027-03", issued)).toBe(null);
	expect(faultOfDue("3月底前", "2026-03", issued)).toBe(null);
});
