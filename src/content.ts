/** The one place that reads Astro's collections: it hands out the linked model, the prose of a record, and its history. */
import { getCollection, getEntry, render } from "astro:content";
import { readAsOf } from "./disk/as-of.ts";
import { readContentRoot } from "./disk/content-root.ts";
import { readHistory } from "./disk/git-history.ts";
import { buildSite } from "./model/build-site.ts";
import type { PlanRecords } from "./records/content-records.ts";

export const site = await loadSite();

/** Who changed what, and when. */
export const history = readHistory(readContentRoot(process.env));

async function loadSite() {
	const entry = await getEntry("site", "site");
	if (!entry) throw new Error("content/ has errors; `npm run check` lists them");
	const plans = await getCollection("plans");
	return buildSite(
		{
			site: entry.data,
			redirects: (await getCollection("redirects")).map(({ data }) => data),
			departments: (await getCollection("departments")).map(({ data }) => data),
			plans: await Promise.all(plans.map(({ data }) => readPlan(data))),
		},
		readAsOf(process.env, new Date()),
	);
}

async function readPlan(plan: PlanRecords["plan"]): Promise<PlanRecords> {
	const ofPlan = async <T>(entries: Promise<{ id: string; data: T }[]>) =>
		(await entries).flatMap(({ id, data }) => (id.startsWith(`${plan.id}/`) ? [data] : []));
	return {
		plan,
		parts: await ofPlan(getCollection("parts")),
		actions: await ofPlan(getCollection("actions")),
		notes: await ofPlan(getCollection("notes")),
		targets: await ofPlan(getCollection("targets")),
		observations: await ofPlan(getCollection("observations")),
		updates: await ofPlan(getCollection("updates")),
	};
}

/** The component that renders a record's MDX body, or null where it has none. */
export async function renderProse(collection: "departments" | "targets" | "updates", id: string) {
	const entry = await getEntry(collection, id);
	if (!entry?.body?.trim()) return null;
	return (await render(entry)).Content;
}
