/**
 * `npm run bench:pages`: what a reader's browser fetches before any interaction, for the main pages of `dist`:
 * HTML and CSS in brotli, requests, JavaScript, and whether any script blocks rendering.
 */
import { brotliCompressSync } from "node:zlib";
import { launchBrowser } from "./lib/browser.ts";
import { loadSite } from "./lib/open-content.ts";
import { runCommand } from "./lib/run.ts";
import { serve } from "./lib/serve.ts";
import { templates } from "./lib/templates.ts";

await runCommand(async () => {
	const { url, stop } = await serve("dist", 4500);
	const browser = await launchBrowser();
	console.log("page           HTML+CSS brotli   requests   JavaScript bytes   render-blocking scripts");
	for (const [name, path] of Object.entries(templates(await loadSite()))) {
		const context = await browser.newContext();
		const page = await context.newPage();
		const bodies: { type: string; body: Buffer }[] = [];
		page.on("response", async (response) => {
			bodies.push({
				type: response.request().resourceType(),
				body: await response.body().catch(() => Buffer.alloc(0)),
			});
		});
		await page.goto(new URL(path, url).href, { waitUntil: "networkidle" });
		const size = (types: string[], measure: (body: Buffer) => number) =>
			bodies.filter(({ type }) => types.includes(type)).reduce((sum, { body }) => sum + measure(body), 0);
		const markup = size(["document", "stylesheet"], (body) => brotliCompressSync(body).length);
		const inline = await page
			.locator(`script:not([src], [type="application/ld+json"])`)
			.evaluateAll((list) => list.map((script) => script.textContent?.length ?? 0));
		const scripts = size(["script"], (body) => body.length) + inline.reduce((a, b) => a + b, 0);
		const blocking = await page.locator("script[src]:not([type=module]):not([async]):not([defer])").count();
		console.log(
			`${name.padEnd(14)} ${String(markup).padStart(15)} ${String(bodies.length).padStart(10)} ${String(scripts).padStart(18)} ${String(blocking).padStart(25)}`,
		);
		await context.close();
	}
	await browser.close();
	await stop();
});
