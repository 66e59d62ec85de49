/**
 * `npm run bench:pages`: what a reader's browser fetches before any interaction, for the main pages of `dist`:
 * HTML and CSS in brotli, requests, JavaScript, and whether any script blocks rendering.
 */
import { weighPage } from "../bench/page-weight.ts";
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
		const figures = (await weighPage(browser, new URL(path, url).href)).map((figure, at) =>
			String(figure).padStart([16, 11, 19, 26][at] ?? 0),
		);
		console.log(name.padEnd(14) + figures.join(""));
	}
	await browser.close();
	await stop();
});
