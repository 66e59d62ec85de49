import { csvParseRows } from "d3";

/** The parts of a Table Schema that the project writes. */
interface Schema {
	fields: {
		name: string;
		type: string;
		constraints?: { required?: boolean; unique?: boolean; enum?: string[]; pattern?: string; minimum?: number };
	}[];
	primaryKey?: string[];
	foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[];
}

export interface Resource {
	name: string;
	path: string;
	bytes: number;
	hash: string;
	schema: Schema;
}

const TYPES: Record<string, RegExp> = {
	string: /^/,
	integer: /^-?\d+$/,
	number: /^-?\d+(\.\d+)?$/,
	date: /^\d{4}-\d{2}-\d{2}$/,
};

/** Everything in which the files disagree with the schemas that describe them. */
export function violations(resources: readonly Resource[], read: (path: string) => string): string[] {
	const tables = new Map(resources.map(({ name, path }) => [name, csvParseRows(read(path))]));
	return resources.flatMap(({ name, schema }) => {
		const [head = [], ...rows] = tables.get(name) ?? [];
		const cells = (columns: string[], table = name) => {
			const [names = [], ...records] = tables.get(table) ?? [];
			return records.map((record) => columns.map((column) => record[names.indexOf(column)] ?? ""));
		};
		const headings = schema.fields.map((field) => field.name);
		return [
			...(headings.join() === head.join() ? [] : [`${name}: columns`]),
			...rows.filter((row) => row.length !== head.length).map(() => `${name}: ragged`),
			...schema.fields.flatMap((field) =>
				cells([field.name]).flatMap(([cell = ""]) =>
					cellFaults(field, cell).map((fault) => `${name}.${field.name}: ${fault}`),
				),
			),
			...repeated(cells(schema.primaryKey ?? []), schema.primaryKey).map((key) => `${name}: key ${key} twice`),
			...schema.fields
				.filter(({ constraints }) => constraints?.unique)
				.flatMap((field) => repeated(cells([field.name]), [field.name]).map((value) => `${name}: ${value} twice`)),
			...(schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
				const known = new Set(cells(reference.fields, reference.resource).map((key) => key.join("|")));
				const used = cells(fields).filter((key) => key.every((cell) => cell !== ""));
				return used.filter((key) => !known.has(key.join("|"))).map((key) => `${name}.${fields}: ${key} leads nowhere`);
			}),
		];
	});
}

function cellFaults({ type, constraints = {} }: Schema["fields"][number], cell: string): string[] {
	if (cell === "") return constraints.required ? ["empty"] : [];
	const { enum: values, pattern, minimum } = constraints;
	const faults = {
		type: !TYPES[type]?.test(cell),
		enum: values !== undefined && !values.includes(cell),
		pattern: pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(cell),
		minimum: minimum !== undefined && Number(cell) < minimum,
	};
	return Object.entries(faults).flatMap(([fault, isAt]) => (isAt ? [`${fault} ${cell}`] : []));
}

function repeated(keys: string[][], columns: string[] | undefined): string[] {
	if (!columns) return [];
	const written = keys.map((key) => key.join("|"));
	return written.filter((key, index) => written.indexOf(key) !== index);
}
