import type { ContentRecords } from "../check/content.ts";
import { buildDepartments, linkDepartments } from "./departments.ts";
import { find } from "./find.ts";
import { buildPlan } from "./plan.ts";
import { createRoutes } from "./routes.ts";
import type { Site } from "./types.ts";

/** Links checked records into one frozen model. `asOf` is the day the site speaks from, `2026-11-24`. */
export function buildSite(records: ContentRecords, asOf: string): Site {
	const routes = createRoutes(records.site.base);
	const departments = buildDepartments(records.departments, routes, asOf);
	const plans = records.plans.map((plan) => buildPlan(plan, departments, routes, asOf));
	linkDepartments(departments, plans);
	const updates = plans.flatMap((plan) => plan.updates).sort((a, b) => b.date.localeCompare(a.date));
	const featuredPlan = find(plans, records.site.featuredPlan);
	const feeds = routes.feeds("all");
	const site: Site = { ...records.site, asOf, urls: routes.site, plans, featuredPlan, departments, updates, feeds };
	return deepFreeze(site);
}

function deepFreeze<T extends object>(value: T): T {
	if (Object.isFrozen(value)) return value;
	Object.freeze(value);
	for (const child of Object.values(value)) {
		if (typeof child === "object" && child !== null) deepFreeze(child);
	}
	return value;
}
