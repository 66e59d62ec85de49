import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { TYPES } from "../../src/policy/server-headers.ts";
import { lookUp } from "../../src/text/look-up.ts";

/** What a web server sends packed: text. */
const PACKED = /^text\/|javascript|json|xml/;

interface Sent {
	body: Buffer;
	headers: Record<string, string>;
}

/** Serves folders as a web server does, text in brotli, and counts the bytes it sends. */
export async function serveFiles(folders: string[]) {
	const cache = new Map<string, Sent>();
	const read = async (pathname: string) => {
		const known = cache.get(pathname);
		if (known) return known;
		const file = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
		for (const folder of folders) {
			const raw = await readFile(path.join(folder, decodeURIComponent(file))).catch(() => null);
			if (!raw) continue;
			const type = lookUp(TYPES, path.extname(file).slice(1)) ?? "application/octet-stream";
			const found: Sent = PACKED.test(type)
				? { body: brotliCompressSync(raw), headers: { "content-type": type, "content-encoding": "br" } }
				: { body: raw, headers: { "content-type": type } };
			cache.set(pathname, found);
			return found;
		}
		return null;
	};
	const server = createServer(async (request, response) => {
		const found = await read(new URL(request.url ?? "/", "http://localhost").pathname);
		if (!found) {
			response.writeHead(404).end();
			return;
		}
		counter.bytes += found.body.length;
		response.writeHead(200, found.headers).end(found.body);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const counter = {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		bytes: 0,
		/** Bytes sent for an address. */
		sizeOf: (pathname: string) => cache.get(pathname)?.body.length ?? 0,
		stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
	};
	return counter;
}
