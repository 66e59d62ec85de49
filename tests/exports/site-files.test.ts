import { beforeAll, expect, test } from "vitest";
import { siteFiles } from "../../src/exports/site-files.ts";
import type { Site } from "../../src/model/model.ts";
import { pageAddresses } from "../../src/verify/expected-files.ts";
import { readCity, readDemo } from "../demo.ts";

let city: Site;
const ORIGIN = "https://www.example.gov.cn";
const read = (site: Site) => new Map(siteFiles(site, pageAddresses(site)).map(({ file, text }) => [file, text]));

beforeAll(async () => {
	city = await readCity();
});

test("without a server there is no map and no description of the search: both need whole addresses", () => {
	expect([...read({ ...city, origin: null }).keys()]).toEqual(["robots.txt", "llms.txt"]);
	expect(read({ ...city, origin: null }).get("robots.txt")).toBe("User-agent: *\nAllow: /\n");
});

test("with one the map holds every page once, but those that say another one's words again", () => {
	const files = read({ ...city, origin: ORIGIN });
	const listed = [...(files.get("sitemap.xml") ?? "").matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => url);
	expect(new Set(listed).size).toBe(listed.length);
	expect(listed).toContain(`${ORIGIN}${city.featuredPlan.urls.text}`);
	expect(listed.filter((url) => !url.startsWith(`${ORIGIN}/`) || /official|matrix\/by-/.test(url))).toEqual([]);
	expect(listed.length).toBe(new Set(pageAddresses(city)).size - 3 * city.plans.length);
	expect(files.get("robots.txt")).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
	const search = files.get("opensearch.xml") ?? "";
	expect(search).toContain(`template="${ORIGIN}/search/?q={searchTerms}"`);
	expect([...(/<ShortName>(.*)<\/ShortName>/.exec(search)?.[1] ?? "")].length).toBeLessThanOrEqual(16);
});

test("a fictitious site asks not to be found", async () => {
	const files = read({ ...(await readDemo()), origin: ORIGIN });
	expect(files.get("robots.txt")).toBe("User-agent: *\nDisallow: /\n");
	expect(files.has("sitemap.xml")).toBe(false);
	expect(files.get("llms.txt")).toContain("演示数据");
});
