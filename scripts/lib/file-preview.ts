import type { IncomingMessage, ServerResponse } from "node:http";
import { shownProject } from "../../src/current-project.ts";
import { packContent } from "../../src/desk/desk-content.ts";
import { exportedFiles, type MadeFile } from "../../src/exports/exported-files.ts";
import { TYPES } from "../../src/policy/server-headers.ts";
import { searchFiles } from "../../src/search/search-files.ts";
import { pageAddresses } from "../../src/verify/expected-files.ts";
import { bundleDesk } from "./bundle-desk.ts";
import { bundleSearch } from "./bundle-search.ts";

interface DevServer {
	middlewares: { use(handle: (request: IncomingMessage, response: ServerResponse, next: () => void) => void): void };
}

type Served = string | Uint8Array | undefined;

/** Files beside the pages while one edits, search and the desk among them: they are made from the content as last read, when a page asks for them. */
export function filePreview() {
	let script: Promise<string> | null = null;
	let desk: Promise<Map<string, string>> | null = null;
	const deskFile = async (name: string): Promise<Served> => {
		const project = shownProject();
		if (name === "content.json" && project) {
			return JSON.stringify(packContent(project.content, project.asOf, project.version));
		}
		desk ??= bundleDesk();
		return (await desk).get(name);
	};
	const fileOf = (address: string): Promise<Served> | Served => {
		const site = shownProject()?.site;
		if (site && address.startsWith(site.urls.desk) && /\.(?:js|json)$/.test(address)) {
			return deskFile(address.slice(site.urls.desk.length));
		}
		if (!site || !/\.\w+$/.test(address)) return undefined;
		if (!address.startsWith(site.urls.search)) {
			const isAsked = ({ file }: MadeFile) => site.base + file === address;
			return exportedFiles(site, pageAddresses(site)).find(isAsked)?.make();
		}
		if (address === `${site.urls.search}search.js`) {
			script ??= bundleSearch();
			return script;
		}
		return /\.(?:json|bin)$/.test(address)
			? searchFiles(site).get(`search/${address.slice(site.urls.search.length)}`)
			: undefined;
	};
	return {
		name: "file-preview",
		configureServer: ({ middlewares }: DevServer) => {
			middlewares.use((request, response, next) => {
				const address = (request.url ?? "").replace(/\?.*$/, "");
				Promise.resolve(fileOf(address)).then((text) => {
					if (text === undefined) return next();
					response.setHeader("content-type", TYPES[address.replace(/.*\./, "")] ?? "application/octet-stream");
					response.end(text);
				}, next);
			});
		},
	};
}
