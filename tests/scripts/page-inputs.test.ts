import { expect, test } from "vitest";
import { importsOf, readSources } from "../../scripts/lib/import-graph.ts";
import { readInputs } from "../../scripts/lib/page-inputs.ts";
import { checkContent } from "../../src/check/check-content.ts";
import { createContentFiles, withFiles } from "../../src/files/content-files.ts";
import { buildSite } from "../../src/model/build-site.ts";
import { watchPage } from "../../src/model/doors.ts";
import type { Site } from "../../src/model/model.ts";
import { remember } from "../../src/model/remember.ts";
import type { ContentRecords } from "../../src/records/content-records.ts";
import { smallCity } from "../green/small-city.ts";

const ASKED = "2025-06-30";

function smallRecords(plans: number): ContentRecords {
	const { records } = checkContent(withFiles(createContentFiles("content", new Map()), smallCity(plans)), ASKED);
	if (!records) throw new Error("the small city has errors");
	return records;
}

/** The sums of what pages of a plan, of an office in it and of the whole site are given, after a change of the records. */
function sumsAfter(change: (records: ContentRecords) => void = () => {}) {
	const records = structuredClone(smallRecords(2));
	change(records);
	const site = buildSite(records, ASKED, { version: JSON.stringify(records).length.toString() });
	const inputs = readInputs(site);
	const [first, second] = site.plans;
	const [office] = site.departments;
	const given = { plan: first, other: second, office: [first, office], only: office, common: null };
	const sums = Object.entries(given).map(([name, props]) => [name, inputs.sum([props])?.toString("hex")]);
	return { ...Object.fromEntries(sums), all: inputs.all.toString("hex") };
}

/** Which of them a change alters. */
function alteredBy(change: (records: ContentRecords) => void): string[] {
	const [before, after]: Record<string, string>[] = [sumsAfter(), sumsAfter(change)];
	return Object.keys(before ?? {}).filter((name) => before?.[name] !== after?.[name]);
}

const note = (plan: 0 | 1) => (records: ContentRecords) => {
	const row = records.plans[plan]?.observations[0];
	if (row) row.note = "另记";
};

test("what a page of a plan is given is that plan and what all plans share", () => {
	expect(alteredBy(() => {})).toEqual([]);
	expect(alteredBy(note(0))).toEqual(["plan", "office", "all"]);
	expect(alteredBy(note(1))).toEqual(["other", "all"]);
	const everything = ["plan", "other", "office", "only", "common", "all"];
	expect(alteredBy(({ departments }) => departments[0]?.aliases.push("又一个名称"))).toEqual(everything);
	expect(alteredBy(({ site }) => (site.description = "另一句"))).toEqual(everything);
	// That another plan took over is said on its pages, and the order of the offices is everybody's.
	const succeed = ({ plans: [first, second] }: ContentRecords) => {
		if (first && second) second.plan.follows = first.plan.id;
	};
	expect(alteredBy(succeed)).toEqual(["plan", "other", "office", "all"]);
});

test("a page that looks beyond what it is given is told apart, also where it takes a part that was made for another", async () => {
	const site = buildSite(smallRecords(2), ASKED, { version: "2799e874" });
	const [plan] = site.plans;
	const [office] = site.departments;
	const namesOf = remember((whole: Site) => whole.plans.map(({ shortTitle }) => shortTitle));
	const isOpen = async (draw: () => unknown) => (await watchPage("mark", async () => draw())).isOpen;
	expect(await isOpen(() => plan?.clauses[0]?.plan.departments[0]?.name)).toBe(false);
	expect(await isOpen(() => [plan?.successor, site.onlyPlan, site.featured.urls.home])).toBe(false);
	expect(await isOpen(() => office?.responsibilities.length)).toBe(true);
	for (const _ of [1, 2]) expect(await isOpen(() => namesOf(site))).toBe(true);
	expect(await isOpen(() => site.updates)).toBe(true);
	expect(await isOpen(() => site.name)).toBe(false);
});

test("the version of the content is a mark where a page is drawn, and stands in nothing that is made for many", async () => {
	const site = buildSite(smallRecords(1), ASKED, { version: "2799e874" });
	expect((await watchPage("mark", async () => site.version)).page).toBe("mark");
	expect(site.version).toBe("2799e874");
	const made = remember((whole: Site) => whole.version);
	await expect(watchPage("mark", async () => made(site))).rejects.toThrow("version");
});

test("what cannot be written down is not known by a sum", () => {
	const inputs = readInputs(buildSite(smallRecords(1), ASKED));
	expect(inputs.sum([{ draw: () => 1 }])).toBeNull();
	expect(inputs.sum([new Map()])).toBeNull();
	expect(inputs.sum(["ab", "c"])).not.toEqual(inputs.sum(["a", "bc"]));
});

test("pages have no way to the content but the model: what they are drawn from could not be told else", async () => {
	const asking = (await readSources("src")).filter(({ text }) =>
		importsOf(text).some((name) => name.endsWith("/current-project.ts") || name === "astro:content"),
	);
	// The file of an attachment is no page, and never kept.
	const known = ["collection-loader.ts", "content.config.ts", "content.ts", "pages/attachments/[file].ts"];
	const named = asking.map(({ file }) => file.slice("src/".length)).filter((file) => !file.startsWith("preview/"));
	expect(named).toEqual(known);
});
