import { expect, test } from "vitest";
import { targetCharts } from "../../src/charts/charts.ts";
import { type Page, shareTags } from "../../src/layouts/page.ts";
import { readSite } from "../e2e/site.ts";

const site = await readSite();
const plan = site.featuredPlan;
const target = plan.headlineTarget ?? expect.fail("no headline target");
const [chart] = targetCharts(target);
const page: Page = {
	kind: "article",
	title: target.title,
	description: "说明",
	url: target.url,
	plan,
	column: "目标",
	trail: [],
	chart,
};

test("a shared page shows its chart, under absolute addresses", () => {
	expect(Object.fromEntries(shareTags({ ...site, origin: "https://plan.example" }, page))).toMatchObject({
		"og:title": target.title,
		"og:url": `https://plan.example${target.url}`,
		"og:image": `https://plan.example${plan.urls.charts}${chart?.id}.png`,
		"og:image:alt": chart?.title,
	});
});

test("without the site's address, or without a chart, no picture is named", () => {
	const names = (tags: [string, string][]) => tags.map(([name]) => name);
	expect(names(shareTags({ ...site, origin: null }, page))).not.toContain("og:image");
	const plain = names(shareTags({ ...site, origin: "https://plan.example" }, { ...page, chart: undefined }));
	expect(plain).not.toContain("og:image:alt");
	expect(plain).toContain("og:title");
});
