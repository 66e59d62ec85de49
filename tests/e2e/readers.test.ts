import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../../scripts/lib/browser.ts";
import { templates } from "../../scripts/lib/templates.ts";
import type { Site } from "../../src/model/model.ts";
import { readDemo } from "../demo.ts";

let browser: Browser;
let site: Site;
/** One page of every template, but for those that only staff read. */
let addresses: string[];
const at = (address: string) => new URL(address, inject("demoUrl")).href;

beforeAll(async () => {
	site = await readDemo();
	const { handbook, guide, messages, ...read } = templates(site);
	addresses = Object.values(read);
	browser = await launchBrowser();
});
afterAll(() => browser.close());

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

/** What a finger or a pointer aims at, but for words within a sentence, which are as high as their line. */
const targetsBelow = (page: Page, least: number) =>
	page.evaluate((size) => {
		const isInSentence = (element: Element) => {
			const { parentElement: parent } = element;
			if (getComputedStyle(element).display !== "inline" || !parent) return false;
			return [...parent.childNodes].some(
				(node) => node !== element && node.nodeName === "#text" && node.textContent?.trim(),
			);
		};
		return [...document.querySelectorAll("a[href], button, summary, input, select")]
			.filter((element) => {
				// A control is as large as the words beside it, which lead to it.
				const measured = (element as HTMLInputElement).labels?.[0] ?? element;
				const { width, height, right } = measured.getBoundingClientRect();
				if (width === 0 || right < 0 || element.closest("svg, .skip, [hidden]") || isInSentence(element)) return false;
				const clip = getComputedStyle(element).position === "absolute" && width < 3;
				return !clip && (height < size - 0.5 || width < size - 0.5);
			})
			.map(
				(element) =>
					`${element.tagName} ${element.className} ${element.textContent?.trim().slice(0, 20)} in ${element.parentElement?.className}`,
			);
	}, least);

test("letters twice as large, wider spacing and a screen of 320 px push nothing off the screen; targets are large enough", async () => {
	const faults: string[] = [];
	const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
	for (const address of addresses) {
		await page.goto(at(address));
		const check = async (what: string, width: number) => {
			const found = await widthOf(page);
			if (found > width) faults.push(`${address} ${what}: ${found} px`);
		};
		for (const small of await targetsBelow(page, 24)) faults.push(`${address} below 24 px: ${small}`);
		await page.addStyleTag({ content: "" }).catch(() => undefined);
		await page.evaluate(() => {
			document.documentElement.style.fontSize = "200%";
		});
		await check("text 200 %", 360);
		await page.evaluate(() => {
			document.documentElement.style.fontSize = "";
		});
		await page.setViewportSize({ width: 320, height: 640 });
		await check("zoom 400 %", 320);
		await page.evaluate(() => {
			for (const element of document.querySelectorAll<HTMLElement>("body, body *")) {
				element.style.letterSpacing = "0.12em";
				element.style.wordSpacing = "0.16em";
				element.style.lineHeight = "1.5";
			}
		});
		await check("WCAG text spacing", 320);
		await page.setViewportSize({ width: 360, height: 740 });
	}
	await page.close();
	expect(faults).toEqual([]);
});

test("a finger finds 44 px everywhere", async () => {
	const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
	const page = await context.newPage();
	const faults: string[] = [];
	for (const address of addresses) {
		await page.goto(at(address));
		for (const small of await targetsBelow(page, 44)) faults.push(`${address}: ${small}`);
		const width = await widthOf(page);
		if (width > 360) faults.push(`${address}: ${width} px wide`);
	}
	expect(await page.evaluate(() => matchMedia("(pointer: coarse)").matches)).toBe(true);
	await context.close();
	expect(faults).toEqual([]);
});

