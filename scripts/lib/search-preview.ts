import type { IncomingMessage, ServerResponse } from "node:http";
import { shownProject } from "../../src/current-project.ts";
import { searchFiles } from "../../src/search/search-files.ts";
import { bundleSearch } from "./bundle-search.ts";

interface DevServer {
	middlewares: { use(handle: (request: IncomingMessage, response: ServerResponse, next: () => void) => void): void };
}

/** Search while one edits: its files are made from the content as last read, when a page asks for them. */
export function searchPreview() {
	let script: Promise<string> | null = null;
	const fileOf = (address: string): Promise<string> | string | Uint8Array | undefined => {
		const site = shownProject()?.site;
		if (!site || !address.startsWith(site.urls.search)) return undefined;
		if (address === `${site.urls.search}search.js`) {
			script ??= bundleSearch();
			return script;
		}
		return /\.(?:json|bin)$/.test(address)
			? searchFiles(site).get(`search/${address.slice(site.urls.search.length)}`)
			: undefined;
	};
	return {
		name: "search-preview",
		configureServer: ({ middlewares }: DevServer) => {
			middlewares.use((request, response, next) => {
				const address = (request.url ?? "").replace(/\?.*$/, "");
				Promise.resolve(fileOf(address)).then((text) => {
					if (text === undefined) return next();
					response.setHeader("content-type", address.endsWith(".js") ? "text/javascript" : "application/json");
					response.end(text);
				}, next);
			});
		},
	};
}
