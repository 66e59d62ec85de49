import type { ContentRecords } from "../records/content-records.ts";
import { compareTexts } from "../text/order.ts";
import { linkAttachments } from "./build-attachments.ts";
import { buildDepartments, linkDepartments, OF_ALL_PLANS } from "./build-departments.ts";
import { listDrafts } from "./build-drafts.ts";
import { buildPlan } from "./build-plan.ts";
import { putDoors, putStandIn } from "./doors.ts";
import { find } from "./find.ts";
import { framePlans } from "./framed-plan.ts";
import type { Plan, Site } from "./model.ts";
import { createRoutes } from "./routes.ts";

/** What a site is built with beside its records. */
export interface SiteOptions {
	/** Of the content: a hash. */
	version?: string;
	/** Lists what nobody has accepted yet, for those who edit. */
	withDrafts?: boolean;
}

/** Links checked records into one frozen model. `asOf` is the day the site speaks from, `2026-11-24`. */
export function buildSite(
	records: ContentRecords,
	asOf: string,
	{ version = "unknown", withDrafts = false }: SiteOptions = {},
): Site {
	const routes = createRoutes(records.site.base);
	const departments = buildDepartments(records.departments, routes, asOf);
	const plans = records.plans.map((plan) => buildPlan(plan, departments, routes, asOf));
	linkSuccession(plans, records);
	linkAttachments(plans, records, routes);
	if (withDrafts) addDrafts(plans, records);
	linkDepartments(departments, plans);
	const updates = plans.flatMap((plan) => plan.updates).sort((a, b) => compareTexts(b.date, a.date));
	const featuredPlan = find(plans, records.site.featuredPlan);
	const redirects = records.redirects.map(({ from, to }) => ({ from: routes.below(from), to: routes.below(to) }));
	const site: Site = {
		...records.site,
		// What the publisher has not decided yet is no statement of it.
		licence: records.site.licence.startsWith("待") ? "没有写明" : records.site.licence,
		asOf,
		version,
		urls: routes.site,
		federation: records.federation,
		redirects,
		plans,
		featuredPlan,
		...framePlans(featuredPlan, plans.length),
		departments,
		updates,
		feeds: routes.feeds,
	};
	putStandIn(site, "version");
	putDoors(site, ["plans", "featuredPlan", "updates"]);
	for (const plan of plans) putDoors(plan, ["predecessor", "successor"]);
	for (const department of departments) putDoors(department, OF_ALL_PLANS);
	return deepFreeze(site);
}

function addDrafts(plans: Plan[], records: ContentRecords): void {
	for (const plan of plans) {
		const own = records.plans.find((one) => one.plan.id === plan.id);
		if (own) plan.drafts = listDrafts(own, records.departments, plan);
	}
}

function linkSuccession(plans: Plan[], records: ContentRecords): void {
	for (const { plan: record } of records.plans) {
		if (record.follows === null) continue;
		const plan = find(plans, record.id);
		plan.predecessor = find(plans, record.follows);
		plan.predecessor.successor = plan;
	}
}

function deepFreeze<T extends object>(value: T): T {
	if (Object.isFrozen(value)) return value;
	Object.freeze(value);
	for (const child of Object.values(value)) {
		if (typeof child === "object" && child !== null) deepFreeze(child);
	}
	return value;
}
