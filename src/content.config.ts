import { defineCollection } from "astro:content";
import { z } from "astro/zod";
import { type CollectionEntry, recordsLoader } from "./collection-loader.ts";
import type { PlanRecords } from "./records/content-records.ts";

/** What each plan has several files of. */
type PlanFiles = "parts" | "actions" | "targets" | "deliverables" | "updates" | "requests";

/** The loader checks every record against its schema in `records/`; here only its type is left to say. */
function collection<T extends object>(name: string, pick: Parameters<typeof recordsLoader>[1]) {
	return defineCollection({ loader: recordsLoader(name, pick), schema: z.custom<T>() });
}

/** A collection of files of all plans; ids start with the plan's. */
function ofPlans<K extends PlanFiles>(key: K) {
	return collection<PlanRecords[K][number]>(key, ({ plans }) =>
		plans.flatMap((records) =>
			records[key].map((data: { id: string; file: string; body?: string }): CollectionEntry => {
				return { ...data, id: `${records.plan.id}/${data.id}`, data };
			}),
		),
	);
}

export const collections = {
	parts: ofPlans("parts"),
	actions: ofPlans("actions"),
	targets: ofPlans("targets"),
	deliverables: ofPlans("deliverables"),
	updates: ofPlans("updates"),
	requests: ofPlans("requests"),
	departments: collection("departments", ({ departments }) => departments.map((data) => ({ ...data, data }))),
	/** Its one entry is another with every reading, so that pages are drawn anew whatever file has changed. */
	readings: collection("readings", (_, version) => [{ id: "reading", data: { version } }]),
};
