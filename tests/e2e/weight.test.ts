import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, inject, test } from "vitest";

/** The first TCP window: what arrives without waiting for an answer. */
const FIRST_WINDOW = 14_600;

const outDir = inject("outDir");
const files = (await readdir(outDir, { recursive: true })).filter((file) => file.endsWith(".html"));
const pages = await Promise.all(
	files.map(async (file) => ({ file, html: await readFile(path.join(outDir, file), "utf8") })),
);

test("every page but the full text fits the first window, its styles included", () => {
	const heavy = pages
		.filter(({ file }) => !file.endsWith(path.join("text", "index.html")))
		.map(({ file, html }) => ({ file, bytes: brotliCompressSync(html).length }))
		.filter(({ bytes }) => bytes > FIRST_WINDOW);
	expect(heavy).toEqual([]);
	expect(pages.filter(({ html }) => html.includes('rel="stylesheet"'))).toEqual([]);
});

test("no script blocks rendering", () => {
	const blocking = pages.filter(({ html }) => /<script(?![^>]*type="(module|application\/ld\+json)")[^>]*>/.test(html));
	expect(blocking.map(({ file }) => file)).toEqual([]);
});

test("every page has a policy that lets nothing in but its own hashed code", () => {
	const policies = pages.map(
		({ html }) => /http-equiv="content-security-policy" content="([^"]+)"/.exec(html)?.[1] ?? "",
	);
	expect(policies.filter((policy) => !policy.includes("default-src 'self'"))).toEqual([]);
	expect(policies.filter((policy) => policy.includes("unsafe-inline") || policy.includes("'unsafe-eval'"))).toEqual([]);
});

test("the tags that inspectors look for stand on every page", () => {
	const lacking = pages.filter(({ html }) => !/name="SiteName"/.test(html));
	expect(lacking).toEqual([]);
	const article = pages.find(({ file }) => file.includes(path.join("actions", "8")))?.html ?? "";
	for (const tag of [
		"ColumnName",
		"ColumnDescription",
		"ColumnKeywords",
		"ColumnType",
		"ArticleTitle",
		"ContentSource",
	]) {
		expect(article).toContain(`name="${tag}"`);
	}
	expect(article).toContain('name="PubDate" content="2016-10-12 00:00"');
	// Unknown identifiers are left out, never invented.
	for (const tag of ["SiteIDCode", "SiteDomain", "canonical"]) expect(article).not.toContain(tag);
});
