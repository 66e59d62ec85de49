/** `npm run handbook:pictures`: takes the handbook's pictures of the fictitious site anew, in a real browser. */
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { launchBrowser } from "./lib/browser.ts";
import { copyProject } from "./lib/project-copy.ts";
import { runCommand } from "./lib/run.ts";
import { startPreview } from "./lib/start-preview.ts";

const OUT = "public/handbook";
const TARGET = "plans/demo-environment-2021-2025/targets/literacy-rate";

await runCommand(async () => {
	const folder = await copyProject();
	await cp("demo/content", path.join(folder, "content"), { recursive: true });
	const preview = await startPreview(folder, { AS_OF: "2025-06-30" });
	const browser = await launchBrowser();
	const page = await browser.newPage({ viewport: { width: 720, height: 480 } });
	const take = async (name: string) => {
		const picture = sharp(await page.screenshot()).webp({ quality: 60 });
		console.log(`${OUT}/${name} ${Math.round((await picture.toFile(path.join(OUT, name))).size / 1024)} KB`);
	};
	try {
		await page.goto(`${preview.url}/updates/2024-01-15-survey/`);
		await take("update.webp");
		await page.goto(`${preview.url}/${TARGET}/`);
		const corrected = page.locator("section", { hasText: "更正为" }).first();
		await corrected.evaluate((section) => section.scrollIntoView());
		await take("correction.webp");
		const file = path.join(folder, "content", `${TARGET}.mdx`);
		await writeFile(file, (await readFile(file, "utf8")).replace(/kind: .*/, "kind: 比例"));
		await page.locator("#preview-problems").waitFor();
		await page.evaluate(() => scrollTo(0, 0));
		await take("preview.webp");
	} finally {
		await browser.close();
		await preview.stop();
		await rm(folder, { recursive: true, force: true });
	}
});
