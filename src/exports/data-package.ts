import { createHash } from "node:crypto";
import { everyRow } from "../model/build-figures.ts";
import type { Plan, Site } from "../model/model.ts";
import { changedHere } from "../model/publication.ts";
import { formatMidnight } from "./moments.ts";
import { type DataTable, type Field, isRequired, primaryKeyOf } from "./table.ts";
import { formatCsv } from "./table-files.ts";

const PROFILES = "https://datapackage.org/profiles/2.0";
/** The file that says what the licence is: a package may name one without claiming a known licence. */
export const LICENCE_FILE = "licence.txt";

/** A plan's tables as a Data Package (version 2): what each column means, and how the tables hang together. */
export function formatDataPackage(site: Site, plan: Plan, tables: readonly DataTable[]): string {
	const day = changedHere(plan) ?? plan.asOf;
	const descriptor = {
		$schema: `${PROFILES}/datapackage.json`,
		name: plan.id,
		title: plan.shortTitle,
		description: `${plan.title}（${plan.number}）的全文、分工、目标和已公开的数值。最近一次变更：${day}。`,
		...(site.origin ? { homepage: new URL(plan.urls.home, site.origin).href } : {}),
		// Releases follow the last change of the record, without the leading zeros that semantic versions forbid.
		version: day.split("-").map(Number).join("."),
		created: formatMidnight(day),
		contributors: [{ title: plan.issuer, roles: ["issuer"] }],
		licenses: [{ path: LICENCE_FILE, title: site.licence }],
		sources: plan.publications.map(({ title, url }) => ({ title, path: url })),
		resources: tables.map((table) => buildResource(table, plan)),
	};
	return `${JSON.stringify(descriptor, null, 1)}\n`;
}

function buildResource(table: DataTable, plan: Plan) {
	const text = formatCsv(table);
	const sources = table.name === "progress" ? figureSources(plan) : [];
	return {
		name: table.name,
		type: "table",
		path: `${table.name}.csv`,
		title: table.title,
		description: table.description,
		format: "csv",
		mediatype: "text/csv",
		encoding: "utf-8",
		bytes: Buffer.byteLength(text),
		hash: `sha256:${createHash("sha256").update(text).digest("hex")}`,
		...(sources.length > 0 ? { sources } : {}),
		schema: buildTableSchema(table),
	};
}

/** Every address a figure was taken from, once. */
function figureSources({ targets }: Plan): { title: string; path: string }[] {
	const rows = targets.flatMap(everyRow);
	return [...new Map(rows.map(({ source: { title, url } }) => [url, { title, path: url }])).values()];
}

function buildTableSchema(table: DataTable) {
	const { name, fields } = table;
	const primaryKey = primaryKeyOf(table);
	const foreignKeys = fields.flatMap((field) => {
		if (!field.references) return [];
		const { table: other, column } = field.references;
		// A table that refers to itself leaves its name out.
		const resource = other === name ? {} : { resource: other };
		return [{ fields: [field.name], reference: { ...resource, fields: [column] } }];
	});
	return {
		$schema: `${PROFILES}/tableschema.json`,
		fields: fields.map(describeField),
		missingValues: [""],
		...(primaryKey.length > 0 ? { primaryKey } : {}),
		...(foreignKeys.length > 0 ? { foreignKeys } : {}),
	};
}

function describeField({ name, title, description, type, unit, ...field }: Field<never>) {
	const constraints = {
		...(isRequired(field) ? { required: true } : {}),
		...(field.unique ? { unique: true } : {}),
		...(field.enum ? { enum: field.enum } : {}),
		...(field.pattern ? { pattern: field.pattern } : {}),
		...(field.minimum === undefined ? {} : { minimum: field.minimum }),
	};
	return {
		name,
		title,
		description,
		// Version 2 has a type for lists, but few programs know it yet.
		type: type === "list" ? "string" : type,
		...(unit ? { unit } : {}),
		...(Object.keys(constraints).length > 0 ? { constraints } : {}),
	};
}
