import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../scripts/lib/browser.ts";
import { publishSite } from "../scripts/lib/publish-site.ts";
import { listFolder } from "../scripts/lib/read-folder.ts";
import { checkContent } from "../src/check/check-content.ts";
import { readContentFiles } from "../src/disk/read-content.ts";
import { type ContentFiles, withFiles } from "../src/files/content-files.ts";
import { TYPES } from "../src/policy/server-headers.ts";
import { formatProblem } from "../src/problems/problem.ts";
import { hostileTexts } from "./hostile-texts.ts";

/** Values that people fill in freely, each written anew with a hostile text in it; what stands around them stays. */
const FIELDS: readonly [file: RegExp, field: RegExp][] = [
	[/^site\.yaml$/, /^(description|licence): (.*)$/m],
	[/^departments\/[^/]+\.mdx$/, /^(fullName): (.*)$/m],
	[/\/plan\.yaml$/, /^(shortTitle): (.*)$/m],
	[/\/(targets|deliverables|updates|requests)\/[^/]+\.mdx$/, /^(title): (.*)$/m],
];

/** Content in which so many values are hostile, of those that the check lets in: what it refuses never becomes a page. */
function makeHostile(city: ContentFiles, wanted: number, seed: number): { content: ContentFiles; texts: string[] } {
	const next = hostileTexts(seed);
	const places = [...city.bytes.keys()].flatMap((file) =>
		FIELDS.filter(([name]) => name.test(file)).map(([, field]) => ({ file, field })),
	);
	const isFine = (content: ContentFiles) => checkContent(content).records !== null;
	if (!isFine(city)) throw new Error(checkContent(city).problems.map(formatProblem).join("\n"));
	let content = city;
	const texts: string[] = [];
	for (let round = 0; texts.length < wanted && round < wanted * 20; round += 1) {
		const place = places[round % places.length];
		if (!place) break;
		const text = next();
		const before = new TextDecoder().decode(content.bytes.get(place.file));
		const changed = before.replace(place.field, (_, key: string, value: string) => {
			const held = value.replace(/^(['"])(.*)\1$/, "$2");
			return `${key}: ${JSON.stringify(`${held}${text}`)}`;
		});
		const candidate = withFiles(content, [[place.file, changed]]);
		if (changed === before || !isFine(candidate)) continue;
		content = candidate;
		texts.push(text);
	}
	return { content, texts };
}

/** Opens every page of a built site; gives what ran, was asked for elsewhere, or was said against a page. */
async function openEveryPage(
	browser: Browser,
	folder: string,
	base: string,
): Promise<{ pages: number; faults: string[] }> {
	const server = createServer(async (request, response) => {
		const { pathname } = new URL(request.url ?? "/", "http://local");
		const file = decodeURIComponent(pathname.slice(base.length)).replace(/(^|\/)$/, "$1index.html");
		const bytes = await readFile(path.join(folder, file)).catch(() => null);
		response
			.writeHead(bytes ? 200 : 404, { "content-type": TYPES[path.extname(file).slice(1)] ?? "text/plain" })
			.end(bytes);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const pages = (await listFolder(folder)).filter((file) => file.endsWith("index.html"));
	const faults: string[] = [];
	const page = await browser.newPage();
	let at = "";
	const note = (words: string) => faults.push(`${at}：${words}`);
	page.on("dialog", (dialog) => {
		note(`对话框 ${dialog.message()}`);
		dialog.dismiss().catch(() => undefined);
	});
	page.on("pageerror", (error) => note(`脚本出错 ${error.message}`));
	page.on("console", (message) => {
		// A page without an icon of its own makes the browser ask for one.
		if (message.type() === "error" && !message.location().url.endsWith("/favicon.ico")) note(message.text());
	});
	page.on("request", (request) => {
		if (!request.url().startsWith(origin)) note(`请求 ${request.url()}`);
	});
	for (const file of pages) {
		at = file;
		await page.goto(`${origin}${base}${file.replace(/index\.html$/, "")}`, { waitUntil: "load" });
	}
	await page.close();
	server.closeAllConnections();
	server.close();
	return { pages: pages.length, faults };
}

/** Builds the fictitious city with so many hostile values and opens it, page by page. */
export async function browseHostile(
	wanted: number,
	seed: number,
): Promise<{ texts: number; pages: number; faults: string[] }> {
	const { content, texts } = makeHostile(await readContentFiles("demo/content"), wanted, seed);
	const folder = await mkdtemp(path.join(tmpdir(), "hostile-"));
	for (const [name, bytes] of content.bytes) {
		const file = path.join(folder, "content", name);
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, bytes);
	}
	const outDir = path.join(folder, "dist");
	const isBuilt = await publishSite({ root: path.join(folder, "content"), asOf: "2025-06-30", outDir, demo: true });
	if (!isBuilt) throw new Error("带有恶意文字的网站没有生成");
	const browser = await launchBrowser();
	const opened = await openEveryPage(browser, outDir, "/");
	await browser.close();
	await rm(folder, { recursive: true });
	return { texts: texts.length, ...opened };
}
