import { expect, test } from "vitest";
import { buildSite } from "../../src/model/build-site.ts";
import { redirectsSchema } from "../../src/records/redirect-record.ts";
import { expectedFiles } from "../../src/verify/expected-files.ts";
import { addressesTold, lostAddresses } from "../../src/verify/lost-addresses.ts";
import { demoRecords } from "../demo.ts";

const DAY = "2025-06-30";
const said = (published: readonly string[], redirects: { from: string; to: string }[] = []) => {
	const site = buildSite({ ...demoRecords(), redirects }, DAY);
	return lostAddresses(published, site, new Set(["/told/"])).map(({ found }) => found);
};

test("what is published still, and what is the site's own business, is no loss", () => {
	const all = expectedFiles(buildSite(demoRecords(), DAY));
	expect(said([...all, "search/sounds/old.json", "_astro/a.css", "manifest.json", "told/index.html"])).toEqual([]);
});

test("a page, a download, a feed and a chart that go are told, until a redirect leads on", () => {
	const gone = [
		"old/index.html",
		"data/old/progress.csv",
		"feeds/old.xml",
		"charts/old/a.svg",
		"departments/old.xlsx",
		"attachments/old.pdf",
	];
	expect(said(gone)).toEqual(
		[
			"/old/",
			"/data/old/progress.csv",
			"/feeds/old.xml",
			"/charts/old/a.svg",
			"/departments/old.xlsx",
			"/attachments/old.pdf",
		].map((address) => `已公布的网址 ${address} 打不开了`),
	);
	const redirects = [
		{ from: "/old/", to: "/data/" },
		{ from: "/data/old/progress.csv", to: "/data/" },
		{ from: "/attachments/old.pdf", to: "/updates/" },
	];
	expect(redirectsSchema.parse(redirects)).toEqual(redirects);
	expect(said(gone, redirects)).toHaveLength(3);
	// The site leads on from pages itself; a file's address is its web server's.
	const files = expectedFiles(buildSite({ ...demoRecords(), redirects }, DAY));
	expect(files.filter((file) => file.startsWith("old") || file.startsWith("data/old"))).toEqual(["old/index.html"]);
});

test("an address with a target's page is told once", () => {
	const before = demoRecords();
	const after = structuredClone(before);
	for (const plan of after.plans) plan.targets = plan.targets.filter(({ id }) => id !== "office-paper");
	for (const plan of after.plans)
		plan.observations = plan.observations.filter(({ target }) => target !== "office-paper");
	const page = "/plans/demo-environment-2021-2025/targets/office-paper/";
	const told = addressesTold([
		{
			code: "page-lost",
			severity: "error",
			file: "",
			line: 1,
			column: 1,
			found: `已公布的网址 ${page}（纸） 打不开了`,
			expected: "",
			cure: "",
		},
	]);
	const lost = lostAddresses(expectedFiles(buildSite(before, DAY)), buildSite(after, DAY), told);
	expect(lost.length).toBeGreaterThan(0);
	expect(lost.every(({ found }) => /\/(?:charts|feeds|embed|data)\//.test(found))).toBe(true);
});
