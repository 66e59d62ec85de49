import { expect, test } from "vitest";
import { readSources } from "../../scripts/lib/import-graph.ts";
import { readSite } from "./own-site.ts";

test("the code knows nothing about the city: its name stands in content/ alone", async () => {
	const { shortCity } = await readSite();
	const sources = await readSources("src", "scripts");
	expect(sources.filter(({ text }) => text.includes(shortCity)).map(({ file }) => file)).toEqual([]);
});
