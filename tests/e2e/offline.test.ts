import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { buildOffline } from "../../scripts/build-offline.ts";
import { launchBrowser } from "../../scripts/lib/browser.ts";
import type { Site } from "../../src/model/model.ts";
import { readDemo } from "../demo.ts";

const TYPES: Record<string, string> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript",
	".json": "application/json",
	".svg": "image/svg+xml",
};

/** A copy of the fictitious site that can be altered, and a server for it that can be torn off the network. */
let folder: string;
let server: Server;
let port = 0;
let site: Site;
let browser: Browser;
let page: Page;
/** The browser keeps nothing of an editor's own machine, so the site has a name here. */
const address = (url: string) => `http://site.localhost:${port}${url}`;
const file = (name: string) => path.join(folder, name);

async function connect(): Promise<void> {
	server = createServer(async (request, response) => {
		const { pathname } = new URL(request.url ?? "/", "http://local");
		const name = decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
		const bytes = await readFile(file(name)).catch(() => null);
		response.writeHead(bytes ? 200 : 404, { "content-type": TYPES[path.extname(name)] ?? "application/octet-stream" });
		response.end(bytes);
	});
	await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
	port = (server.address() as AddressInfo).port;
}

async function disconnect(): Promise<void> {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
}

/** Publishes the folder with another description on its home page. */
async function publish(words: string): Promise<void> {
	const html = await readFile(file("index.html"), "utf8");
	await writeFile(file("index.html"), html.replace(/<h1([^>]*)>[\s\S]*?<\/h1>/, `<h1$1>${words}</h1>`));
	await buildOffline(site, folder);
}

const title = () => page.locator("h1").innerText();

beforeAll(async () => {
	site = { ...(await readDemo()), without: ["carry"] };
	folder = await mkdtemp(path.join(tmpdir(), "offline-"));
	await cp(inject("demoDir"), folder, { recursive: true });
	await publish("第一版");
	await connect();
	browser = await launchBrowser();
	page = await browser.newPage();
	await page.goto(address(site.urls.home));
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (!navigator.serviceWorker.controller)
			await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve));
	});
});
afterAll(async () => {
	await browser.close();
	await disconnect();
	await rm(folder, { recursive: true, force: true });
});

test("after one visit everything opens without a network", async () => {
	const search = address(`${site.urls.search}?q=${encodeURIComponent("绿色学校")}`);
	const hits = async () => {
		await page.goto(search);
		await page.locator("[data-search-state=done]").waitFor();
		return page.locator("[data-search-hit] a").allInnerTexts();
	};
	const online = await hits();
	await disconnect();
	const complaints: string[] = [];
	page.on("pageerror", (error) => complaints.push(error.message));
	expect(await hits()).toEqual(online);
	expect(online.length).toBeGreaterThan(1);
	for (const name of [`data/${site.featuredPlan.id}/progress.csv`, `charts/${site.featuredPlan.id}/matrix.svg`]) {
		const text = await page.evaluate(async (url) => (await fetch(url)).text(), address(`/${name}`));
		expect(text).toBe(await readFile(file(name), "utf8"));
	}
	const { urls, actions, targets } = site.featuredPlan;
	for (const url of [site.urls.home, urls.text, urls.matrix, actions[0]?.url ?? "", targets[0]?.url ?? ""]) {
		const response = await page.goto(address(url));
		expect([url, response?.status()]).toEqual([url, 200]);
	}
	expect(await page.locator("svg").count()).toBeGreaterThan(0);
	await page.goto(address(site.urls.data));
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.locator('a[href$="/targets.csv"]').first().click(),
	]);
	expect(await readFile(await download.path(), "utf8")).toBe(
		await readFile(file(`data/${site.featuredPlan.id}/targets.csv`), "utf8"),
	);
	// A page of 长者版 that was never opened is read in the plain one.
	await page.goto(address(`/elders${urls.targets}`));
	expect(page.url()).toBe(address(urls.targets));
	await page.goto(address("/plans/never-there/"));
	expect(await title()).toBe("没有网络");
	expect(complaints).toEqual([]);
});

test("a version that does not arrive whole leaves the old one, and says so", async () => {
	await connect();
	await publish("第二版");
	await writeFile(file("index.html"), (await readFile(file("index.html"), "utf8")).slice(0, -100));
	await page.goto(address(site.urls.home));
	await page.locator(".newer", { hasText: "没有取全" }).waitFor();
	await page.reload();
	expect(await title()).toBe("第一版");
});

test("a new version is offered, and taken when the reader asks for it", async () => {
	await publish("第三版");
	await page.goto(address(site.urls.home));
	const offer = page.locator(".newer", { hasText: "网上有新的版本" });
	await offer.waitFor();
	await page.goto(address(site.urls.home));
	expect(await title()).toBe("第一版");
	await page.locator(".newer button", { hasText: "看新版本" }).click();
	await expect.poll(title, { timeout: 40_000 }).toBe("第三版");
	expect(await page.locator(".newer").count()).toBe(0);
});

test("a site that does without takes away what browsers kept", async () => {
	await buildOffline({ ...site, without: ["offline", "carry"] }, folder);
	await page.goto(address(site.urls.home));
	await expect
		.poll(
			() =>
				page.evaluate(async () => [
					(await navigator.serviceWorker.getRegistrations()).length,
					(await caches.keys()).length,
				]),
			// A browser asks for a newer worker a while after the page.
			{ timeout: 20_000 },
		)
		.toEqual([0, 0]);
});
