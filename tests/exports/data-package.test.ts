import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Ajv, type ValidateFunction } from "ajv";
import { beforeAll, describe, expect, test } from "vitest";
import { planFiles } from "../../src/exports/plan-files.ts";
import type { Site } from "../../src/model/model.ts";
import { readDemo } from "../demo.ts";
import { richSite } from "./rich-site.ts";
import { type Resource, violations } from "./table-schema.ts";

interface Descriptor {
	resources: Resource[];
	created: string;
	description: string;
	licenses: unknown;
}

const SITES: [name: string, read: () => Site | Promise<Site>][] = [
	["content with everything in it", () => richSite()],
	["the same some years earlier", () => richSite("2023-12-30")],
	["the fictitious city", () => readDemo()],
];
let isPackage: ValidateFunction;

beforeAll(async () => {
	// The profile of Data Package version 2, in the public domain: https://datapackage.org/profiles/2.0/datapackage.json
	const profile = JSON.parse(await readFile("tests/fixtures/profiles/datapackage-2.0.json", "utf8"));
	isPackage = new Ajv({ strict: false, validateFormats: false }).compile(profile);
});

describe.each(SITES)("the package of %s", (_name, build) => {
	let site: Site;
	let files: Map<string, string>;
	let descriptor: Descriptor;
	let resources: Resource[];
	const read = (file: string) => files.get(file) ?? expect.fail(file);

	beforeAll(async () => {
		site = await build();
		files = new Map(planFiles(site, site.featuredPlan).map(({ file, text }) => [file, text]));
		descriptor = JSON.parse(read("datapackage.json"));
		resources = descriptor.resources;
	});

	test("is one by the official profile, which refuses a broken one", () => {
		expect(isPackage(descriptor), JSON.stringify(isPackage.errors)).toBe(true);
		const [first, ...others] = resources;
		const broken = { ...first, schema: { ...first?.schema, primaryKey: 1 } };
		expect(isPackage({ ...descriptor, resources: [broken, ...others] })).toBe(false);
	});

	test("every table satisfies its own schema, and every reference leads to a row", () => {
		expect(violations(resources, read)).toEqual([]);
	});

	test("a wrong cell is noticed", () => {
		const spoil = (path: string) =>
			path === "status.csv"
				? read(path).replace(/^literacy-rate,/m, "literacy,")
				: read(path).replace(",牵头,", ",主办,");
		expect(violations(resources, spoil)).toEqual([
			"responsibilities.role: enum 主办",
			"status.target: literacy leads nowhere",
		]);
	});

	test("names its files with size and fingerprint", () => {
		for (const { path, bytes, hash } of resources) {
			expect(bytes).toBe(Buffer.byteLength(read(path)));
			expect(hash).toBe(`sha256:${createHash("sha256").update(read(path)).digest("hex")}`);
		}
	});

	const changedOn = () => site.featuredPlan.ledger[0]?.date ?? expect.fail("the ledger is empty");

	test("carries the day of the last change and not of the build, and claims no licence beyond what the publisher says", () => {
		expect(descriptor.created).toBe(`${changedOn()}T00:00:00+08:00`);
		expect(descriptor.description).toContain(`最近一次变更：${changedOn()}`);
		expect(descriptor.licenses).toEqual([{ path: "licence.txt", title: site.licence }]);
		expect(read("licence.txt")).toContain(`许可：${site.licence}\n`);
		expect(read("licence.txt")).toContain(`最近一次变更：${changedOn()}\n`);
	});

	test("CSV on the Web describes the same files and columns", () => {
		const group = JSON.parse(read("csv-metadata.json"));
		expect(group["@context"][0]).toBe("http://www.w3.org/ns/csvw");
		expect(group["dc:modified"]["@value"]).toBe(changedOn());
		const columns = (table: { url: string; tableSchema: { columns: { titles: string }[] } }) => [
			table.url,
			table.tableSchema.columns.map(({ titles }) => titles),
		];
		expect(group.tables.map(columns)).toEqual(
			resources.map(({ path, schema }) => [path, schema.fields.map(({ name }) => name)]),
		);
	});
});

test("what was not published by a day is in no file of that day", () => {
	const files = (asOf: string) => {
		const site = richSite(asOf);
		return new Map(planFiles(site, site.featuredPlan).map(({ file, text }) => [file, text]));
	};
	expect(files("2023-12-30").get("progress.csv")).toContain("7.30");
	const earlier = files("2023-12-29");
	expect([...earlier].filter(([, text]) => text.includes("7.30")).map(([file]) => file)).toEqual([]);
	expect(earlier.get("corrections.csv")?.trim().split("\n").length).toBe(3);
	expect(earlier.get("status.csv")).toContain(",2023-12-29,");
});
