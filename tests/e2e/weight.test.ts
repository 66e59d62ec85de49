import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { beforeAll, describe, expect, inject, test } from "vitest";

/** The first TCP window: what arrives without waiting for an answer. */
const FIRST_WINDOW = 14_600;

/** What a site's address adds to a page where measured, at most: tags for sharing, whole addresses, and a code for cameras but on a plan's own page. */
const ofOrigin = (file: string) => (/^plans[\\/][^\\/]+[\\/]index/.test(file) ? 120 : 420);

interface BuiltPage {
	file: string;
	html: string;
}

/** What a page may exceed the window by: the text of its part of a plan, and of a department's duties, which stands there folded and in full. */
function withoutIssuedText(file: string, html: string): string {
	if (file.startsWith("departments")) return html.replaceAll(/<details[^>]*>[\s\S]*?<\/details>/g, "");
	if (!/[\\/](?:text|actions)[\\/]/.test(file)) return html;
	return html.replaceAll(/<(p|h\d) class="words"[\s\S]*?<\/\1>/g, "");
}

/** Bytes in brotli where they are more than the limit, else 0: what is small in a hurry is smaller with patience, which takes ten times as long. */
function bytesAbove(text: string, limit: number): number {
	const hurried = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
	const bytes = hurried > limit ? brotliCompressSync(text).length : 0;
	return bytes > limit ? bytes : 0;
}

/** What a page runs by itself, in brotli: its own scripts and those that it loads. */
async function scriptBytes(folder: string, html: string): Promise<number> {
	const scripts = [...html.matchAll(/<script\b([^>]*)>([^<]*)/g)].filter(
		([, told]) => !/type="(?!module)/.test(told ?? ""),
	);
	const sizes = scripts.map(async ([, told = "", text = ""]) => {
		const file = /\bsrc="[^"]*?(_astro\/[^"]+)"/.exec(told)?.[1];
		return brotliCompressSync(file ? await readFile(path.join(folder, file)) : text).length;
	});
	return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** A plan in one file, to carry away: nobody waits for it. */
const isCarried = (file: string) => /^data[\\/].*(?<!index)\.html$/.test(file);

/** 长者版 and 繁体版 are made of these pages. */
const TWINS = /^(elders|tw|hk)[\\/]/;

async function readPages(folder: string): Promise<BuiltPage[]> {
	const files = (await readdir(folder, { recursive: true })).filter(
		(file) => file.endsWith(".html") && !TWINS.test(file),
	);
	return Promise.all(files.map(async (file) => ({ file, html: await readFile(path.join(folder, file), "utf8") })));
}

/** JavaScript of a page before interaction, in brotli; a page that is a tool loads what it is at once. */
const SCRIPTS = 2048;
const LOADED = /^(search|desk)\//;

describe.each(["outDir", "demoDir"] as const)("%s", (folder) => {
	let pages: BuiltPage[];

	beforeAll(async () => {
		pages = await readPages(inject(folder));
	});

	test("every page but the full text fits the first window, its styles and what an address adds included", () => {
		const isAddressed = pages.some(({ html }) => html.includes('rel="canonical"'));
		const limitOf = (file: string) => FIRST_WINDOW - (isAddressed ? 0 : ofOrigin(file));
		const heavy = pages
			.filter(({ file }) => !/(?:text|official)[\\/]index\.html$/.test(file) && !isCarried(file))
			.map(({ file, html }) => ({ file, bytes: bytesAbove(withoutIssuedText(file, html), limitOf(file)) }))
			.filter(({ bytes }) => bytes > 0);
		expect(heavy).toEqual([]);
		expect(pages.filter(({ html }) => html.includes('rel="stylesheet"'))).toEqual([]);
	});

	test("what runs before a reader does anything is small", async () => {
		const small = pages.filter(({ file }) => !LOADED.test(file));
		const measured = await Promise.all(
			small.map(async ({ file, html }) => ({ file, bytes: await scriptBytes(inject(folder), html) })),
		);
		expect(measured.filter(({ bytes }) => bytes > SCRIPTS)).toEqual([]);
	});

	test("no script blocks rendering", () => {
		// But for two lines that say what is known before the page is drawn: a reader's own settings, and that something is asked.
		const blocking = pages.filter(({ html }) =>
			/<script(?![^>]*type="(module|application\/ld\+json|speculationrules)")[^>]*>(?!(?:try\{|if\()[^<]{1,110}<)/.test(
				html,
			),
		);
		expect(blocking.map(({ file }) => file)).toEqual([]);
	});

	test("every page has a policy that lets nothing in but its own hashed code", () => {
		const policies = pages.map(
			({ html }) => /http-equiv="content-security-policy" content="([^"]+)"/.exec(html)?.[1] ?? "",
		);
		expect(policies.filter((policy) => !policy.startsWith("default-src 'none'; "))).toEqual([]);
		expect(policies.filter((policy) => policy.includes("unsafe-inline") || policy.includes("'unsafe-eval'"))).toEqual(
			[],
		);
	});

	test("each kind of page has its tags, none of them empty; what is not known is left out", () => {
		// By kind of page: a home page, columns, articles; what is not known is left out, nothing stands there empty.
		const tagsOf = (html: string) =>
			new Map(
				[...html.matchAll(/<meta name="(\w+)" content="([^"]*)"/g)].map(([, name = "", content = ""]) => [
					name,
					content,
				]),
			);
		const whole = pages.filter(({ html }) => html.includes("BreadcrumbList"));
		expect(whole.length).toBeGreaterThan(20);
		for (const { file, html } of whole) {
			const tags = tagsOf(html);
			for (const name of ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType", "Description"])
				expect([file, name, tags.get(name)?.trim() || null]).not.toEqual([file, name, null]);
			expect([file, tags.has("ArticleTitle")]).toEqual([file, tags.has("ContentSource")]);
			expect([file, /^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(tags.get("PubDate") ?? "2000-01-01 00:00")]).toEqual([
				file,
				true,
			]);
			if (!tags.has("ArticleTitle")) expect([file, tags.has("PubDate")]).toEqual([file, false]);
			expect([file, [...tags.values()].filter((value) => value.trim() === "")]).toEqual([file, []]);
		}
	});

	test("the tags that inspectors look for stand on every page", () => {
		const lacking = pages.filter(({ html }) => !/name="SiteName"/.test(html));
		expect(lacking).toEqual([]);
		const article = pages.find(({ file }) => file.endsWith(path.join("text", "index.html")))?.html ?? "";
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
		// A plan of which nothing says when it was published here has no day to print.
		if (folder === "demoDir") expect(article).toMatch(/name="PubDate" content="\d{4}-\d\d-\d\d 00:00"/);
		// Unknown identifiers are left out, never invented; the fictitious city has none.
		if (folder === "demoDir") {
			for (const tag of ["SiteIDCode", "SiteDomain", "canonical"]) expect(article).not.toContain(tag);
		}
	});
});
