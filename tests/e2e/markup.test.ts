import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, inject, test } from "vitest";
import { judgeFiles } from "../../bench/judges/judge-files.ts";
import { readFolder } from "../../scripts/lib/read-folder.ts";
import { markupFaults } from "./page-markup.ts";

/** 长者版 and 繁体版 are made of these pages. */
const TWINS = /^(elders|tw|hk)[\\/]/;

test.each(["outDir", "demoDir"] as const)(
	"%s: tables say what they and their rows are, and the same words of links lead to the same place",
	async (site) => {
		const folder = inject(site);
		const files = (await readdir(folder, { recursive: true })).filter(
			(file) => file.endsWith(".html") && !TWINS.test(file),
		);
		expect(files.length).toBeGreaterThan(40);
		const faults: string[] = [];
		for (const file of files) {
			const address = `/${file.replaceAll(path.sep, "/").replace(/index\.html$/, "")}`;
			const found = markupFaults(await readFile(path.join(folder, file), "utf8"), address);
			faults.push(...found.map((fault) => `${file}: ${fault}`));
		}
		expect(faults).toEqual([]);
	},
);

test("the standards of HTML, schema.org, Atom, JSON Feed and iCalendar are kept", async () => {
	const { files, read } = await readFolder(inject("demoDir"));
	// `npm run judge` looks at every page.
	const chosen = files.filter((file, at) => !file.endsWith(".html") || at % 12 === 0);
	const verdicts = await judgeFiles({ files: chosen, read });
	expect(verdicts.map(({ judge, looked }) => [judge, looked > 0])).toEqual(verdicts.map(({ judge }) => [judge, true]));
	expect(verdicts.flatMap(({ found }) => found)).toEqual([]);
});
