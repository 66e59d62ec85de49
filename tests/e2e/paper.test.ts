import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../../scripts/lib/browser.ts";
import { loadSite } from "../../scripts/lib/open-content.ts";
import type { Plan, Site } from "../../src/model/model.ts";
import { admitText } from "../../src/text/characters.ts";
import { readDemo } from "../demo.ts";
import { type PrintedLine, printPage } from "./printed.ts";

let site: Site;
let plan: Plan;
let browser: Browser;
let page: Page;
const open = (path: string) => page.goto(new URL(path, inject("demoUrl")).href);

/** As a PDF spells things: a radical for its character, a bar for a dash. */
const compact = (text: string) => admitText(text).text.normalize("NFKC").replaceAll(/\s/g, "").replaceAll("―", "—");

beforeAll(async () => {
	site = await readDemo();
	plan = site.featuredPlan;
	browser = await launchBrowser();
	page = await browser.newPage({ colorScheme: "dark" });
});
afterAll(() => browser.close());

describe("公文版式, GB/T 9704", () => {
	let sheets: Awaited<ReturnType<typeof printPage>>;
	/** What stands in the type area: neither the mark above it nor the number below. */
	const bodyOf = ({ lines }: { lines: PrintedLine[] }) => lines.filter(({ bottom }) => bottom > 37 && bottom < 263);

	beforeAll(async () => {
		await open(plan.urls.official);
		sheets = await printPage(page);
	});

	test("A4 with a type area of 156 × 225 mm, 37 mm from the top, 28 mm from the edge that is bound", () => {
		for (const [index, sheet] of sheets.entries()) {
			expect([sheet.width, sheet.height].map(Math.round)).toEqual([210, 297]);
			const left = index % 2 === 0 ? 28 : 26;
			const body = bodyOf(sheet);
			expect(Math.min(...body.map((line) => line.left))).toBeGreaterThanOrEqual(left - 0.2);
			expect(Math.max(...body.map((line) => line.right))).toBeLessThanOrEqual(left + 156.2);
			expect(sheet.lines.length - body.length).toBe(2);
		}
	});

	test("22 lines a page, 28 characters a line, in type of 15.75 points", () => {
		const bodies = sheets.map(bodyOf);
		// A page is full but where a heading goes over to the next one with its words.
		const counts = bodies.slice(1, -1).map(({ length }) => length);
		expect(Math.max(...counts)).toBe(22);
		expect(Math.min(...counts)).toBeGreaterThanOrEqual(20);
		const body = bodies.find(({ length }) => length === 22) ?? expect.fail();
		const full = bodies.flat().filter(({ size, right, left }) => size < 20 && right - left > 140);
		for (const { size } of full) expect(size).toBeCloseTo(15.75, 1);
		const widths = full.map(({ left, right, size }) => (right - left) / ((size / 72) * 25.4));
		expect(Math.max(...widths)).toBeCloseTo(28, 0);
		expect(Math.max(...widths)).toBeLessThan(28.2);
		const steps = body.slice(1).map(({ bottom }, index) => bottom - (body[index]?.bottom ?? 0));
		expect(Math.max(...steps)).toBeCloseTo(225 / 22, 0);
	});

	test("page numbers stand outside below, the mark above, on every page", () => {
		for (const [index, { lines }] of sheets.entries()) {
			expect(compact(lines[0]?.text ?? "")).toBe(compact("网络打印件，以正式文本为准"));
			const number = lines.at(-1) ?? expect.fail();
			expect(number.text.replaceAll(" ", "")).toBe(`—${index + 1}—`);
			expect(number.size).toBeCloseTo(14, 0);
			expect(index % 2 === 0 ? number.right > 160 : number.left < 50).toBe(true);
			expect(number.bottom).toBeGreaterThan(262 + 7);
		}
	});

	test("the rules: one 4 mm below the sign, as wide as the type area, and thick, thin, thick around the record", async () => {
		await page.emulateMedia({ media: "print" });
		await page.setViewportSize({ width: 590, height: 900 });
		const { line, area, gap, record } = await page.evaluate(() => {
			const mm = 96 / 25.4;
			const sign = document.querySelector(".official .sign") as Element;
			const { top, blockSize, borderTopWidth } = getComputedStyle(sign, "::after");
			const { width } = (document.querySelector(".official") as Element).getBoundingClientRect();
			const step = (225 / 22) * mm;
			// The letters of a line end about as far below its middle as half their size.
			const lettersEnd = step / 2 + (15.75 / 72) * 25.4 * mm * 0.5;
			const inner = Number.parseFloat(getComputedStyle(sign, "::after").width);
			return {
				line: [Number.parseFloat(borderTopWidth) > 0, blockSize],
				area: inner / width,
				gap: (Number.parseFloat(top) - lettersEnd) / mm,
				record: [...document.querySelectorAll(".official .record")].map((one) => {
					const { borderTopWidth: above, borderBottomWidth: below } = getComputedStyle(one);
					return [above, below].map((width) => Number.parseFloat(width));
				}),
			};
		});
		expect(line[0]).toBe(true);
		expect(area).toBeCloseTo(1, 2);
		expect(gap).toBeCloseTo(4, 0);
		const [first, ...others] = record;
		const last = record.at(-1);
		expect(first?.[0]).toBeGreaterThan(0);
		expect(last?.[1]).toBeGreaterThan(0);
		for (const [above] of others) expect(above).toBeLessThanOrEqual(first?.[0] ?? 0);
		await page.emulateMedia({ media: null });
	});

	test("it is the issued text, whole, and nothing that the site says", () => {
		const said = sheets
			.flatMap((sheet) => bodyOf(sheet).map(({ text }) => text))
			.join("")
			.normalize("NFKC");
		expect(compact(said)).toBe(compact(plan.clauses.map(({ text }) => text).join("")));
	});
});

