/**
 * `npm run handbook:pictures`: takes the handbook's pictures of the fictitious site, in a real browser, into
 * `public/handbook/`. They are kept in the repository; take them anew when the pages look different.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { launchBrowser } from "../tests/e2e/browser.ts";
import { copyProject } from "../tests/project.ts";

const OUT = "public/handbook";
const VIEW = { width: 720, height: 480 };
const TARGET = "plans/demo-environment-2021-2025/targets/literacy-rate";

const folder = await copyProject();
await rm(path.join(folder, "content"), { recursive: true });
await cp("tests/fixtures/demo/content", path.join(folder, "content"), { recursive: true });
const server = spawn(process.execPath, ["scripts/dev.ts", "--port", "4700"], {
	cwd: folder,
	env: { ...process.env, AS_OF: "2025-06-30" },
});
const browser = await launchBrowser();
try {
	await mkdir(OUT, { recursive: true });
	const url = await addressOf(server);
	const page = await browser.newPage({ viewport: VIEW });
	await page.goto(`${url}/updates/2024-01-15-survey/`);
	await take(page, "update.webp");
	await page.goto(`${url}/${TARGET}/`);
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
	server.kill();
	await rm(folder, { recursive: true, force: true });
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
	let output = "";
	for await (const chunk of stdout ?? []) {
		output += chunk;
		const [address] = /http:\/\/localhost:\d+/.exec(output) ?? [];
		if (address) return address;
	}
	throw new Error(`The preview did not start: ${output}`);
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
