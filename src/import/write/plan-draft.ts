import { checkContent } from "../../check/check-content.ts";
import { type ContentFiles, isTaken, withFiles } from "../../files/content-files.ts";
import { listErrors } from "../../problems/problem.ts";
import { parseContent } from "../../records/content-records.ts";
import { Refusal } from "../extract/refusal.ts";
import type { Recognition } from "../recognize/recognize-document.ts";
import { formatDepartmentFiles } from "./department-files.ts";
import { formatPlanFiles } from "./format-plan-files.ts";

/** What an import would add to the content, by path below its folder; nothing of it stands there yet. */
export interface PlanDraft {
	departments: Map<string, string>;
	plan: Map<string, string>;
}

/**
 * Makes a plan's folder and the offices it needs, and checks the content as it would be with them.
 * Throws a `Refusal` where something stands there already, or the result would not pass.
 */
export function draftPlan(content: ContentFiles, plan: string, recognition: Recognition, fileName: string): PlanDraft {
	const folder = `plans/${plan}`;
	if (isTaken(content, folder)) {
		throw new Refusal(`${content.name}/${folder}/ 已经存在，不覆盖；请换一个编号，或先移走旧的文件夹`);
	}
	const { site, departments: known, broken } = parseContent(content);
	const named = [...broken.values()].flatMap((data) => (data as { name?: string } | null)?.name ?? []);
	const departments = formatDepartmentFiles(
		recognition.duties.map(({ department }) => department),
		{
			names: [...known.map(({ name }) => name), ...named],
			// A file that could not be read is there all the same.
			ids: (content.folders.get("departments")?.files ?? []).map((name) => name.replace(/\..*$/, "")),
		},
	);
	const files = formatPlanFiles(recognition, { fileName, shortCity: site?.data.shortCity ?? null });
	const below = (base: string, list: Map<string, string>) =>
		new Map([...list].map(([name, text]) => [`${base}/${name}`, text]));
	const draft = { departments: below("departments", departments), plan: below(folder, files) };
	refuseErrors(withFiles(content, [...draft.departments, ...draft.plan]), plan);
	return draft;
}

/** What was there before may have errors of its own; the new plan may not. */
function refuseErrors(content: ContentFiles, plan: string): void {
	const { problems } = checkContent(content);
	const own = problems.filter(({ severity, file }) => severity === "error" && file.includes(`/plans/${plan}/`));
	if (own.length === 0) return;
	throw new Refusal(`导入的结果没有通过检查，什么也没有写入；请把原文件发给维护程序的人：\n${listErrors(own)}`);
}
