import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { PlanDraft } from "../../src/import/write/plan-draft.ts";
import { createFile } from "./write-file.ts";

/**
 * Writes a new plan below the content folder: its offices first, each a file that was not there, then the plan's folder,
 * made beside its place and renamed, so that the plan is there whole or not at all. Takes back what it wrote when it fails.
 */
export async function writePlan(root: string, plan: string, draft: PlanDraft): Promise<void> {
	const folder = path.join(root, "plans", plan);
	const staging = path.join(root, "plans", `.${plan}.importing`);
	const written: string[] = [];
	try {
		await rm(staging, { recursive: true, force: true });
		await mkdir(path.join(root, "departments"), { recursive: true });
		for (const [file, text] of draft.plan) {
			const place = path.join(staging, path.relative(`plans/${plan}`, file));
			await mkdir(path.dirname(place), { recursive: true });
			await writeFile(place, text);
		}
		for (const [file, text] of draft.departments) {
			await createFile(path.join(root, file), text);
			written.push(path.join(root, file));
		}
		await rename(staging, folder);
	} catch (error) {
		for (const file of written) await rm(file, { force: true });
		throw error;
	} finally {
		await rm(staging, { recursive: true, force: true });
	}
}