describe("ordinary paper", () => {
	test("every template says what it is; nothing to press is on it, and what is folded is open", async () => {
		const templates = [
			site.urls.home,
			plan.urls.text,
			plan.actions[0]?.url,
			plan.headlineTarget?.url,
			site.departments[0]?.url,
			plan.urls.matrix,
			plan.urls.deliverables,
			plan.urls.ledger,
			plan.urls.timeline,
			site.updates[0]?.url,
		];
		await page.emulateMedia({ media: "print" });
		for (const url of templates) {
			await open(url ?? expect.fail());
			const found = await page.evaluate(() => {
				const isDrawn = (one: Element) => one.getClientRects().length > 0;
				const drawn = (selector: string) =>
					[...document.querySelectorAll(selector)].filter(isDrawn).map(({ outerHTML }) => outerHTML.slice(0, 80));
				const folded = document.querySelectorAll(
					"main details:not(.no-print):not(.letter) > :not(summary):not(.no-print)",
				);
				return {
					head: (document.querySelector(".on-paper") as HTMLElement).innerText,
					pressed: drawn("button, input, select, textarea, nav, form, a[download]"),
					closed: [...folded].filter((one) => !isDrawn(one)).length,
					background: getComputedStyle(document.body).backgroundColor,
				};
			});
			expect(found.head).toContain(site.name);
			expect(found.head).toContain(url);
			expect([url, found.pressed, found.closed, found.background]).toEqual([url, [], 0, "rgb(255, 255, 255)"]);
		}
		await page.emulateMedia({ media: null });
	});

	test("the sheet of the office with the most duties takes four pages for ten actions, the issued text sixteen", async () => {
		const own = (await loadSite()).featuredPlan;
		const [most] = own.departments.toSorted((a, b) => b.responsibilities.length - a.responsibilities.length);
		const count = async (url: string) => {
			await page.goto(new URL(url, inject("baseUrl")).href);
			const sheets = await printPage(page);
			// What stands outside the margins is cut off; a mark at the end of a line takes half of its room there.
			const edges = sheets.flatMap(({ width, lines }) => lines.map(({ left, right }) => Math.min(left, width - right)));
			expect(Math.min(...edges)).toBeGreaterThan(10);
			return sheets.length;
		};
		const tens = Math.ceil(own.actions.length / 10);
		if (most) expect(await count(most.url)).toBeLessThanOrEqual(4 * tens);
		expect(await count(own.urls.text)).toBeLessThanOrEqual(16 * tens);
	});

	test("pages are numbered, no heading stands alone at the end of one, and a source's address is written out", async () => {
		await open(plan.headlineTarget?.url ?? expect.fail());
		const headings = await page.locator("main h2, main h3").allInnerTexts();
		const sheets = await printPage(page);
		expect(sheets.length).toBeGreaterThan(1);
		for (const [index, { lines }] of sheets.entries()) {
			expect(lines.at(-1)?.text.replaceAll(" ", "")).toBe(`${index + 1}/${sheets.length}`);
			expect(headings).not.toContain(lines.at(-2)?.text.trim());
		}
		const said = sheets.flatMap(({ lines }) => lines.map(({ text }) => text)).join("");
		expect(said.replaceAll(/\s/g, "")).toContain(plan.headlineTarget?.series[0]?.observations[0]?.source.url);
	});
});
