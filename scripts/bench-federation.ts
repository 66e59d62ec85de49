/**
 * `npm run bench:federation -- --sites 1,21,100`: what it costs a reader's browser to search so many sites together, each
 * a copy of `dist` under a name of its own on this machine.
 */
import { measureFederation, serveCopies } from "../bench/federation.ts";
import { launchBrowser } from "./lib/browser.ts";
import { readFlags } from "./lib/flags.ts";
import { runCommand } from "./lib/run.ts";

await runCommand(async () => {
	const options = {
		sites: { type: "string", default: "1,21,100" },
		site: { type: "string", default: "dist" },
		queries: { type: "string", default: "教育局,科普" },
	} as const;
	const { values } = readFlags({ options });
	const copies = await serveCopies(values.site);
	const browser = await launchBrowser("*.test");
	const [first = "", second = first] = values.queries.split(",");
	const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} KB`;
	for (const sites of values.sites.split(",").map(Number)) {
		const { opening, query, pages, heap } = await measureFederation(browser, copies, sites, [first, second]);
		console.log(
			[
				`${sites} 个站点`,
				`打开并答出：${opening.requests} 次请求，${kilobytes(opening.bytes)}，${opening.ms} 毫秒`,
				`再问一次：${query.ms} 毫秒（其中最长一段不响应 ${query.longest} 毫秒）`,
				`网页：${pages.requests} 次请求，${kilobytes(pages.bytes)}，${pages.ms} 毫秒`,
				`内存 ${heap} MB`,
			].join("；"),
		);
	}
	await browser.close();
	await copies.stop();
});
