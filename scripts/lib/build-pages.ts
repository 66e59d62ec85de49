import { rm } from "node:fs/promises";
import { showProject } from "../../src/current-project.ts";
import { exportedFiles } from "../../src/exports/exported-files.ts";
import type { PackFiles } from "../../src/intake/workbook/write-xlsx.ts";
import type { Site } from "../../src/model/model.ts";
import { dropForeignRules } from "../../src/policy/own-styles.ts";
import { withPlainValues, withPolicy } from "../../src/policy/page-policy.ts";
import { withLateScripts } from "../../src/policy/read-ahead.ts";
import { createScopeNames } from "../../src/policy/short-scopes.ts";
import type { Project } from "../../src/project.ts";
import { pageAddresses } from "../../src/verify/expected-files.ts";
import { writeDesk } from "./bundle-desk.ts";
import { createDrawing } from "./kept-pages.ts";
import { type Keep, type KeepTexts, sumOf } from "./kept-store.ts";
import { takeTurn } from "./output-folder.ts";
import { makeProgram, openProgram, PROGRAM_FOLDER, programInputs } from "./page-program.ts";
import { measureFolder } from "./read-folder.ts";
import { createWriter } from "./write-output.ts";
import { packZip } from "./write-zip.ts";

/** Writes the pages, each with its own styles and policy, what browsers load beside them, and the files made of the model. */
export async function buildPages(
	project: Project,
	site: Site,
	outDir: string,
	keep: Keep,
	keepTexts: KeepTexts,
): Promise<{ pages: number }> {
	showProject(project);
	const write = createWriter(outDir);
	const pack: PackFiles = (files) => keep.now("sheet", [...files].flat(), () => packZip(files));
	await takeTurn(`${PROGRAM_FOLDER}.turn`, async () => {
		await rm(PROGRAM_FOLDER, { recursive: true, force: true });
		const made = programInputs(project);
		const program = await openProgram(await keep("program", made, () => makeProgram(project)), project);
		const shorten = createScopeNames(program.styles);
		const names = sumOf(program.styles).toString("hex");
		const dress = (page: string) => withPolicy(withPlainValues(withLateScripts(shorten(dropForeignRules(page)))));
		const writeDressed = async (file: string, content: string | Uint8Array) => {
			if (!file.endsWith(".html")) return write(file, content);
			const page = Buffer.from(content).toString();
			write(file, await keepTexts("dressed", [page, names], ([text]) => dress(String(text))));
		};
		for (const [file, content] of program.beside) write(file, content);
		const draw = createDrawing(site, sumOf(made), keep, dress);
		for await (const page of program.pages()) write(page.file, page.isPage ? await draw(page) : await page.draw());
		for (const { file, make } of exportedFiles(site, pageAddresses(site), pack)) await writeDressed(file, make());
	});
	await writeDesk(project, outDir, keep);
	return measureFolder(outDir);
}
