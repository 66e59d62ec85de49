/** The one place that reads Astro's collections: it hands out the linked model and the prose of a record. */
import { getEntry, render } from "astro:content";
import { shownProject } from "./current-project.ts";
import type { Plan } from "./model/model.ts";

// Asked for so that Astro loads the pages anew when the collections change.
await getEntry("readings", "reading");
const project = shownProject();
if (!project?.site) throw new Error("The content has errors; `npm run check` lists them");

export const { site } = project;

/** What a page has that every plan has once. */
export interface PlanProps {
	plan: Plan;
}

/** The addresses of such a page. */
export const planPaths = () => site.plans.map((plan) => ({ params: { plan: plan.id }, props: { plan } }));

/** The component that renders a record's MDX body, or null where it has none. */
export async function renderProse(
	collection: "departments" | "targets" | "deliverables" | "updates" | "requests",
	id: string,
) {
	const entry = await getEntry(collection, id);
	if (!entry?.body?.trim()) return null;
	return (await render(entry)).Content;
}
