import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/lib/browser.ts";
import { type RunningPreview, startPreview } from "../../scripts/lib/start-preview.ts";
import { copyCityProject, PLAN } from "../city.ts";

let folder: string;
let preview: RunningPreview;

beforeAll(async () => {
	folder = await copyCityProject();
	preview = await startPreview(folder);
});
afterAll(async () => {
	await preview.stop();
	await rm(folder, { recursive: true });
});

test("an open page shows a mistake as soon as it is saved, and comes back when it is mended", {
	timeout: 120_000,
}, async () => {
	const browser = await launchBrowser();
	const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
	page.setDefaultTimeout(50_000);
	await page.goto(`${preview.url}/departments/kexie/`);
	expect(await page.locator("#preview-problems").count()).toBe(0);

	const file = path.join(folder, "content/departments/kexie.mdx");
	const good = await readFile(file, "utf8");
	await writeFile(file, good.replace("name: 市科协", "nmae: 市科协"));
	const strip = page.locator("#preview-problems");
	await strip.waitFor();
	expect(await strip.innerText()).toContain(
		"content/departments/kexie.mdx:2:7 多出一项“nmae”，应为本文件认识的项目；是否想写“name”？",
	);
	expect(await page.locator("h1").innerText()).toBe("市科协");
	// The page's own policy lets the strip's style in.
	expect(await strip.evaluate((element) => getComputedStyle(element).position)).toBe("fixed");
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

	await writeFile(file, good);
	await strip.waitFor({ state: "detached" });
	await browser.close();
});

test("a draft is decided beside its sentence, on a page without a script, and its file follows", async () => {
	const browser = await launchBrowser();
	const page = await browser.newPage({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
	await page.goto(`${preview.url}/@review/`);
	const form = page.locator("form", { hasText: "school-teachers.mdx" });
	expect(await page.locator("mark").first().innerText()).not.toBe("");
	await form.getByLabel("标题").fill("环境教育课（示例）");
	await form.getByLabel("期限", { exact: true }).fill("");
	await form.getByLabel("我看过，原文没有写期限").check();
	await form.getByRole("button", { name: "采用", exact: true }).click();
	expect(await page.getByRole("status").innerText()).toContain("已写入");
	const file = path.join(folder, `content/plans/${PLAN}/deliverables/school-teachers.mdx`);
	const text = await readFile(file, "utf8");
	expect(text).toContain("title: 环境教育课（示例）");
	expect(text).not.toContain("draft");
	await browser.close();
});
