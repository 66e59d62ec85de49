/**
 * The site's service worker: answers from what it kept, each file held against the sum in the build's list. A new version
 * is fetched beside the old one and takes its place when a reader asks for it, or when no page of the site is open any more.
 */
import { OF_EDITION } from "./carried-names.ts";
import { openKeptFiles } from "./kept-files.ts";
import { type KeptFile, LIST_FILE } from "./kept-list.ts";
import { storeOf, type WorkerScope } from "./worker-scope.ts";

/** The sum of this version's list, written in by the build. */
declare const LIST_SUM: string;

const worker = globalThis as unknown as WorkerScope;
const { scope } = worker.registration;
const kept = openKeptFiles(storeOf(scope), scope, LIST_FILE, LIST_SUM);

worker.addEventListener("install", (event) => event.waitUntil(kept.fill()));
worker.addEventListener("activate", (event) => event.waitUntil(kept.prune().then(() => worker.clients.claim())));
worker.addEventListener("message", ({ data }) => {
	if (data === "use") worker.skipWaiting();
});
worker.addEventListener("fetch", (event) => {
	const { request } = event;
	const { url, method, cache } = request;
	// Who asks for a file past every store, such as a check of what stands on the server, gets it from there.
	if (method === "GET" && url.startsWith(scope) && cache !== "no-store") event.respondWith(answer(request));
});

async function answer(request: Request): Promise<Response> {
	const files = await kept.readList();
	const path = pathOf(request.url);
	const folder = files?.get(`${path}/index.html`);
	if (folder) return Response.redirect(`${scope}${path}/${new URL(request.url).search}`);
	const file = files?.get(path === "" || path.endsWith("/") ? `${path}index.html` : path);
	const found = (file && (await kept.find(file))) ?? (await askServer(request, file));
	return request.url.endsWith("?download") ? asDownload(found) : found;
}

/** What a reader asked to have as a file, not to see. */
function asDownload({ body, status, headers: given }: Response): Response {
	const headers = new Headers(given);
	headers.set("content-disposition", "attachment");
	return new Response(body, { status, headers });
}

/** The path of an address below the site. */
function pathOf(url: string): string {
	const { pathname } = new URL(url);
	try {
		return decodeURIComponent(pathname.slice(new URL(scope).pathname.length));
	} catch {
		return pathname;
	}
}

async function askServer(request: Request, file: KeptFile | undefined): Promise<Response> {
	try {
		const response = await fetch(request);
		return file ? await kept.keep(file, response) : response;
	} catch (error) {
		if (request.mode !== "navigate") throw error;
		const plain = await plainTwin(request.url);
		if (plain !== null) return Response.redirect(plain);
		const headers = { "content-type": "text/html; charset=utf-8" };
		return new Response(NOT_KEPT, { status: 503, headers });
	}
}

/** Of an edition only what was opened is kept; without a network the plain page says the same. Null where that is not kept. */
async function plainTwin(url: string): Promise<string | null> {
	const path = pathOf(url);
	const plain = path.replace(OF_EDITION, "");
	const file = (await kept.readList())?.get(`${plain.replace(/index\.html$/, "")}index.html`);
	return file && plain !== path ? `${scope}${plain}` : null;
}

const NOT_KEPT = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>没有网络</title><h1>没有网络</h1><p>这一页没有存在这台设备上，连上网络以后再打开。</p><p><a href="${scope}">回到首页</a></p></html>`;
