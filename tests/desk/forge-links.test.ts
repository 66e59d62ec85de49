import { expect, test } from "vitest";
import { forgeLinks } from "../../src/desk/forge-links.ts";
import type { SiteRecord } from "../../src/records/site-record.ts";

type Repository = NonNullable<SiteRecord["repository"]>;
const FILE = "plans/a/progress.csv";
const linksOf = (
	service: Repository["service"],
	is: Parameters<typeof forgeLinks>[2],
	given: Partial<Repository> = {},
) =>
	forgeLinks({ service, url: "https://git.example/o/r/", branch: "main", folder: null, ...given }, FILE, is).map(
		({ url }) => url.replace("https://git.example/o/r/", ""),
	);

test.each([
	["GitHub", "edit/main/content/plans/a/progress.csv", "new/main/content/plans/a?filename=progress.csv"],
	["GitLab", "-/edit/main/content/plans/a/progress.csv", "-/new/main/content/plans/a?file_name=progress.csv"],
	["Gitea", "_edit/main/content/plans/a/progress.csv", "_new/main/content/plans/a"],
	["Gitee", "edit/main/content/plans/a/progress.csv", "new/main/content/plans/a"],
	["CNB", "-/blob/main/content/plans/a/progress.csv", "-/tree/main/content/plans/a"],
] as const)("%s opens the file at hand, or a new one in its folder", (service, edit, create) => {
	expect(linksOf(service, "changed")[0]).toBe(edit);
	expect(linksOf(service, "new")[0]).toBe(create);
	expect(linksOf(service, "changed")[1]).toContain("content/plans/a");
});

test("names with signs stay names, another folder is taken, and without a repository there is no link", () => {
	expect(linksOf("Gitea", "changed", { branch: "a b/#1", folder: "城市/content" })[0]).toBe(
		"_edit/a%20b/%231/%E5%9F%8E%E5%B8%82/content/plans/a/progress.csv",
	);
	// No editor takes a picture: its folder is opened.
	expect(linksOf("GitHub", "picture")).toEqual(["upload/main/content/plans/a"]);
	expect(forgeLinks(null, FILE, "new")).toEqual([]);
});
