import { brotliCompressSync } from "node:zlib";
import type { Browser } from "playwright-core";

/** HTML and styles in brotli, requests, bytes of JavaScript, and scripts that block rendering: before any interaction. */
export async function weighPage(browser: Browser, address: string): Promise<number[]> {
	const context = await browser.newContext();
	const page = await context.newPage();
	const bodies: { type: string; body: Buffer }[] = [];
	page.on("response", async (response) => {
		bodies.push({
			type: response.request().resourceType(),
			body: await response.body().catch(() => Buffer.alloc(0)),
		});
	});
	await page.goto(address, { waitUntil: "networkidle" });
	const bodiesOf = (...types: string[]) => bodies.filter(({ type }) => types.includes(type)).map(({ body }) => body);
	const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
	const markup = sum(bodiesOf("document", "stylesheet").map((body) => brotliCompressSync(body).length));
	const inline = await page
		.locator(`script:not([src], [type="application/ld+json"])`)
		.evaluateAll((list) => list.map((script) => script.textContent?.length ?? 0));
	const scripts = sum([...bodiesOf("script").map((body) => body.length), ...inline]);
	const blocking = await page.locator("script[src]:not([type=module]):not([async]):not([defer])").count();
	await context.close();
	return [markup, bodies.length, scripts, blocking];
}
