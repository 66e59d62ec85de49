import type { Clause, Plan, Site } from "../model/types.ts";
import { OBSERVATION_COLUMNS } from "../schemas/observation.ts";

/** A published figure is written as published (6.20) in CSV, and as a number in JSON. */
export type Cell = string | number | null | { published: string };

/** A table other programs rely on: its columns keep their names and order. */
export interface Table {
	name: string;
	columns: string[];
	rows: Cell[][];
}

/** The tables below `/data/<plan>/`. */
export function planTables(plan: Plan): Table[] {
	return [clauses(plan), responsibilities(plan), targets(plan), progress(plan), updates(plan)];
}

/** The tables below `/data/`, about all plans. */
export function siteTables({ departments }: Site): Table[] {
	return [
		{
			name: "departments",
			columns: ["id", "name", "full_name", "aliases"],
			rows: departments.map(({ id, name, fullName, aliases }) => [id, name, fullName, aliases.join("、")]),
		},
	];
}

function clauses({ clauses }: Plan): Table {
	return {
		name: "clauses",
		columns: ["id", "part", "action", "kind", "number", "text"],
		rows: clauses.map((clause) => [
			clause.id,
			clause.part.id,
			clause.action?.key ?? null,
			kindOf(clause),
			clause.number,
			clause.text,
		]),
	};
}

function kindOf({ kind, list }: Clause): string {
	if (kind === "heading") return "标题";
	return kind === "label" ? "标签" : (list ?? "段落");
}

function responsibilities({ responsibilities }: Plan): Table {
	return {
		name: "responsibilities",
		columns: ["action", "action_title", "department", "role", "clause"],
		rows: responsibilities.map(({ action, department, role, clause }) => [
			action.key,
			action.title,
			department.name,
			role,
			clause.id,
		]),
	};
}

function targets({ targets }: Plan): Table {
	return {
		name: "targets",
		columns: ["id", "title", "action", "clause", "kind", "comparator", "value", "unit", "due", "quote"],
		rows: targets.map(({ id, title, action, clause, kind, comparator, value, unit, due, quote }) => [
			id,
			title,
			action?.key ?? null,
			clause.id,
			kind,
			comparator,
			value,
			unit,
			due,
			quote,
		]),
	};
}

/** Every row that was published by the plan's day, in the columns of the content file: an export can be read back. */
function progress({ targets }: Plan): Table {
	const rows = targets.flatMap(({ id, series, corrections }) =>
		[...series.flatMap(({ observations }) => observations), ...corrections.map(({ replaced }) => replaced)].map(
			(row) => ({ id, row }),
		),
	);
	return {
		name: "progress",
		columns: OBSERVATION_COLUMNS,
		rows: rows
			.sort((a, b) => a.row.line - b.row.line)
			.map(({ id, row }) => [
				row.id,
				id,
				row.area,
				row.period,
				{ published: row.valueText },
				row.qualifier,
				row.unit,
				row.statisticDate,
				row.evidence,
				row.source.title,
				row.source.publisher,
				row.source.url,
				row.source.date,
				row.recorded,
				row.supersedes,
				row.note,
			]),
	};
}

function updates({ updates }: Plan): Table {
	const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id).join(" ");
	return {
		name: "updates",
		columns: ["id", "date", "kind", "title", "clauses", "targets", "source_title", "source_url", "url"],
		rows: updates.map(({ id, date, kind, title, clauses, targets, sources, url }) => [
			id,
			date,
			kind,
			title,
			ids(clauses),
			ids(targets),
			sources.map((source) => source.title).join(" "),
			sources.map((source) => source.url).join(" "),
			url,
		]),
	};
}
