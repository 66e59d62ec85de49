import { expect, test } from "vitest";
import { extractText } from "../../src/import/extract/extract.ts";
import { readCase, readCases } from "./cases.ts";

/** Words of duty, and others that nobody has told the reader: a plan may always use one more. */
const UNKNOWN = [
	["牵头单位", "领航单元"],
	["责任单位", "担纲单元"],
	["配合单位", "帮衬单元"],
	["牵头", "领航"],
	["负责", "担纲"],
	["配合", "帮衬"],
] as const;
const inUnknownWords = (text: string) =>
	UNKNOWN.reduce((words, [known, other]) => words.replaceAll(known, other), text);

/** Offices of plans without tables, in unknown words of duty: those that were read, listed as unread, and neither. */
function followOffices() {
	const plans = readCases().filter(({ extract }) => extract.tables.length === 0);
	const invented: string[] = [];
	let [named, lost] = [0, 0];
	for (const plan of plans) {
		const { found, unread } = readCase({ ...plan, extract: extractText(inUnknownWords(plan.extract.text)) });
		const read = found.duties.map((line) => line.split(" ")[2] ?? "");
		invented.push(...read.filter((name) => /领航|担纲|帮衬/.test(name)));
		for (const line of plan.expected.duties) {
			const office = line.split(" ")[2] ?? "";
			named += 1;
			if (!read.includes(office) && !unread.some((quote) => quote.includes(office))) lost += 1;
		}
	}
	return { invented, named, lost };
}

test("an unknown word of duty makes no office of its own, and hardly an office is lost in silence", () => {
	const { invented, named, lost } = followOffices();
	expect(invented).toEqual([]);
	expect(named).toBeGreaterThan(600);
	expect(lost / named).toBeLessThan(0.05);
});
