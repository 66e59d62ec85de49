import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { copyProject } from "../scripts/lib/project-copy.ts";
import { DEMO_ROOT } from "./demo.ts";

/** The one plan of the fictitious city. */
export const PLAN = "demo-environment-2021-2025";

/** Writes the fictitious city's content into a folder, in place of what stands there, without the marks that keep it from being published. */
export async function writeCity(root: string): Promise<void> {
	await rm(root, { recursive: true, force: true });
	await mkdir(root, { recursive: true });
	await cp(DEMO_ROOT, root, { recursive: true });
	const names = await readdir(root, { recursive: true, withFileTypes: true });
	for (const entry of names.filter((one) => one.isFile() && /\.(mdx|yaml|csv|txt)$/.test(one.name))) {
		const file = path.join(entry.parentPath, entry.name);
		const text = await readFile(file, "utf8");
		await writeFile(file, text.replace(/^demo: true\n/m, "").replaceAll("演示数据", "示例"));
	}
}

/** A copy of the project in a new folder whose content is the fictitious city's, and can be broken. */
export async function copyCityProject(): Promise<string> {
	const folder = await copyProject();
	await writeCity(path.join(folder, "content"));
	return folder;
}
