import type { Project } from "./project.ts";

/** Fills a collection of Astro's from a project. */
type Fill = (project: Project) => void;

interface Current {
	project: Project | null;
	/** By name of the collection. */
	fills: Map<string, Fill>;
}

/**
 * Where the command that opened the project hands it to the pages: Astro loads them as a program of its own
 * in the same process, so no argument reaches them. Nothing else is shared this way.
 */
const SLOT = Symbol.for("plan-register.project");
const slots = globalThis as Record<symbol, unknown>;
slots[SLOT] ??= { project: null, fills: new Map() } satisfies Current;
const current = slots[SLOT] as Current;

/** Collections name content files so, wherever their folder lies: Astro is handed what was read. */
export const CONTENT_PREFIX = "@content/";

/** Shows a project from now on: fills every collection anew. */
export function showProject(project: Project): void {
	current.project = project;
	for (const fill of current.fills.values()) fill(project);
}

/** The project shown, or null outside a build and a preview. */
export function shownProject(): Project | null {
	return current.project;
}

/** Fills a collection now, and again whenever another project is shown. */
export function onProject(name: string, fill: Fill): void {
	current.fills.set(name, fill);
	if (current.project) fill(current.project);
}
