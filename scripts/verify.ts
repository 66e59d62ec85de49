/** The last step of a build: reads every page of the result and refuses broken links, foreign requests and inline code. */
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Site } from "../src/model/model.ts";
import { DEMO_MARK } from "../src/records/site-record.ts";
import { inspectPage, type PageFindings } from "../src/verify/inspect-page.ts";

/** Checks the built folder; returns how many links were followed. Throws with every fault found. */
export async function verifySite(outDir: string, site: Pick<Site, "base" | "demo">): Promise<number> {
	const files = await listFolder(outDir);
	const present = new Set(files);
	const pages = new Map<string, PageFindings>();
	for (const file of files.filter((name) => name.endsWith(".html"))) {
		pages.set(file, inspectPage(await readFile(path.join(outDir, file), "utf8")));
	}
	const faults = [...pages].flatMap(([file, page]) => [
		...page.faults.map((fault) => `${file}：${fault}`),
		...page.links.flatMap((link) => checkLink(link, file, site.base, pages, present)),
	]);
	if (site.demo) faults.push(...(await unmarkedFiles(outDir, files)));
	if (faults.length > 0) throw new Error(`成品有 ${faults.length} 处问题：\n${faults.join("\n")}`);
	return [...pages.values()].reduce((sum, { links }) => sum + links.length, 0);
}

/** Pages and downloads of a fictitious site that do not say so. */
async function unmarkedFiles(outDir: string, files: string[]): Promise<string[]> {
	const faults: string[] = [];
	for (const file of files.filter((name) => /\.(html|csv|json|svg|xml|ics|txt|bib|ris)$/.test(name))) {
		if (/^(search|pagefind|_astro)\/|^(robots\.txt|favicon\.svg)$/.test(file)) continue;
		const text = await readFile(path.join(outDir, file), "utf8");
		if (!text.includes(DEMO_MARK)) faults.push(`${file}：没有写明“${DEMO_MARK}”`);
	}
	return faults;
}

/** Number of pages and bytes below a folder. */
export async function measureFolder(outDir: string): Promise<{ pages: number; bytes: number }> {
	const files = await listFolder(outDir);
	const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(outDir, file))).size));
	return { pages: files.filter((file) => file.endsWith(".html")).length, bytes: sizes.reduce((a, b) => a + b, 0) };
}

async function listFolder(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
	return files.map((file) => path.relative(folder, file).split(path.sep).join("/")).sort();
}

/** Faults of one link: a foreign address is left alone; a local one must lead to a file and, if named, an element. */
function checkLink(
	link: string,
	from: string,
	base: string,
	pages: Map<string, PageFindings>,
	files: Set<string>,
): string[] {
	const here = new URL(base + from.replace(/(^|\/)index\.html$/, "$1"), "http://site.local");
	const url = new URL(link, here);
	if (url.origin !== here.origin) return [];
	if (!url.pathname.startsWith(base)) return [`${from}：链接 ${link} 不在 ${base} 之下`];
	const local = decodeURIComponent(url.pathname.slice(base.length));
	const file = local === "" || local.endsWith("/") ? `${local}index.html` : local;
	if (!files.has(file)) return [`${from}：链接 ${link} 没有对应的文件`];
	const id = decodeURIComponent(url.hash.slice(1));
	if (id && !pages.get(file)?.ids.has(id)) return [`${from}：链接 ${link} 没有对应的段落`];
	return [];
}
