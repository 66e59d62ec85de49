import { defineCollection } from "astro:content";
import type { Loader } from "astro/loaders";
import { z } from "astro/zod";
import { type ContentRecords, checkContent } from "./check/content.ts";
import type { PlanRecords } from "./load/content.ts";
import { formatProblem } from "./load/problem.ts";

const ROOT = "content";

/** What a collection keeps of one record; `body` is prose that Astro renders, where the record has any. */
interface Entry<T> {
	id: string;
	data: T;
	file?: string;
	body?: string;
}

/** Every collection is read by the project's own loader, whose problems carry file, line and cure. */
function collection<T extends object>(name: string, pick: (records: ContentRecords) => Entry<T>[]) {
	const loader: Loader = {
		name,
		load: async ({ store, generateDigest, watcher, logger }) => {
			const load = async () => {
				const { records, problems } = await checkContent(ROOT);
				if (!records) {
					for (const problem of problems) logger.error(formatProblem(problem));
					return;
				}
				store.clear();
				for (const { id, data, file, body } of pick(records)) {
					const prose = body?.trim() && file ? { body, filePath: file, deferredRender: true } : {};
					const record = data as Record<string, unknown>;
					store.set({ id, data: record, digest: generateDigest(record), ...prose });
				}
			};
			await load();
			watcher?.on("all", async (_event, file) => {
				if (file.includes(`/${ROOT}/`)) await load();
			});
		},
	};
	return defineCollection({ loader, schema: z.custom<T>() });
}

const perPlan = <K extends Exclude<keyof PlanRecords, "plan">>(key: K) =>
	collection(key, ({ plans }) =>
		plans.flatMap((plan) =>
			plan[key].map((data: PlanRecords[K][number], index: number) => {
				const record = data as { id?: string; file?: string; body?: string };
				return { ...record, id: `${plan.plan.id}/${record.id ?? index}`, data };
			}),
		),
	);

export const collections = {
	site: collection("site", ({ site }) => [{ id: "site", data: site }]),
	departments: collection("departments", ({ departments }) => departments.map((data) => ({ ...data, data }))),
	plans: collection("plans", ({ plans }) => plans.map(({ plan }) => ({ id: plan.id, data: plan }))),
	parts: perPlan("parts"),
	actions: perPlan("actions"),
	notes: perPlan("notes"),
	targets: perPlan("targets"),
	observations: perPlan("observations"),
	updates: perPlan("updates"),
};
