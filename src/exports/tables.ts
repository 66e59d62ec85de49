import type { Plan, Site } from "../model/types.ts";
import { type DataTable, markTable } from "./table.ts";
import { actions, responsibilities } from "./tables/actions.ts";
import { clauses } from "./tables/clauses.ts";
import { departmentNames, departments } from "./tables/departments.ts";
import { corrections, status } from "./tables/derived.ts";
import { events, interim } from "./tables/milestones.ts";
import { progress } from "./tables/progress.ts";
import { targets } from "./tables/targets.ts";
import { measureStates, updateSources, updates } from "./tables/updates.ts";

/** The tables below `/data/<plan>/`: complete in themselves, so that they can be passed on as one package. */
export function planTables(plan: Plan, site: Pick<Site, "departments" | "demo">): DataTable[] {
	const tables = [
		clauses(plan),
		actions(plan),
		responsibilities(plan),
		targets(plan),
		interim(plan),
		events(plan),
		progress(plan),
		corrections(plan),
		status(plan),
		updates(plan),
		updateSources(plan),
		measureStates(plan),
		departments(site.departments),
		departmentNames(site.departments),
	];
	return site.demo ? tables.map(markTable) : tables;
}
