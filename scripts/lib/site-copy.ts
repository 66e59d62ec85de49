import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { MANIFEST_FILE, type Manifest, type ManifestFile, parseManifest } from "../../src/verify/manifest.ts";
import { listFolder } from "./read-folder.ts";

/** A copy of a site, in a folder or served: its files one by one, and the list of them where it can be had. */
export interface SiteCopy {
	name: string;
	/** Null where there is no such file. Throws where nobody answers. */
	read: (file: string) => Promise<Uint8Array | null>;
	listed: string[];
}

/** Opens a folder or an address. Throws when it is neither. */
export async function openSiteCopy(place: string): Promise<SiteCopy> {
	if (/^https?:\/\//.test(place)) return openServed(place.endsWith("/") ? place : `${place}/`);
	const isFolder = await stat(place).then(
		(found) => found.isDirectory(),
		() => false,
	);
	if (!isFolder) throw new Error(`${place} 读不到，应为网站的网址（https://…）或生成的文件夹`);
	const listed = await listFolder(place);
	const isListed = new Set(listed);
	return {
		name: place,
		listed,
		read: async (file) => (isListed.has(file) ? readFileSync(path.join(place, file)) : null),
	};
}

function openServed(address: string): SiteCopy {
	const read = async (file: string) => {
		const url = new URL(file.split("/").map(encodeURIComponent).join("/"), address);
		const response = await fetch(url, { cache: "no-store", signal: AbortSignal.timeout(30_000) }).catch(
			(error: Error) => {
				throw new Error(`${url.href} 连不上：${(error.cause as Error | undefined)?.message ?? error.message}`);
			},
		);
		if (response.status === 404) return null;
		if (!response.ok) throw new Error(`${url.href} 答复 ${response.status}，应为 200`);
		return new Uint8Array(await response.arrayBuffer());
	};
	return { name: address, listed: [], read };
}

/** The manifest that a copy brings with it. */
export async function readManifest(copy: SiteCopy): Promise<Manifest> {
	const bytes = await copy.read(MANIFEST_FILE);
	if (!bytes) throw new Error(`${copy.name} 没有 ${MANIFEST_FILE}，应为本站 0.2.0 之后生成的成品`);
	return parseManifest(new TextDecoder().decode(bytes));
}

/** Sizes and sums of files, by path. */
export async function measureCopy(copy: SiteCopy, files: readonly string[]) {
	const found = new Map<string, Omit<ManifestFile, "path"> | null>();
	for (const file of files) {
		const bytes = await copy.read(file);
		found.set(file, bytes && { size: bytes.length, sha256: hash("sha256", bytes) });
	}
	return found;
}

/** Every file of a folder, or some of them, with its size and sum. */
export async function measureFiles(folder: string, only?: readonly string[]): Promise<ManifestFile[]> {
	const copy = await openSiteCopy(folder);
	const measured = await measureCopy(copy, only ?? copy.listed);
	return [...measured].flatMap(([file, found]) => (found ? [{ path: file, ...found }] : []));
}
