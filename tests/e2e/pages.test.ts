import { readdir } from "node:fs/promises";
import path from "node:path";
import { expect, inject, test } from "vitest";
import { listPages } from "../../src/model/pages.ts";
import { createRoutes } from "../../src/model/routes.ts";
import { checkFolder } from "../check-folder.ts";

/** Pages that are the project's own, whatever the content; charts to hang into other sites; a plan as one file to carry away; the pages once more for elders. */
const OWN = /^\/(404\.html|accessibility\/|handbook\/.+|embed\/.*|data\/.+\.html|elders\/.*)$/;

test("the list of pages, against which addresses are guarded, holds every page that is built and no other", async () => {
	const { records } = await checkFolder("content");
	if (!records) throw new Error("content/ has errors");
	const files = await readdir(inject("outDir"), { recursive: true });
	const built = files
		.filter((file) => file.endsWith(".html"))
		.map((file) => `/${file.split(path.sep).join("/")}`.replace(/index\.html$/, ""));
	const listed = listPages(records, createRoutes("/")).map(({ url }) => url);
	expect(listed.toSorted()).toEqual(built.filter((url) => !OWN.test(url)).sort());
});
