import type { Plan, Site } from "../model/model.ts";
import { type DataTable, markTable } from "./table.ts";
import { actions, responsibilities } from "./tables/action-tables.ts";
import { attachments } from "./tables/attachment-table.ts";
import { clauses } from "./tables/clause-tables.ts";
import { deadlines } from "./tables/deadline-tables.ts";
import { deliverables } from "./tables/deliverable-tables.ts";
import { departmentNames, departments } from "./tables/department-tables.ts";
import { corrections, status } from "./tables/derived-tables.ts";
import { changes, requests, searches } from "./tables/log-tables.ts";
import { events, interim } from "./tables/milestone-tables.ts";
import { progress } from "./tables/progress-tables.ts";
import { targets } from "./tables/target-tables.ts";
import { measureStates, updateSources, updates } from "./tables/update-tables.ts";

/** The tables below `/data/<plan>/`: complete in themselves, so that they can be passed on as one package. */
export function planTables(plan: Plan, site: Pick<Site, "departments" | "demo">): DataTable[] {
	const tables = [
		clauses(plan),
		actions(plan),
		responsibilities(plan),
		deadlines(plan),
		targets(plan),
		interim(plan),
		events(plan),
		progress(plan),
		corrections(plan),
		status(plan),
		updates(plan),
		updateSources(plan),
		measureStates(plan),
		deliverables(plan),
		searches(plan),
		changes(plan),
		requests(plan),
		attachments(plan),
		departments(site.departments),
		departmentNames(site.departments),
	];
	return site.demo ? tables.map(markTable) : tables;
}
