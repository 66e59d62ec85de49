import type { Department, Plan } from "../model/model.ts";
import type { StatusName } from "../model/status/status-name.ts";

/** How an office has to do with something, and the clause that says so; null where that follows from another row. */
interface Tie {
	word: string;
	url: string | null;
}

interface Row {
	name: string;
	url: string;
	/** What is promised, and what is known of it. */
	detail: string;
	status: StatusName | null;
	/** For every office of the plan, in its order. */
	cells: Tie[][];
}

interface RowGroup {
	title: string;
	/** What the words in its cells mean. */
	key: string | null;
	rows: Row[];
}

/** What each office of a plan has to do with: its actions, targets and deliverables, in groups that are not empty. */
export function sideBySide(plan: Plan): RowGroup[] {
	const groups: RowGroup[] = [
		{ title: "重点任务里的分工", key: null, rows: actionRows(plan) },
		{ title: "牵头的重点任务里，写了数字的目标", key: null, rows: targetRows(plan) },
		{
			title: "没有写数字的事",
			key: "点名：原文点名由它做；各部门：要求各有关部门都做；牵头：原文没有点名，在它牵头的重点任务里",
			rows: deliverableRows(plan),
		},
	];
	return groups.filter(({ rows }) => rows.length > 0);
}

function actionRows({ actions, departments }: Plan): Row[] {
	return actions.map(({ numeral, title, url, responsibilities }) => ({
		name: `（${numeral}）${title}`,
		url,
		detail: "",
		status: null,
		cells: departments.map((department) =>
			responsibilities
				.filter((one) => one.department === department)
				.map(({ role, clause }) => ({ word: role, url: clause.url })),
		),
	}));
}

function targetRows({ targets, departments }: Plan): Row[] {
	return targets
		.filter(({ action }) => action !== null)
		.map((target) => ({
			name: target.title,
			url: target.url,
			detail: [target.promise, target.status.evidence].filter(Boolean).join("；"),
			status: target.status.name,
			cells: departments.map(({ targets: led }) => (led.includes(target) ? [{ word: "牵头", url: null }] : [])),
		}));
}

function deliverableRows({ deliverables, departments }: Plan): Row[] {
	return deliverables.map((deliverable) => ({
		name: deliverable.title,
		url: deliverable.url,
		detail: deliverable.state,
		status: null,
		cells: departments.map((department) => tiesTo(department, deliverable)),
	}));
}

function tiesTo(department: Department, { owners, bindsAll, isInherited }: Plan["deliverables"][number]): Tie[] {
	const isNamed = owners.some((owner) => owner.department === department);
	if (!isNamed && !bindsAll) return [];
	return [{ word: isNamed ? (isInherited ? "牵头" : "点名") : "各部门", url: null }];
}
