import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { plainEnvironment } from "../../scripts/lib/project-copy.ts";
import { projectNode } from "../../scripts/lib/project-node.ts";
import { publishSite } from "../../scripts/lib/publish-site.ts";
import { serve } from "../../scripts/lib/serve.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** Address of the site of `content/`, whatever city that is, ending in a slash. */
		baseUrl: string;
		/** Folder of that site as built. */
		outDir: string;
		/** Address of the fictitious city's site, ending in a slash. */
		demoUrl: string;
		/** Folder of that site as built. */
		demoDir: string;
	}
}

/** Builds the site of `content/` and the fictitious one once, serves both, and tells every browser test where. */
export default async function setup(project: TestProject) {
	const folder = await mkdtemp(path.join(tmpdir(), "site-"));
	const [outDir, demoDir] = [path.join(folder, "dist"), path.join(folder, "demo")];
	const built = await Promise.all([publishSite({ outDir }), buildDemo(demoDir)]);
	if (built[0] === null) throw new Error("content/ has errors; `npm run check` lists them");
	const [own, demo] = [await serve(outDir, 4400), await serve(demoDir, 4500)];
	project.provide("baseUrl", own.url);
	project.provide("outDir", outDir);
	project.provide("demoUrl", demo.url);
	project.provide("demoDir", demoDir);
	return async () => {
		await Promise.all([own.stop(), demo.stop()]);
		await rm(folder, { recursive: true, force: true });
	};
}

/** Builds the fictitious city as its command does, beside the other build. Throws what the command says where it fails. */
async function buildDemo(outDir: string): Promise<void> {
	const args = ["scripts/demo.ts", "--no-serve", "--out", outDir];
	const { stdout } = await promisify(execFile)(projectNode(), args, { encoding: "utf8", env: plainEnvironment() });
	if (!stdout.includes("站点日期 2025-06-30")) throw new Error(`the fictitious city is not built:\n${stdout}`);
}
