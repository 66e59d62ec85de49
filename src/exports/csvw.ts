import type { Plan, Site } from "../model/model.ts";
import { changedHere } from "../model/publication.ts";
import { type DataTable, type Field, isRequired, primaryKeyOf } from "./table.ts";

/** The name under which readers of CSV on the Web look for a folder's metadata. */
export const CSVW_FILE = "csv-metadata.json";

/** A plan's tables as a TableGroup of CSV on the Web. */
export function formatCsvw(site: Site, plan: Plan, tables: readonly DataTable[]): string {
	const group = {
		"@context": ["http://www.w3.org/ns/csvw", { "@language": "zh-CN" }],
		"dc:title": plan.shortTitle,
		"dc:identifier": plan.number,
		"dc:publisher": plan.issuer,
		"dc:rights": site.licence,
		"dc:modified": { "@value": changedHere(plan) ?? plan.asOf, "@type": "xsd:date" },
		"dc:source": plan.publications.map(({ url }) => ({ "@id": url })),
		tables: tables.map(describeTable),
	};
	return `${JSON.stringify(group, null, 1)}\n`;
}

function describeTable(table: DataTable) {
	const { name, title, description, fields } = table;
	const primaryKey = primaryKeyOf(table);
	// A foreign key of CSV on the Web leads somewhere from every row: a column with empty cells cannot be one.
	const foreignKeys = fields.flatMap((field) => {
		const { references } = field;
		if (!references || !isRequired(field)) return [];
		const reference = { resource: `${references.table}.csv`, columnReference: references.column };
		return [{ columnReference: field.name, reference }];
	});
	return {
		url: `${name}.csv`,
		"dc:title": title,
		"dc:description": description,
		tableSchema: {
			columns: fields.map(describeColumn),
			...(primaryKey.length > 0 ? { primaryKey } : {}),
			...(foreignKeys.length > 0 ? { foreignKeys } : {}),
		},
	};
}

function describeColumn(field: Field<never>) {
	const { name, title, description, unit } = field;
	return {
		name,
		// The heading in the file; what it is called in Chinese is its `dc:title`.
		titles: name,
		"dc:title": title,
		"dc:description": unit ? `${description}单位：${unit}。` : description,
		datatype: describeDatatype(field),
		...(field.type === "list" ? { separator: " " } : {}),
		...(isRequired(field) ? { required: true } : {}),
	};
}

const BASES = { string: "string", list: "string", integer: "integer", number: "decimal", date: "date" } as const;

function describeDatatype({ type, pattern, minimum, enum: values }: Field<never>) {
	const base = BASES[type];
	const format = pattern ?? values?.map(escapePattern).join("|");
	if (format === undefined && minimum === undefined) return base;
	return {
		base,
		...(format === undefined ? {} : { format }),
		...(minimum === undefined ? {} : { minimum: String(minimum) }),
	};
}

function escapePattern(text: string): string {
	return text.replaceAll(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`);
}
