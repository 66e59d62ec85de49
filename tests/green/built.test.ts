import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { publishSite } from "../../scripts/lib/publish-site.ts";
import { measureFiles } from "../../scripts/lib/site-copy.ts";
import { isStanding } from "../../scripts/lib/site-manifest.ts";
import { MANIFEST_FILE } from "../../src/verify/manifest.ts";
import { createMutants } from "./mutants.ts";
import { SMALL_PLAN, smallCity, type Texts } from "./small-city.ts";

let folder: string;
/** What was built last. */
let last: [texts: Texts, asOf: string] | null = null;
beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "green "));
	vi.spyOn(console, "log").mockImplementation(() => {});
	vi.spyOn(process.stdout, "write").mockImplementation(() => true);
});
afterAll(() => {
	vi.restoreAllMocks();
	return rm(folder, { recursive: true, force: true });
});

/** Whether a build of these texts passes its own last step; false where the check refuses them. */
async function isBuilt(texts: Texts, asOf: string, given: { name?: string; cold?: boolean } = {}): Promise<boolean> {
	const root = path.join(folder, "content");
	await rm(root, { recursive: true, force: true });
	for (const [file, text] of texts) {
		await mkdir(path.dirname(path.join(root, file)), { recursive: true });
		await writeFile(path.join(root, file), text);
	}
	const outDir = path.join(folder, given.name ?? "site");
	return (await publishSite({ root, asOf, outDir, cold: given.cold })) === outDir;
}

/** The small city, with what a builder stumbles over: names that Astro has for itself, links, marks that mean something to MDX. */
function awkwardCity(): Texts {
	const city = new Map(smallCity());
	const rename = (from: string, to: string) => {
		const file = `${SMALL_PLAN}/targets/${from}.mdx`;
		for (const [name, text] of [...city]) {
			if (name.endsWith(".csv")) city.set(name, text.replaceAll(`,${from},`, `,${to},`));
		}
		city.set(file.replace(from, to), city.get(file) ?? "");
		city.delete(file);
	};
	rename("devices", "index");
	rename("schools", "status");
	rename("booklets", "constructor");
	city.set("redirects.yaml", "- { from: /old/, to: /handbook/update/ }\n");
	const links = ["data/water-2021-2025/progress.csv", "charts/water-2021-2025/timeline.png", "departments/water.xlsx"];
	const prose = [
		"<b>不是标签</b> {不是程序} `代码` 𠮷💧",
		"import x from 'y'",
		...links.map((link) => `[下载](/water/${link})`),
	];
	city.set("departments/committee.mdx", `${city.get("departments/committee.mdx")}\n${prose.join("\n\n")}\n`);
	return city;
}

test("what makes a builder stumble is built", async () => {
	expect(await isBuilt(awkwardCity(), "2025-06-30")).toBe(true);
}, 600_000);

test("a sample of the mutants that the check passes is really built", async () => {
	const next = createMutants(7, smallCity());
	let built = 0;
	for (let tried = 0; tried < 20 && built < 2; tried += 1) {
		const { texts, asOf, steps } = next();
		const isPassed = await isBuilt(texts, asOf).catch((error: unknown) => {
			throw new Error(steps.join(" | "), { cause: error });
		});
		if (isPassed) built += 1;
		if (isPassed) last = [texts, asOf];
	}
	expect(built).toBe(2);
}, 900_000);

test("where nothing has changed the site stays as it stands; a folder that is not that site to the byte is none", async () => {
	if (!last) throw new Error("no mutant was built");
	const site = path.join(folder, "site");
	const page = path.join(site, "index.html");
	const before = await stat(page);
	expect(await isBuilt(...last)).toBe(true);
	expect((await stat(page)).ino).toBe(before.ino);
	const manifest = await readFile(path.join(site, MANIFEST_FILE), "utf8");
	expect(await isStanding(site, manifest)).toBe(true);
	await writeFile(path.join(site, "more.html"), "");
	expect(await isStanding(site, manifest)).toBe(false);
	await rm(path.join(site, "more.html"));
	await writeFile(page, (await readFile(page, "utf8")).replace("溪城", "某城"));
	expect(await isStanding(site, manifest)).toBe(false);
	await rm(page);
	expect(await isStanding(site, manifest)).toBe(false);
	expect(await isStanding(path.join(folder, "nowhere"), manifest)).toBe(false);
});

const sumsOf = async (name: string) =>
	Object.fromEntries((await measureFiles(path.join(folder, name))).map((file) => [file.path, file.sha256]));

// Each takes over from the one before what was made of the same bytes: so does nobody who begins anew.
test("after every kind of change the site is the one that is built anew, byte for byte", async () => {
	const own = new Map(smallCity(2));
	const alter = (name: RegExp, change: (text: string) => string) => {
		const [file = "", text = ""] = [...own].find(([one]) => name.test(one)) ?? [];
		expect(change(text)).not.toBe(text);
		own.set(file, change(text));
	};
	const changes = [
		() => alter(/2021-2025\/progress\.csv$/, (text) => text.replace(/\n$/, "另记\n")),
		() => {
			alter(/updates\/.*pipes.*\.mdx$/, (text) => `${text}\n又通水了。\n`);
			alter(/departments\/committee\.mdx$/, (text) => text.replace("市委\n", "市委\naliases: [市委机关]\n"));
		},
		() => {
			alter(/^site\.yaml$/, (text) => text.replace("全文、分工", "全文和分工"));
			for (const file of own.keys()) if (file.startsWith(`${SMALL_PLAN}-1/`)) own.delete(file);
		},
	];
	expect(await isBuilt(own, "2025-06-30", { name: "changed" })).toBe(true);
	for (const change of changes) {
		change();
		expect(await isBuilt(own, "2025-06-30", { name: "changed" })).toBe(true);
		expect(await isBuilt(own, "2025-06-30", { name: "cold", cold: true })).toBe(true);
		expect(await sumsOf("changed")).toEqual(await sumsOf("cold"));
	}
}, 900_000);
