/**
 * `npm run handbook:pictures`: takes the handbook's pictures of the fictitious site, in a real browser, into
 * `public/handbook/`. They are kept in the repository; take them anew when the pages look different.
 */
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { launchBrowser } from "./lib/browser.ts";
import { copyProject } from "./lib/project-copy.ts";
import { startPreview } from "./lib/start-preview.ts";

const OUT = "public/handbook";
const VIEW = { width: 720, height: 480 };
const TARGET = "plans/demo-environment-2021-2025/targets/literacy-rate";

const folder = await copyProject();
await cp("demo/content", path.join(folder, "content"), { recursive: true });
const preview = await startPreview(folder, { AS_OF: "2025-06-30" });
const browser = await launchBrowser();
try {
	await mkdir(OUT, { recursive: true });
	const page = await browser.newPage({ viewport: VIEW });
	await page.goto(`${preview.url}/updates/2024-01-15-survey/`);
	await take(page, "update.webp");
	await page.goto(`${preview.url}/${TARGET}/`);
	await page
		.getByText("更正为")
		.first()
		.evaluate((words) => (words.closest("section") ?? words).scrollIntoView());
	await take(page, "correction.webp");
	await spoil(path.join(folder, "content", `${TARGET}.mdx`), "kind: ", "kind: 比例 # ");
	await page.locator("#preview-problems").waitFor();
	await page.evaluate(() => scrollTo(0, 0));
	await take(page, "preview.webp");
} finally {
	await browser.close();
	await preview.stop();
	await rm(folder, { recursive: true, force: true });
}

async function take(page: Page, name: string): Promise<void> {
	const picture = await sharp(await page.screenshot())
		.webp({ quality: 60 })
		.toBuffer();
	await writeFile(path.join(OUT, name), picture);
	console.log(`${OUT}/${name} ${Math.round(picture.length / 1024)} KB`);
}

async function spoil(file: string, from: string, to: string): Promise<void> {
	await writeFile(file, (await readFile(file, "utf8")).replace(from, to));
}
