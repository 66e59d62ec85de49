import type { Site } from "./model.ts";
import type { FeedUrls, PlanUrls, SiteUrls } from "./urls.ts";

/** Builds every address of the site below `base` (`/` or `/a/b/`). No other place knows one. */
export function createRoutes(base: string) {
	const plan = (id: string) => `${base}plans/${id}/`;
	const feeds = (page: string): FeedUrls => {
		const file = `${base}feeds/${page.slice(base.length, -1)}`;
		return { atom: `${file}.xml`, json: `${file}.json` };
	};
	return {
		site: {
			home: base,
			departments: `${base}departments/`,
			compare: `${base}departments/compare/`,
			updates: `${base}updates/`,
			search: `${base}search/`,
			federation: `${base}federation/`,
			data: `${base}data/`,
			columns: `${base}data/columns/`,
			feeds: `${base}feeds/`,
			statusRules: `${base}status-rules/`,
			about: `${base}about/`,
			access: `${base}accessibility/`,
			handbook: `${base}handbook/`,
			desk: `${base}desk/`,
		} satisfies SiteUrls,
		plan: (id: string): PlanUrls => ({
			home: plan(id),
			text: `${plan(id)}text/`,
			actions: `${plan(id)}actions/`,
			matrix: `${plan(id)}matrix/`,
			targets: `${plan(id)}targets/`,
			deliverables: `${plan(id)}deliverables/`,
			timeline: `${plan(id)}timeline/`,
			lookups: `${plan(id)}searches/`,
			ledger: `${plan(id)}changes/`,
			requests: `${plan(id)}requests/`,
			lineage: `${plan(id)}lineage/`,
			cite: `${plan(id)}cite/`,
			official: `${plan(id)}official/`,
			data: `${base}data/${id}/`,
			charts: `${base}charts/${id}/`,
			embed: `${base}embed/${id}/`,
			calendar: `${base}feeds/plans/${id}.ics`,
		}),
		part: (planId: string, part: string) => `${plan(planId)}text/${part}/`,
		action: (planId: string, number: number) => `${plan(planId)}actions/${number}/`,
		target: (planId: string, id: string) => `${plan(planId)}targets/${id}/`,
		/** Its place in the list: a deliverable has no page of its own. */
		deliverable: (planId: string, id: string) => `${plan(planId)}deliverables/#${id}`,
		/** Its feeds are its own. */
		deliverableFeeds: (planId: string, id: string): FeedUrls => feeds(`${plan(planId)}deliverables/${id}/`),
		department: (id: string) => `${base}departments/${id}/`,
		update: (id: string) => `${base}updates/${id}/`,
		/** A picture or paper, by its name. */
		attachment: (file: string) => `${base}attachments/${file}`,
		/** The feeds of all that the site publishes. */
		feeds: feeds(`${base}all/`),
		/** The feeds about what has a page of its own: named after that page, so that two pages never share one. */
		feedsOf: feeds,
		/** An address as redirects write it, `/departments/kexie/`. */
		below: (address: string) => `${base}${address.slice(1)}`,
	};
}

/**
 * The pages below one that is about all plans. With one plan it shows that plan and has none; with several it counts and
 * leads on: no page grows with the number of plans.
 */
export function pagesByPlan<P extends { id: string }>(url: string, plans: readonly P[]): { plan: P; url: string }[] {
	return plans.length > 1 ? plans.map((plan) => ({ plan, url: `${url}${plan.id}/` })) : [];
}

export type Routes = ReturnType<typeof createRoutes>;

/** The folders of a site's editions: 长者版, 繁体版. */
export function editionFolders({ without, traditional }: Pick<Site, "without" | "traditional">): string[] {
	return [...(without.includes("elders") ? [] : ["elders"]), ...traditional];
}
