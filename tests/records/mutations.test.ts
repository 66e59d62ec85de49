import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { createRandom } from "../../scripts/lib/random.ts";
import { checkFolder } from "../check-folder.ts";
import { PLAN, writeCity } from "../city.ts";

const NOISE = ["", ",", '"', "\n", "{", "<", ":", "-", "〔", "９", "\u0000", "约", "  ", "#", "|", "---\n"];

test("150 mutated files end in records or in problems with places, never in a crash", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "mutations-"));
	const root = path.join(folder, "content");
	await writeCity(root);
	const plan = `plans/${PLAN}`;
	const files = [
		"site.yaml",
		`${plan}/plan.yaml`,
		`${plan}/progress.csv`,
		`${plan}/notes.yaml`,
		`${plan}/targets/river-parks.mdx`,
		`${plan}/actions/01-school.mdx`,
	];
	const random = createRandom(39);
	let refused = 0;
	for (let round = 0; round < 150; round += 1) {
		const place = path.join(root, files[round % files.length] ?? "");
		const text = await readFile(place, "utf8");
		const at = random(text.length);
		await writeFile(place, text.slice(0, at) + NOISE[random(NOISE.length)] + text.slice(at + random(3)));
		const { records, problems } = await checkFolder(root);
		await writeFile(place, text);
		const errors = problems.filter(({ severity }) => severity === "error");
		expect(records === null).toBe(errors.length > 0);
		expect(problems.filter(({ line, column }) => !(line >= 1 && column >= 1))).toEqual([]);
		if (records === null) refused += 1;
	}
	await rm(folder, { recursive: true });
	expect(refused).toBeGreaterThan(50);
});
