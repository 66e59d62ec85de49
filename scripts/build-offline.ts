/** Writes what lets a browser keep a built site: the list of its files with their sums, and the service worker. */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { formatSize } from "../src/model/formats.ts";
import type { Site } from "../src/model/model.ts";
import { COUNT_MARK, chooseKept, countKept, LIST_FILE, SIZE_MARK, WORKER_FILE } from "../src/offline/kept-list.ts";
import { bundleWorker } from "./lib/bundle-worker.ts";
import { measureFiles } from "./lib/site-copy.ts";

/** Returns how many files a browser keeps after the first visit, and their bytes. */
export async function buildOffline(site: Site, outDir: string): Promise<{ files: number; bytes: number }> {
	const write = (file: string, text: string) => writeFile(path.join(outDir, file), text);
	if (site.without.includes("offline")) {
		await write(WORKER_FILE, await bundleWorker(null));
		return { files: 0, bytes: 0 };
	}
	const count = countKept(chooseKept(await measureFiles(outDir)));
	const page = path.join("data", "index.html");
	const html = await readFile(path.join(outDir, page), "utf8");
	await write(page, html.replace(COUNT_MARK, String(count.files)).replace(SIZE_MARK, formatSize(count.bytes)));
	const text = JSON.stringify(chooseKept(await measureFiles(outDir)));
	await write(LIST_FILE, text);
	await write(WORKER_FILE, await bundleWorker(createHash("sha256").update(text).digest("hex")));
	return count;
}
