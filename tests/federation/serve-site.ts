import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { HEADERS, TYPES } from "../../src/policy/server-headers.ts";

/** A server of one site, with the headers that `npm run webserver` writes for every kind of server. */
export interface SiteServer {
	port: number;
	/** What it hands out below which path; before that, nothing. */
	show(folder: string, base: string): void;
	/** Changes a file on its way out; a silent server never answers for it. */
	alter(file: string, change: (text: string) => string | null): void;
	/** Paths asked for, in order. */
	asked: string[];
	stop(): Promise<void>;
}

export async function serveSite(): Promise<SiteServer> {
	let [folder, base] = ["", "/"];
	const changes = new Map<string, (text: string) => string | null>();
	const asked: string[] = [];
	const server = createServer(async (request, response) => {
		const { pathname } = new URL(request.url ?? "/", "http://local");
		asked.push(pathname);
		const file = pathname.slice(base.length).replace(/(^|\/)$/, "$1index.html");
		const bytes =
			folder && pathname.startsWith(base) ? await readFile(path.join(folder, file)).catch(() => null) : null;
		const change = changes.get(file);
		const body = bytes && change ? change(bytes.toString()) : bytes;
		if (change && bytes && body === null) return;
		const type = TYPES[path.extname(file).slice(1)] ?? "application/octet-stream";
		response.writeHead(body === null ? 404 : 200, { ...headersOf(file), "content-type": type }).end(body);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		port: (server.address() as AddressInfo).port,
		show: (shown, below) => {
			[folder, base] = [shown, below];
		},
		alter: (file, change) => changes.set(file, change),
		asked,
		stop: () => {
			server.closeAllConnections();
			return new Promise((resolve) => server.close(() => resolve()));
		},
	};
}

/** A later rule replaces an earlier one of the same name. */
function headersOf(file: string): Record<string, string> {
	const rules = HEADERS.filter(
		({ folders }) => folders.length === 0 || folders.some((one) => file.startsWith(`${one}/`)),
	);
	return Object.fromEntries(rules.map(({ name, value }) => [name, value]));
}
