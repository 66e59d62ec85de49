import { readAsOf } from "../../src/disk/as-of.ts";
import { readContentRoot } from "../../src/disk/content-root.ts";
import type { Site } from "../../src/model/model.ts";
import { sortProblems } from "../../src/problems/problem.ts";
import { openProject, type Project, type ProjectOptions } from "../../src/project.ts";
import { runExampleQueries } from "../../src/search/example-queries.ts";

/** Opens the content that the person at the terminal means, on the day they mean; what is given goes before the environment. */
export async function openContent(given: Partial<ProjectOptions> = {}): Promise<Project> {
	const { root = readContentRoot(process.env), asOf } = given;
	return openProject({
		...given,
		root,
		asOf: readAsOf({ ...process.env, ...(asOf ? { AS_OF: asOf } : {}) }, new Date()),
	});
}

/** The same, and its example searches asked of its own search: for who checks it as a whole, or publishes it. */
export async function openWhole(given: Partial<ProjectOptions> = {}): Promise<Project> {
	const project = await openContent(given);
	const idle = project.site ? runExampleQueries(project.site, project.queries) : [];
	if (idle.length === 0) return project;
	return { ...project, problems: sortProblems([...project.problems, ...idle]), records: null, site: null };
}

/** The model, for a command that runs alone. Throws when the content has errors. */
export async function loadSite(given: Partial<ProjectOptions> = {}): Promise<Site> {
	const { site, content } = await openContent(given);
	if (!site) throw new Error(`${content.name}/ 有错误，请先运行 npm run check`);
	return site;
}
