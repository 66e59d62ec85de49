import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createContentFiles, withFiles } from "../../src/files/content-files.ts";
import { formatProblem, hasErrors } from "../../src/problems/problem.ts";
import { linkContent } from "../../src/project.ts";
import { createMutants, type Mutant } from "./mutants.ts";
import { compilePages, type DrawPages } from "./page-bundle.ts";
import { findAbsent, findFaults, publishFiles, publishSearch } from "./publish.ts";
import { smallCity } from "./small-city.ts";

/** How many mutants are tried, by how many plans the city has: for a longer search, raise them and change the seed. */
const MUTANTS = { 1: 600, 2: 40 };
const SEED = 2026;
/** Of those accepted, every how manieth has its pages drawn, and its whole search written: they cost as much as all else. */
const DRAWN = 20;
const SEARCHED = 80;
/** Where fewer are accepted, the mutants say nothing of what is published. */
const ACCEPTED = 220;

const FOLDER = "node_modules/.cache/green";
let drawPages: DrawPages;
beforeAll(async () => {
	drawPages = await compilePages(FOLDER);
});
afterAll(() => rm(FOLDER, { recursive: true, force: true }));

/** What a mutant left as it was is the same object each time, and read once. */
const UNCHANGED = new Map(
	Object.keys(MUTANTS).flatMap((plans) =>
		[...smallCity(Number(plans)).values()].map((text): [string, Uint8Array] => [text, new TextEncoder().encode(text)]),
	),
);
const contentOf = (texts: Mutant["texts"]) =>
	withFiles(
		createContentFiles("city", new Map()),
		[...texts].map(([file, text]) => [file, UNCHANGED.get(text) ?? text]),
	);

/** What becomes of a mutant: refused with problems that have a place, or published without a fault. */
async function examine({ texts, asOf }: Mutant, accepted: number): Promise<"accepted" | "refused"> {
	const content = contentOf(texts);
	const { site, problems } = linkContent(content, asOf);
	expect(site === null).toBe(hasErrors(problems));
	for (const problem of problems) {
		expect(problem.line >= 1 && problem.column >= 1, JSON.stringify(problem)).toBe(true);
		expect(formatProblem(problem)).not.toMatch(/\p{Cc}|undefined|\[object/u);
	}
	if (site === null) return "refused";
	const files = publishFiles(site);
	expect([files, publishSearch(site, accepted % SEARCHED === 0)].flatMap(findAbsent)).toEqual([]);
	if (accepted % DRAWN > 0) return "accepted";
	const pages = await drawPages(site);
	expect(findAbsent(pages)).toEqual([]);
	expect(await findFaults(site, pages, files)).toEqual([]);
	return "accepted";
}

test("whatever the check passes is published: model, data, feeds, charts, search and pages are made of it", async () => {
	const counts = { accepted: 0, refused: 0 };
	for (const [plans, mutants] of Object.entries(MUTANTS)) {
		const next = createMutants(SEED, smallCity(Number(plans)));
		for (let tried = 0; tried < mutants; tried += 1) {
			const mutant = next();
			try {
				counts[await examine(mutant, counts.accepted)] += 1;
			} catch (error) {
				const said = `mutant ${tried} of ${plans} plans as of ${mutant.asOf}: ${mutant.steps.join(" | ")}`;
				throw new Error(said, { cause: error });
			}
		}
	}
	console.log("contents:", counts);
	expect(counts.accepted).toBeGreaterThan(ACCEPTED);
}, 3_600_000);
