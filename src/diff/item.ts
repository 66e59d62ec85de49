import type { Clause } from "../model/model.ts";
import type { PlanRecords } from "../records/content-records.ts";
import type { Statement } from "./announced.ts";

/** Something the site shows, by what it is called and what is said of it. */
export interface Item {
	id: string;
	name: string;
	fields: ReadonlyMap<string, string>;
	/** Null where it may change without notice. */
	published: Statement | null;
}

/** The place of a clause as readers see it; an id will do where no model is at hand. */
export type PlaceOf = (plan: string, clause: string) => Pick<Clause, "place"> | undefined;

/** Fields that say where a record stands, not what it says. */
const WHEREABOUTS = new Set(["id", "plan", "file", "line", "draft"]);

/** A file of a plan's folder, as messages name it. */
export function fileIn({ plan }: Pick<PlanRecords, "plan">, name: string): string {
	return plan.file.replace(/plan\.yaml$/, name);
}

/** Every field of a record, said in words. */
export function recordItem(id: string, name: string, record: object): Item {
	const fields = Object.entries(record).filter(([key]) => !WHEREABOUTS.has(key));
	return { id, name, fields: new Map(fields.map(([key, value]) => [key, formatValue(value)])), published: null };
}

function formatValue(value: unknown): string {
	if (value === null || value === undefined || value === "") return "";
	if (Array.isArray(value)) return value.map(formatValue).join("、");
	if (typeof value === "object") return Object.values(value).map(formatValue).filter(Boolean).join(" ");
	return String(value).trim();
}

/** Of some fields those that say something: to fill in what nobody had said is no alteration. */
export function given<T extends object>(record: T, keys: readonly (keyof T & string)[]): string[] {
	return keys.filter((key) => formatValue(record[key]) !== "");
}

export function isPublished({ draft }: { draft: boolean }): boolean {
	return !draft;
}
