import { beforeAll, expect, test } from "vitest";
import { targetCharts } from "../../src/charts/charts.ts";
import { type Page, shareTags } from "../../src/layouts/page.ts";
import type { Site } from "../../src/model/model.ts";
import { readCity } from "../demo.ts";

let site: Site;
let page: Page;

beforeAll(async () => {
	site = await readCity();
	const plan = site.featuredPlan;
	const { title, url, ...target } = plan.headlineTarget ?? expect.fail("no headline target");
	const [chart] = targetCharts({ title, url, ...target });
	page = { kind: "article", title, description: "说明", url, plan, column: "目标", trail: [], chart };
});

test("a shared page shows its chart, under absolute addresses", () => {
	expect(Object.fromEntries(shareTags({ ...site, origin: "https://plan.example" }, page))).toMatchObject({
		"og:title": page.title,
		"og:url": `https://plan.example${page.url}`,
		"og:image": `https://plan.example${site.featuredPlan.urls.charts}${page.chart?.id}.png`,
		"og:image:alt": page.chart?.title,
	});
});

test("without the site's address no picture is named; a page without a chart shows its plan's picture", () => {
	const names = (tags: [string, string][]) => tags.map(([name]) => name);
	expect(names(shareTags({ ...site, origin: null }, page)).join()).not.toContain("og:image");
	const plain = shareTags({ ...site, origin: "https://plan.example" }, { ...page, chart: undefined });
	expect(Object.fromEntries(plain)).toMatchObject({
		"og:image": `https://plan.example${site.featuredPlan.urls.charts}share.png`,
		"og:image:alt": `${site.featuredPlan.shortTitle}，${site.featuredPlan.number}`,
	});
});
