/** Writes what a site needs without a network: one file to carry away, the list of what a browser keeps, the service worker. */
import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { formatSize } from "../src/model/formats.ts";
import type { Site } from "../src/model/model.ts";
import * as kept from "../src/offline/kept-list.ts";
import { compareTexts } from "../src/text/order.ts";
import { bundleWorker } from "./lib/bundle-worker.ts";
import { carrySite } from "./lib/carry-site.ts";
import { fillPage } from "./lib/fill-page.ts";
import { keepNothing } from "./lib/kept-store.ts";
import { measureFiles } from "./lib/site-copy.ts";

/** Returns how many files a browser keeps at once, and their bytes, and what it measured for that: all but the list and the worker. The page of downloads is carried with its figures, all but the size of what carries it. */
export async function buildOffline(site: Site, outDir: string, keep = keepNothing) {
	const write = (file: string, content: string | Uint8Array) => writeFile(path.join(outDir, file), content);
	const built = await measureFiles(outDir);
	const count = kept.countKept(kept.chooseKept(built));
	const sizeOf = (name: string) => built.find((file) => file.path === name)?.size ?? 0;
	const pages = site.without.includes("carry") ? [] : site.plans.map(({ id }) => sizeOf(`data/${id}/${id}.html`));
	fillPage(outDir, kept.DOWNLOADS_PAGE, [
		[kept.COUNT_MARK, String(count.files)],
		[kept.SIZE_MARK, formatSize(count.bytes)],
		...pages.map((size) => [kept.PAGE_MARK, formatSize(size)] as const),
	]);
	if (pages.length > 0) {
		const carried = await carrySite(outDir, site.base, keep);
		await write(kept.CARRY_FILE, carried);
		fillPage(outDir, kept.DOWNLOADS_PAGE, [[kept.CARRY_MARK, formatSize(carried.length)]]);
	}
	const changed = await measureFiles(outDir, [kept.DOWNLOADS_PAGE, kept.CARRY_FILE]);
	const files = [...built.filter((file) => !changed.some((own) => own.path === file.path)), ...changed];
	const list = kept.chooseKept(files.sort((a, b) => compareTexts(a.path, b.path)));
	const text = site.without.includes("offline") ? null : JSON.stringify(list);
	const sum = text && createHash("sha256").update(text).digest("hex");
	if (text) await write(kept.LIST_FILE, text);
	await write(kept.WORKER_FILE, await keep("worker", [sum ?? ""], () => bundleWorker(sum)));
	return { ...(text ? count : { files: 0, bytes: 0 }), measured: files };
}
