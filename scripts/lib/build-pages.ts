import { readFileSync } from "node:fs";
import path from "node:path";
import { showProject } from "../../src/current-project.ts";
import { exportedFiles } from "../../src/exports/exported-files.ts";
import type { Site } from "../../src/model/model.ts";
import { dropForeignRules } from "../../src/policy/own-styles.ts";
import { withPlainValues, withPolicy } from "../../src/policy/page-policy.ts";
import { withLateScripts } from "../../src/policy/read-ahead.ts";
import { createScopeNames } from "../../src/policy/short-scopes.ts";
import type { Project } from "../../src/project.ts";
import { pageAddresses } from "../../src/verify/expected-files.ts";
import { astroConfig } from "./astro-config.ts";
import { writeDesk } from "./bundle-desk.ts";
import type { Keep } from "./kept-store.ts";
import { takeTurn } from "./output-folder.ts";
import { build } from "./quiet-astro.ts";
import { listFolder, measureFolder } from "./read-folder.ts";
import { createWriter } from "./write-output.ts";
import { packZip } from "./write-zip.ts";

/** Writes the pages that Astro draws, each with its own styles and policy, and the files made of the model beside them. */
export async function buildPages(project: Project, site: Site, outDir: string, keep: Keep): Promise<{ pages: number }> {
	showProject(project);
	// For folders outside the project Astro keeps the program that draws the pages in one place, whoever builds.
	await takeTurn(".astro/pages", () =>
		build({ ...astroConfig(project), configFile: false, outDir, logLevel: "error" }),
	);
	const shorten = createScopeNames();
	const write = createWriter(outDir);
	for (const { file, make } of exportedFiles(site, pageAddresses(site), packZip)) write(file, make());
	for (const file of (await listFolder(outDir)).filter((name) => name.endsWith(".html"))) {
		const html = readFileSync(path.join(outDir, file), "utf8");
		write(file, withPolicy(withPlainValues(withLateScripts(shorten(dropForeignRules(html))))));
	}
	await writeDesk(project, outDir, keep);
	return measureFolder(outDir);
}
