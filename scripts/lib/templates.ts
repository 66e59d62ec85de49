import type { Site } from "../../src/model/model.ts";

/** One page of every template, by name, as addresses below the base path. */
export function templates({ urls, featuredPlan: plan, departments, updates, base }: Site): Record<string, string> {
	return {
		home: urls.home,
		plan: plan.urls.home,
		text: plan.urls.text,
		part: plan.parts.at(2)?.url ?? plan.urls.text,
		actions: plan.urls.actions,
		action: plan.actions.at(-3)?.url ?? plan.urls.actions,
		departments: urls.departments,
		department: departments[0]?.url ?? urls.departments,
		compare: urls.compare,
		matrix: plan.urls.matrix,
		targets: plan.urls.targets,
		target: plan.headlineTarget?.url ?? plan.urls.targets,
		timeline: plan.urls.timeline,
		updates: urls.updates,
		update: updates[0]?.url ?? urls.updates,
		search: urls.search,
		data: urls.data,
		about: urls.about,
		access: urls.access,
		handbook: urls.handbook,
		guide: `${urls.handbook}update/`,
		messages: `${urls.handbook}messages/`,
		notFound: `${base}404.html`,
	};
}
