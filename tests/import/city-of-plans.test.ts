import { expect, test } from "vitest";
import { createContentFiles, withFiles } from "../../src/files/content-files.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { linkContent } from "../../src/project.ts";
import { findAbsent, publishFiles } from "../green/publish.ts";
import { smallCity } from "../green/small-city.ts";
import { readCases } from "./cases.ts";
import { importPlans, readFixtures } from "./imported-plans.ts";

test("every fixture and many small plans, imported into one city, are linked and published together", async () => {
	const some = readCases().filter(({ extract }, index) => index % 20 === 0 || /[【〔]/.test(extract.text));
	const extracts = [...(await readFixtures()), ...some.map(({ extract }) => extract)];
	const files = importPlans(smallCity(), extracts);
	const { site, problems } = linkContent(withFiles(createContentFiles("city", new Map()), [...files]), "2026-06-30");
	expect(problems.filter(({ severity }) => severity === "error").map(formatProblem)).toEqual([]);
	expect(site?.plans.length).toBe(extracts.length + 1);
	if (site) expect(findAbsent(publishFiles(site))).toEqual([]);
});
