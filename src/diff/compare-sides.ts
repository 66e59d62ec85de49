import type { Site } from "../model/model.ts";
import type { ContentRecords } from "../records/content-records.ts";
import { compareRecords } from "./alterations.ts";
import type { Change } from "./change.ts";
import type { PlaceOf } from "./item.ts";

/** One state of the content: its records, and the site they give rise to. */
export interface ContentState {
	records: ContentRecords;
	site: Site;
}

/** Everything that differs between two states of the content, by section. */
export function compareSides(before: ContentState, after: ContentState): Change[] {
	const placesOf = (records: ContentRecords) => placesIn(records === before.records ? before.site : after.site);
	return [...compareRecords(before.records, after.records, placesOf), ...compareStatuses(before.site, after.site)];
}

function placesIn({ plans }: Site): PlaceOf {
	const places = new Map(plans.flatMap((plan) => plan.clauses.map((clause) => [`${plan.id}/${clause.id}`, clause])));
	return (plan, clause) => places.get(`${plan}/${clause}`);
}

/** A status that changes is said with its reason. */
function compareStatuses(before: Site, after: Site): Change[] {
	const targetsOf = (site: Site) => site.plans.flatMap(({ targets }) => targets);
	const old = new Map(targetsOf(before).map(({ url, status }) => [url, status.name]));
	return targetsOf(after).flatMap(({ url, title, status }): Change[] => {
		const known = old.get(url);
		if (known === undefined || known === status.name) return [];
		return [{ section: "状态", kind: "改动", text: `${title}：${known} → ${status.name}。${status.reason}` }];
	});
}
