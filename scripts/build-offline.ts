/** Writes what a site needs without a network: one file to carry away, the list of what a browser keeps, the service worker. */
import { createHash } from "node:crypto";
import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { formatSize } from "../src/model/formats.ts";
import type { Site } from "../src/model/model.ts";
import * as kept from "../src/offline/kept-list.ts";
import { bundleWorker } from "./lib/bundle-worker.ts";
import { carrySite } from "./lib/carry-site.ts";
import { keepNothing } from "./lib/kept-store.ts";
import { measureFiles } from "./lib/site-copy.ts";

type KeptSize = ReturnType<typeof kept.countKept>;

/** Returns how many files a browser keeps after the first visit, and their bytes. */
export async function buildOffline(site: Site, outDir: string, keep = keepNothing): Promise<KeptSize> {
	const write = (file: string, content: string | Uint8Array) => writeFile(path.join(outDir, file), content);
	const sizes: [mark: string, words: string][] = [];
	if (!site.without.includes("carry")) {
		const carried = await carrySite(outDir, site.base, keep);
		await write(kept.CARRY_FILE, carried);
		sizes.push([kept.CARRY_MARK, formatSize(carried.length)]);
		for (const { id } of site.plans)
			sizes.push([kept.PAGE_MARK, formatSize((await stat(path.join(outDir, "data", id, `${id}.html`))).size)]);
	}
	const measured = await measureFiles(outDir);
	const count = kept.countKept(kept.chooseKept(measured));
	sizes.push([kept.COUNT_MARK, String(count.files)], [kept.SIZE_MARK, formatSize(count.bytes)]);
	const page = "data/index.html";
	const html = await readFile(path.join(outDir, page), "utf8");
	const filled = sizes.reduce((text, [mark, words]) => text.replace(mark, words), html);
	await write(page, filled);
	const written = await measureFiles(outDir, [page]);
	const files = measured.map((file) => written.find((own) => own.path === file.path) ?? file);
	const list = site.without.includes("offline") ? null : JSON.stringify(kept.chooseKept(files));
	const sum = list && createHash("sha256").update(list).digest("hex");
	if (list) await write(kept.LIST_FILE, list);
	await write(kept.WORKER_FILE, await keep("worker", [sum ?? ""], () => bundleWorker(sum)));
	return list ? count : { files: 0, bytes: 0 };
}
