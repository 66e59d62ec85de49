import type { PlanUrls, SiteUrls } from "./types.ts";

/** Builds every address of the site below `base` (`/` or `/a/b/`). No other place knows one. */
export function createRoutes(base: string) {
	const plan = (id: string) => `${base}plans/${id}/`;
	return {
		site: {
			home: base,
			departments: `${base}departments/`,
			updates: `${base}updates/`,
			search: `${base}search/`,
			data: `${base}data/`,
			about: `${base}about/`,
		} satisfies SiteUrls,
		plan: (id: string): PlanUrls => ({
			home: plan(id),
			text: `${plan(id)}text/`,
			actions: `${plan(id)}actions/`,
			matrix: `${plan(id)}matrix/`,
			targets: `${plan(id)}targets/`,
			timeline: `${plan(id)}timeline/`,
			data: `${base}data/${id}/`,
			charts: `${base}charts/${id}/`,
		}),
		part: (planId: string, part: string) => `${plan(planId)}text/${part}/`,
		action: (planId: string, key: number | string) => `${plan(planId)}actions/${key}/`,
		target: (planId: string, id: string) => `${plan(planId)}targets/${id}/`,
		department: (id: string) => `${base}departments/${id}/`,
		update: (id: string) => `${base}updates/${id}/`,
	};
}
export type Routes = ReturnType<typeof createRoutes>;
