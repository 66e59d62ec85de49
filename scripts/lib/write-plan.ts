import { existsSync } from "node:fs";
import { cp, mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { checkContent } from "../../src/check/check-content.ts";
import { Refusal } from "../../src/import/extract/read-document.ts";
import type { Recognition } from "../../src/import/recognize/recognize-document.ts";
import { formatDepartmentFiles } from "../../src/import/write/department-files.ts";
import { formatPlanFiles } from "../../src/import/write/format-plan-files.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { readContent } from "../../src/records/content-records.ts";

/**
 * Writes a plan's folder and the offices it needs. All is written and checked in a copy beside the content,
 * and moved in at the end: offices first, so that the plan is there whole or not at all.
 */
export async function writePlan(
	root: string,
	plan: string,
	recognition: Recognition,
	fileName: string,
): Promise<{ departments: string[] }> {
	const folder = path.join(root, "plans", plan);
	refuseExisting(folder);
	const staging = `${root}.importing`;
	await rm(staging, { recursive: true, force: true });
	try {
		const { site, departments: known } = await readContent(root);
		const departments = formatDepartmentFiles(
			recognition.duties.map(({ department }) => department),
			{ names: known.map(({ name }) => name), ids: known.map(({ id }) => id) },
		);
		if (existsSync(root)) await cp(root, staging, { recursive: true });
		const shortCity = site?.data.shortCity ?? null;
		const files = formatPlanFiles(recognition, { fileName, shortCity });
		for (const [name, text] of departments) await write(path.join(staging, "departments", name), text);
		for (const [name, text] of files) await write(path.join(staging, "plans", plan, name), text);
		await refuseErrors(staging, plan);
		await mkdir(path.join(root, "departments"), { recursive: true });
		await mkdir(path.join(root, "plans"), { recursive: true });
		refuseExisting(folder);
		for (const name of departments.keys()) {
			await rename(path.join(staging, "departments", name), path.join(root, "departments", name));
		}
		await rename(path.join(staging, "plans", plan), folder);
		return { departments: [...departments.keys()] };
	} finally {
		await rm(staging, { recursive: true, force: true });
	}
}

function refuseExisting(folder: string): void {
	const shown = folder.split(path.sep).slice(-3).join("/");
	if (existsSync(folder)) throw new Refusal(`${shown}/ 已经存在，不覆盖；请换一个编号，或先移走旧的文件夹`);
}

async function write(file: string, text: string): Promise<void> {
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, text);
}

/** What was there before may have errors of its own; the new plan may not. */
async function refuseErrors(staging: string, plan: string): Promise<void> {
	const { problems } = await checkContent(staging);
	const own = problems.filter(({ severity, file }) => severity === "error" && file.includes(`/plans/${plan}/`));
	if (own.length === 0) return;
	const lines = own.slice(0, 5).map(formatProblem).join("\n");
	throw new Refusal(`导入的结果没有通过检查，什么也没有写入；请把原文件发给维护程序的人：\n${lines}`);
}
