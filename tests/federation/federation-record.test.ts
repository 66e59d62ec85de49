import { beforeAll, expect, test } from "vitest";
import { checkContent } from "../../src/check/check-content.ts";
import { readContentFiles } from "../../src/disk/read-content.ts";
import { type ContentFiles, withFiles } from "../../src/files/content-files.ts";
import { buildSite } from "../../src/model/build-site.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { expectedConnects, pageAddresses } from "../../src/verify/expected-files.ts";
import { DEMO_ROOT, demoRecords } from "../demo.ts";

let city: ContentFiles;
beforeAll(async () => {
	city = await readContentFiles(DEMO_ROOT);
});

/** What the check says of a `federation.yaml`. */
function saidOf(text: string, origin = "null"): string[] {
	const site = new TextDecoder().decode(city.bytes.get("site.yaml")).replace(/^origin:.*$/m, `origin: ${origin}`);
	const files = withFiles(city, [
		["federation.yaml", text],
		["site.yaml", site],
	]);
	return checkContent(files)
		.problems.map(formatProblem)
		.filter((line) => line.includes("federation.yaml"));
}
const sites = (...lines: string[]) => `title: 一起找\nsites:\n${lines.map((line) => `- ${line}\n`).join("")}`;

test("sites that are named by server and path are taken in", () => {
	expect(
		saidOf(
			sites(
				"{ title: 甲市, origin: https://a.example.gov.cn, base: / }",
				"{ title: 乙市, origin: http://b.example.gov.cn:8080, base: /kx/ }",
			),
		),
	).toEqual([]);
});

test.each([
	["https://a.example;script-src", "只有协议和域名的网址"],
	["https://*.example", "只有协议和域名的网址"],
	["https://a.example/kx/", "只有协议和域名的网址"],
	["https://中文.example", "xn--"],
	["https://u:p@a.example", "不带用户名和密码"],
	["http://127.0.0.1:8080", "读者也能打开"],
	["ftp://a.example", "网址"],
])("an origin like %s, which a policy must not name, is refused in words", (origin, words) => {
	expect(saidOf(sites(`{ title: 甲市, origin: "${origin}", base: / }`)).join("\n")).toContain(words);
});

test("a site twice, two of one name, this site itself, one that browsers will not reach: all at once, each at its place", () => {
	const said = saidOf(
		sites(
			"{ title: 甲市, origin: https://a.example.org, base: / }",
			"{ title: 乙市, origin: https://A.example.org/, base: / }",
			"{ title: 甲市, origin: https://c.example.org, base: / }",
			"{ title: 丁市, origin: https://www.example.org, base: / }",
			"{ title: 戊市, origin: http://e.example.org, base: / }",
		),
		"https://www.example.org",
	);
	expect(said.map((line) => /:(\d+):.*［(.*)］/.exec(line)?.slice(1).join(" "))).toEqual([
		"4 federation-site-twice",
		"5 federation-site-twice",
		"6 federation-site-own",
		"7 federation-site-insecure",
	]);
	expect(saidOf("title: 一起找\nsites: []\n").join()).toContain("一个站点也没有");
});

test("only a site with such a file has the page, and only that page, in every edition, may read the others", () => {
	const records = demoRecords();
	const alone = buildSite(records, "2025-06-30");
	expect(pageAddresses(alone)).not.toContain(alone.urls.federation);
	expect([...expectedConnects(alone)]).toEqual([]);
	const federation = { title: "一起找", sites: [{ title: "甲市", origin: "https://a.example", base: "/kx/" }] };
	const portal = buildSite({ ...records, federation }, "2025-06-30");
	expect(pageAddresses(portal)).toContain(portal.urls.federation);
	expect([...expectedConnects(portal)]).toEqual([
		["federation/index.html", ["https://a.example/kx/search/"]],
		["elders/federation/index.html", ["https://a.example/kx/search/"]],
		["tw/federation/index.html", ["https://a.example/kx/search/"]],
	]);
});
