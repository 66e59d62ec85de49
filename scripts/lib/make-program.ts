/** The process that `makeProgram` starts: it is sent a project, and answers with the program of its pages, or with what went wrong. */
import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { serialize } from "node:v8";
import type { AstroIntegration } from "astro";
import { showProject } from "../../src/current-project.ts";
import type { Project } from "../../src/project.ts";
import { astroConfig } from "./astro-config.ts";
import { freshFolder } from "./page-program.ts";
import { withPlainImports } from "./plain-imports.ts";
import { build } from "./quiet-astro.ts";
import { listFolder } from "./read-folder.ts";

// Who asked may have been killed.
process.once("disconnect", () => process.exit());
process.once("message", async (project: Project) => {
	const answer = await make(project).catch((error: unknown) => error as Error);
	process.send?.(answer, () => process.disconnect());
});

/** No page is drawn. */
async function make(project: Project): Promise<Buffer> {
	showProject(project);
	const folder = await freshFolder();
	const files = new Map<string, Uint8Array>();
	const config = astroConfig(project);
	const take: AstroIntegration = {
		name: "page-program",
		hooks: {
			"astro:build:start": ({ setPrerenderer }) =>
				setPrerenderer((own) => ({
					...own,
					setup: async () => {
						for (const file of await listFolder(folder)) files.set(file, readFileSync(path.join(folder, file)));
					},
					getStaticPaths: async () => [],
				})),
		},
	};
	const integrations = [...(config.integrations ?? []), take];
	await build({ ...config, integrations, configFile: false, outDir: folder, logLevel: "error" });
	await rm(folder, { recursive: true, force: true });
	return serialize(withPlainImports(files));
}
