import { defineCollection } from "astro:content";
import { z } from "astro/zod";
import { type Entry, recordsLoader } from "./collection-loader.ts";
import type { ContentRecords, PlanRecords } from "./records/content-records.ts";

/** The loader checks every record against its schema in `schemas/`; here only its type is left to say. */
function collection<T extends object>(name: string, pick: (records: ContentRecords) => (Entry & { data: T })[]) {
	return defineCollection({ loader: recordsLoader(name, pick), schema: z.custom<T>() });
}

/** A collection of what each plan has several of; ids start with the plan's. */
function ofPlans<K extends Exclude<keyof PlanRecords, "plan">>(key: K) {
	return collection(key, ({ plans }) =>
		plans.flatMap((records) =>
			records[key].map((data: PlanRecords[K][number], index: number) => {
				const { id = String(index), ...rest } = data as { id?: string; file?: string; body?: string };
				return { ...rest, id: `${records.plan.id}/${id}`, data };
			}),
		),
	);
}

export const collections = {
	site: collection("site", ({ site }) => [{ id: "site", data: site }]),
	redirects: collection("redirects", ({ redirects }) => redirects.map((data) => ({ id: data.from, data }))),
	departments: collection("departments", ({ departments }) => departments.map((data) => ({ ...data, data }))),
	plans: collection("plans", ({ plans }) => plans.map(({ plan }) => ({ id: plan.id, data: plan }))),
	parts: ofPlans("parts"),
	actions: ofPlans("actions"),
	notes: ofPlans("notes"),
	targets: ofPlans("targets"),
	observations: ofPlans("observations"),
	updates: ofPlans("updates"),
};