test("one stop of the keyboard leads past the matrix, and one back before it", async () => {
	const page = await browser.newPage();
	await page.goto(at(site.featuredPlan.urls.matrix));
	const isBehind = () =>
		page.evaluate(() => {
			const matrix = document.querySelector("table");
			const place = document.activeElement && matrix?.compareDocumentPosition(document.activeElement);
			return place === Node.DOCUMENT_POSITION_FOLLOWING;
		});
	const skip = page.getByRole("link", { name: "跳过分工表" });
	await skip.focus();
	const box = await skip.boundingBox();
	expect(box?.height).toBeGreaterThanOrEqual(24);
	await page.keyboard.press("Enter");
	expect(await isBehind()).toBe(true);
	await page.getByRole("link", { name: "回到分工表前面" }).focus();
	await page.keyboard.press("Enter");
	expect(await isBehind()).toBe(false);
	await page.close();
});

test("who leaves for another site is asked in the portal's words; the portal itself is no other site", async () => {
	const page = await browser.newPage();
	const asked: string[] = [];
	page.on("dialog", (dialog) => {
		asked.push(dialog.message());
		dialog.dismiss();
	});
	await page.route("https://demo.example/**", (route) => route.fulfill({ contentType: "text/html", body: "portal" }));
	await page.goto(at(site.urls.about));
	await page.evaluate(() => {
		const link = document.querySelector<HTMLAnchorElement>("main a");
		if (link) Object.assign(link, { href: "https://other.example/", textContent: "elsewhere" });
	});
	await page.getByRole("link", { name: "elsewhere" }).click();
	expect(asked).toEqual([site.portal?.leaving]);
	expect(page.url()).toBe(at(site.urls.about));
	await page.getByRole("banner").getByRole("link", { name: "政务公开" }).click();
	await page.waitForURL("https://demo.example/open/");
	expect(asked).toHaveLength(1);
	await page.close();
});

test("what is pressed, and where one is, is told by more than a colour where colours are forced", async () => {
	const page = await browser.newPage();
	await page.emulateMedia({ forcedColors: "active" });
	await page.goto(at(`${site.urls.search}?q=${encodeURIComponent("环境")}`));
	await page.locator('[aria-pressed="true"]').waitFor();
	const edges = await page
		.locator('[aria-pressed="true"], nav[aria-label="主导航"] [aria-current]')
		.evaluateAll((all) => all.map((one) => getComputedStyle(one).outlineStyle));
	expect(edges).toEqual(["solid", "solid"]);
	await page.close();
});

test("长者版: letters of 24 px and more, 60 px for a finger, without a script, and its links stay in it", async () => {
	const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
	const page = await context.newPage();
	const faults: string[] = [];
	const pages = addresses.filter((address) => !address.endsWith("404.html"));
	for (const address of pages) {
		const response = await page.goto(at(`/elders${address}`));
		expect([address, response?.status()]).toEqual([address, 200]);
		const width = await widthOf(page);
		if (width > 360) faults.push(`${address}: ${width} px wide`);
		const small = await page.evaluate(() =>
			[...document.querySelectorAll("body *")]
				.filter((element) =>
					[...element.childNodes].some((node) => node.nodeName === "#text" && node.textContent?.trim()),
				)
				.filter(
					(element) =>
						(element as HTMLElement).offsetParent !== null && !element.matches(".visually-hidden, .visually-hidden *"),
				)
				// A letter that stands for a word gives way to the words themselves.
				.filter((element) =>
					[null, "::after"].every((part) => Number.parseFloat(getComputedStyle(element, part).fontSize) < 23.9),
				)
				.map((element) => `${element.tagName} ${element.className} ${element.textContent?.trim().slice(0, 20)}`),
		);
		faults.push(...small.map((what) => `${address} small: ${what}`));
		for (const what of await targetsBelow(page, 60)) faults.push(`${address} below 60 px: ${what}`);
	}
	await page.goto(at("/elders/"));
	await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "目标" }).click();
	expect(page.url()).toBe(at(`/elders${site.featuredPlan.urls.targets}`));
	await page.getByRole("link", { name: "标准版" }).click();
	expect(page.url()).toBe(at(site.featuredPlan.urls.targets));
	await context.close();
	expect(faults).toEqual([]);
});

