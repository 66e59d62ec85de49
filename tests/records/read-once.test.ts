import { expect, test } from "vitest";
import { createContentFiles, withFiles } from "../../src/files/content-files.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { linkContent } from "../../src/project.ts";
import { parseContent } from "../../src/records/content-records.ts";
import { SMALL_PLAN, smallCity } from "../green/small-city.ts";

const TARGET = `${SMALL_PLAN}/targets/leakage.mdx`;
const city = withFiles(createContentFiles("city", new Map()), smallCity());
const textOf = (file: string) => new TextDecoder().decode(city.bytes.get(file));
const titleIn = (content: typeof city) =>
	parseContent(content).plans[0]?.targets.find(({ id }) => id === "leakage")?.title;

test("after an edit the changed file alone is read again", () => {
	const before = parseContent(city);
	const edited = withFiles(city, [[TARGET, textOf(TARGET).replace("title: 漏损率", "title: 管网漏损率")]]);
	const after = parseContent(edited);
	expect(titleIn(edited)).toBe("管网漏损率");
	expect(titleIn(city)).toBe("漏损率");
	const [old, now] = [before, after].map(({ plans }) => plans[0] ?? expect.fail());
	for (const { id } of old?.targets ?? []) {
		const [one, other] = [old, now].map((plan) => plan?.targets.find((target) => target.id === id));
		expect(one === other, id).toBe(id !== "leakage");
	}
});

test("what is wrong in a file that stayed is said each time, and under the name that the file has now", () => {
	const wrong = withFiles(city, [[TARGET, textOf(TARGET).replace("kind: ratio", "kind: 比例")]]);
	const said = (content: typeof city) =>
		linkContent(content, "2025-06-30")
			.problems.filter(({ severity }) => severity === "error")
			.map(formatProblem);
	const first = said(wrong);
	expect(first).not.toEqual([]);
	expect(said(withFiles(wrong, [["departments/water.mdx", textOf("departments/water.mdx")]]))).toEqual(first);
	const moved = createContentFiles("other", wrong.bytes);
	expect(said(moved)).toEqual(first.map((line) => line.replaceAll("city/", "other/")));
});
