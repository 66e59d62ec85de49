import { rm } from "node:fs/promises";
import { afterAll, expect, test } from "vitest";
import { startPreview } from "../../scripts/lib/start-preview.ts";
import { createEngine } from "../../src/search/engine.ts";
import type { SearchData } from "../../src/search/opened.ts";
import { copyCityProject } from "../city.ts";

let folder = "";
afterAll(() => rm(folder, { recursive: true, force: true }));

test("while one edits there is search: its page, its script and its records come from the content as it is", {
	timeout: 180_000,
}, async () => {
	folder = await copyCityProject();
	const preview = await startPreview(folder);
	try {
		const read = async (name: string) => (await fetch(`${preview.url}/search/${name}`)).text();
		expect(await read("")).toContain('data-records="/search/records.json"');
		expect(await read("search.js")).toMatch(/export\s*\{[^}]*attachSearch/);
		const data: SearchData = JSON.parse(await read("records.json"));
		const [hit] = createEngine(data, () => null).search("谁负责绿色学校");
		expect(hit?.record.isList).toBe(true);
	} finally {
		await preview.stop();
	}
});
