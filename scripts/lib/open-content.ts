import { readAsOf } from "../../src/disk/as-of.ts";
import { readContentRoot } from "../../src/disk/content-root.ts";
import type { Site } from "../../src/model/model.ts";
import { openProject, type Project, type ProjectOptions } from "../../src/project.ts";

/** Opens the content that the person at the terminal means, on the day they mean; what is given goes before the environment. */
export async function openContent(given: Partial<ProjectOptions> = {}): Promise<Project> {
	const { root = readContentRoot(process.env), asOf } = given;
	return openProject({
		...given,
		root,
		asOf: readAsOf({ ...process.env, ...(asOf ? { AS_OF: asOf } : {}) }, new Date()),
	});
}

/** The model, for a command that runs alone. Throws when the content has errors. */
export async function loadSite(): Promise<Site> {
	const { site, content } = await openContent();
	if (!site) throw new Error(`${content.name}/ 有错误，请先运行 npm run check`);
	return site;
}
