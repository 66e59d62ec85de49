import { expect, test } from "vitest";
import { chooseKept, countKept } from "../../src/offline/kept-list.ts";

const file = (path: string, size = 1000) => ({ path, size, sha256: "0" });
const atOnce = (...files: ReturnType<typeof file>[]) =>
	chooseKept(files)
		.files.filter((one) => one.atOnce)
		.map(({ path }) => path);

test("pages, search, drawings and downloads are kept; what is for programs, other sites and staff is not", () => {
	const kept = ["index.html", "search/records.json", "charts/p/a.svg", "data/p/progress.csv", "feeds/plans/p.ics"];
	const left = ["feeds/all.xml", "embed/p/a/index.html", "handbook/index.html", "robots.txt", "manifest.json"];
	expect(chooseKept([...kept, ...left].map((path) => file(path))).files.map(({ path }) => path)).toEqual(kept);
	expect(atOnce(...[...kept, ...left].map((path) => file(path)))).toEqual(kept);
});

test("where there is too much, downloads wait until they are opened, pages come first", () => {
	const [page, search, large] = [file("a/index.html", 9_000_000), file("search/search.js"), file("data/p/x.csv", 8e6)];
	// A paper is as large as it likes: it is for who opens it; a picture belongs to its page.
	expect(atOnce(file("attachments/a.pdf"), file("attachments/a.png"))).toEqual(["attachments/a.png"]);
	expect(atOnce(large, page, search)).toEqual(["a/index.html", "search/search.js"]);
	const list = chooseKept([large, page, search]);
	expect(list.files.map(({ path }) => path)).toEqual(["data/p/x.csv", "a/index.html", "search/search.js"]);
	expect(countKept(list)).toEqual({ files: 2, bytes: 9_001_000 });
});