test("reading settings stay from page to page", async () => {
	const page = await browser.newPage();
	await page.goto(at(site.urls.access));
	await page.getByLabel("40 像素").check();
	await page.getByLabel("高对比").check();
	await page.goto(at(site.featuredPlan.urls.text));
	const { size, paper } = await page.evaluate(() => {
		const style = getComputedStyle(document.body);
		return { size: style.fontSize, paper: style.backgroundColor };
	});
	expect([Math.round(Number.parseFloat(size)), paper]).toEqual([40, "rgb(0, 0, 0)"]);
	await page.goto(at(site.urls.access));
	await page.getByRole("button", { name: "恢复标准" }).click();
	await page.goto(at(site.urls.about));
	expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe("17px");
	await page.close();
});

test("繁体版: marked as converted, its links and its search stay in it", async () => {
	const page = await browser.newPage();
	await page.goto(at(`/tw${site.featuredPlan.actions[0]?.url}`));
	expect(await page.locator("html").getAttribute("lang")).toBe("zh-Hant-TW");
	const text = await page.locator("main").innerText();
	expect(text).toContain("由簡體轉換，以簡體原文為準");
	expect(text).toContain("環境教育");
	await page.goto(at(`/tw${site.urls.search}?q=${encodeURIComponent("環境")}`));
	await page.locator("[data-search-state=done]").waitFor();
	expect(await page.locator("[data-search-results]").innerText()).toContain("環境");
	expect(await page.locator("[data-search-hit] a").first().getAttribute("href")).toMatch(/^\/tw\//);
	await page.close();
});

test("the text is read aloud sentence by sentence where there is a Chinese voice, halts and goes on", async () => {
	const page = await browser.newPage();
	await page.goto(at(site.featuredPlan.urls.text));
	expect(await page.getByRole("button", { name: "朗读" }).count()).toBe(0);
	await page.addInitScript(() => {
		const spoken: { text: string; onend?: () => void }[] = [];
		const voice = { lang: "zh-CN", name: "test" };
		const speech = {
			getVoices: () => [voice],
			cancel: () => undefined,
			speak: (one: { text: string }) => spoken.push(one),
		};
		class Utterance {
			readonly text: string;
			constructor(text: string) {
				this.text = text;
			}
		}
		Object.defineProperty(window, "speechSynthesis", { value: speech });
		Object.assign(window, { spoken, SpeechSynthesisUtterance: Utterance });
	});
	await page.reload();
	const heard = () =>
		page.evaluate(() => (window as unknown as { spoken: { text: string }[] }).spoken.map(({ text }) => text));
	const end = () => page.evaluate(() => (window as unknown as { spoken: { onend(): void }[] }).spoken.at(-1)?.onend());
	await page.getByRole("button", { name: "朗读" }).click();
	await expect.poll(heard).toHaveLength(1);
	await end();
	const [first = "", second = ""] = await heard();
	expect(site.featuredPlan.clauses.map(({ text }) => text).join("")).toContain(first + second);
	expect(await page.evaluate(() => CSS.highlights.has("spoken"))).toBe(true);
	await page.getByRole("button", { name: "停一下" }).click();
	await page.getByRole("button", { name: "朗读" }).waitFor();
	await end();
	expect(await heard()).toHaveLength(2);
	await page.getByRole("button", { name: "朗读" }).click();
	await expect.poll(heard).toHaveLength(3);
	expect((await heard()).at(-1)).toBe(second);
	await page.close();
});

test("links of paragraphs are no stops of the keyboard until they are wanted", async () => {
	const page = await browser.newPage();
	await page.goto(at(site.featuredPlan.urls.text));
	const links = page.getByRole("link", { name: "本段链接" });
	expect(await links.count()).toBe(0);
	await page.getByRole("button", { name: "各段的链接" }).press("Enter");
	// The script for it is fetched with the first press.
	await links.first().waitFor();
	expect(await links.count()).toBe(site.featuredPlan.clauses.length);
	await page.close();
});

test("a filter that was used keeps the focus", async () => {
	const page = await browser.newPage();
	await page.goto(at(`${site.urls.search}?q=${encodeURIComponent("环境")}`));
	const button = page.locator("[data-search-filters] button", { hasText: "原文" });
	await button.press("Enter");
	await page.locator('[data-search-filters] [aria-pressed="true"]', { hasText: "原文" }).waitFor();
	expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("原文");
	await page.close();
});
