import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { bundleSearch } from "../scripts/lib/bundle-search.ts";

/** What it costs a reader's browser to search so many sites together. */
export interface FederationCost {
	sites: number;
	/** Until the first answer of all of them stands: requests, bytes as sent, milliseconds. */
	opening: { requests: number; bytes: number; ms: number };
	/** Of a further query: milliseconds until the list stands, and of those the longest that the page did not react. */
	query: { ms: number; longest: number };
	/** Of whole pages, asked for once. */
	pages: { requests: number; bytes: number; ms: number };
	/** Megabytes that the page's code holds afterwards. */
	heap: number;
}

/** Copies of one built site, each under a name of its own, and a page that searches so many of them: as the portal's page is made. */
export async function serveCopies(folder: string) {
	const sent = new Map<string, { body: Buffer; bytes: number }>();
	const counted = { requests: 0, bytes: 0 };
	const script = await bundleSearch("federation/federated-search.ts");
	const read = async (name: string, sites: number): Promise<{ body: Buffer; bytes: number } | null> => {
		const known = sent.get(name);
		if (known) return known;
		const raw =
			name === "/federation.js" ? Buffer.from(script) : await readFile(path.join(folder, name)).catch(() => null);
		const body = name === "/" ? Buffer.from(formatPage(sites, port())) : raw;
		if (!body) return null;
		// A browser takes brotli from secure places only: it is counted, not sent.
		const packed = { body, bytes: brotliCompressSync(body).length };
		if (name !== "/") sent.set(name, packed);
		return packed;
	};
	const server = createServer(async (request, response) => {
		const { pathname, searchParams } = new URL(request.url ?? "/", "http://local");
		const found = await read(pathname, Number(searchParams.get("sites")));
		counted.requests += 1;
		counted.bytes += found?.bytes ?? 0;
		const type = pathname.endsWith(".js") ? "text/javascript" : pathname === "/" ? "text/html; charset=utf-8" : "";
		const headers = { "access-control-allow-origin": "*", "cache-control": "no-cache" };
		response
			.writeHead(found ? 200 : 404, { ...headers, "content-type": type || "application/octet-stream" })
			.end(found?.body);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const port = () => (server.address() as AddressInfo).port;
	const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
	return { counted, address: (sites: number) => `http://portal.test:${port()}/?sites=${sites}`, stop };
}

function formatPage(sites: number, port: number): string {
	const lines = Array.from({ length: sites }, (_, at) => {
		const origin = at === 0 ? "" : `http://c${at}.test:${port}`;
		return `<li data-federated="${origin}" data-base="/"><a href="#">${at}市</a><a href="/search/" data-federated-search>x</a><span data-federated-state></span></li>`;
	});
	return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><search data-federation="/federation.js"><form><input type="search"></form><p data-federation-state></p><ul>${lines.join("")}</ul><ol data-federation-results></ol><button type="button" data-federation-more hidden></button><button type="button" data-federation-pages></button><p data-federation-pages-state></p><ol data-federation-found-pages></ol></search><script type="module">import("/federation.js").then(({ attachFederation }) => attachFederation(document.querySelector("search"), null));</script>`;
}

/** Measures one visit: the page opened with a query in its address, another query, whole pages. */
export async function measureFederation(
	browser: Browser,
	copies: Awaited<ReturnType<typeof serveCopies>>,
	sites: number,
	[first, second]: readonly [string, string],
): Promise<FederationCost> {
	const { counted, address } = copies;
	const context = await browser.newContext();
	const page = await context.newPage();
	const costOf = async (work: () => Promise<unknown>) => {
		const [before, start] = [{ ...counted }, performance.now()];
		await work();
		const ms = Math.round(performance.now() - start);
		return { requests: counted.requests - before.requests, bytes: counted.bytes - before.bytes, ms };
	};
	const answered = (query: string) =>
		page
			.locator(`[data-federation-query="${query}"]`, { hasText: `（${sites} 个站点的结果）` })
			.waitFor({ state: "attached", timeout: 120_000 });
	const opening = await costOf(async () => {
		await page.goto(`${address(sites)}&q=${encodeURIComponent(first)}`);
		await answered(first);
	});
	await page.evaluate(() => {
		const held = globalThis as unknown as { longest: number };
		held.longest = 0;
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) held.longest = Math.max(held.longest, duration);
		}).observe({ type: "longtask" });
	});
	const { ms } = await costOf(async () => {
		await page.fill("input", second);
		await answered(second);
	});
	const longest = await page.evaluate(() => Math.round((globalThis as unknown as { longest: number }).longest));
	const pages = await costOf(async () => {
		await page.click("[data-federation-pages]");
		await page.locator("[data-federation-pages-state]", { hasText: "列出" }).waitFor({ timeout: 120_000 });
	});
	const session = await context.newCDPSession(page);
	await session.send("HeapProfiler.collectGarbage");
	const { usedSize } = await session.send("Runtime.getHeapUsage");
	await context.close();
	return { sites, opening, query: { ms, longest }, pages, heap: Math.round(usedSize / 1e6) };
}
