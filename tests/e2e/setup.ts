import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { buildSite } from "../../scripts/lib/build-site.ts";
import { serve } from "../../scripts/lib/serve.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** Address of the built site, ending in a slash. */
		baseUrl: string;
		/** Folder of the built site. */
		outDir: string;
	}
}

/** Builds the real site once, serves it, and tells every browser test where. */
export default async function setup(project: TestProject) {
	const folder = await mkdtemp(path.join(tmpdir(), "site-"));
	const outDir = path.join(folder, "dist");
	if (!(await buildSite({ outDir }))) throw new Error("content/ has errors; `npm run check` lists them");
	const server = await serve(outDir, 4400);
	project.provide("baseUrl", server.url);
	project.provide("outDir", outDir);
	return async () => {
		await server.stop();
		await rm(folder, { recursive: true, force: true });
	};
}
