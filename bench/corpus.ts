import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { createRandom } from "../scripts/lib/random.ts";

/** A query with the keys of the clauses and the names of the departments that answer it. */
export interface Known {
	query: string;
	clauses: string[];
	departments: string[];
	/** Ids of targets. */
	targets: string[];
}

/** A clause of the site as built; its key, `<plan>#<id>`, is one of its own among all plans. */
export interface BuiltClause {
	key: string;
	text: string;
}

/** Every clause of every plan, from the site's own downloads. */
export async function readClauses(dist: string): Promise<BuiltClause[]> {
	const data = path.join(dist, "data");
	const entries = await readdir(data, { withFileTypes: true });
	const folders = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
	// Not every folder of data is a plan's.
	const plans = folders.filter((folder) => existsSync(path.join(data, folder, "clauses.json")));
	const tables = await Promise.all(plans.map((plan) => readTable(data, plan)));
	return tables.flat();
}

async function readTable(data: string, plan: string): Promise<BuiltClause[]> {
	const rows: { id: string; text: string; kind: string }[] = JSON.parse(
		await readFile(path.join(data, plan, "clauses.json"), "utf8"),
	);
	return rows.filter(({ kind }) => kind !== "标签").map(({ id, text }) => ({ key: `${plan}#${id}`, text }));
}

/**
 * Queries of a file in `bench`, which speak of the clauses of one plan. What stands as typed in a clause of
 * another plan is answered by that clause as well.
 */
export async function readKnown(name: string, plan: string, clauses: readonly BuiltClause[]): Promise<Known[]> {
	const known: (Omit<Known, "targets"> & { targets?: string[] })[] = JSON.parse(
		await readFile(`bench/${name}.json`, "utf8"),
	);
	const others = clauses.filter(({ key }) => !key.startsWith(`${plan}#`));
	return known.map(({ query, clauses: ids, departments, targets = [] }) => {
		const holding = others.filter(({ text }) => text.includes(query)).map(({ key }) => key);
		return { query, clauses: [...ids.map((id) => `${plan}#${id}`), ...holding], departments, targets };
	});
}

/** Random parts of random clauses, the same at every run. */
export function randomPhrases(clauses: readonly BuiltClause[], count: number): string[] {
	const random = createRandom(2020);
	return Array.from({ length: count }, () => {
		const text = clauses[random(clauses.length)]?.text ?? "";
		const length = Math.min(text.length, 2 + random(7));
		const start = random(text.length - length + 1);
		return text.slice(start, start + length);
	});
}
