import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readContentFiles } from "../../src/disk/read-content.ts";
import { answerAll } from "../../src/new/answers.ts";
import { draftSite, siteQuestions } from "../../src/new/new-site.ts";
import { parseContent } from "../../src/records/content-records.ts";
import { openTerminal } from "./ask.ts";
import { readFlags } from "./flags.ts";
import { openKeptAnswers, stopped } from "./kept-answers.ts";
import type { Told } from "./new-record.ts";
import { createFile } from "./write-file.ts";

/** The explanation of content files is the engine's; a city's own folder begins with it. */
const EXPLAINED = fileURLToPath(new URL("../../content/README.md", import.meta.url));

/**
 * Starts a city in a content folder: what another city has there is moved aside whole, never deleted. Where an
 * answer is wrong, nothing is moved or written.
 */
export async function startCity(root: string, args: string[]): Promise<Told> {
	const former = await formerCity(root);
	const questions = siteQuestions(former?.name ?? null, (folder) => isFree(root, folder));
	const options = Object.fromEntries(questions.map(({ flag }) => [flag, { type: "string" } as const]));
	const { values } = readFlags({ args, options });
	const ask = process.stdin.isTTY ? openTerminal() : null;
	const kept = openKeptAnswers("site");
	const { answers, faults } = await answerAll(questions, values, ask, ask ? kept.earlier() : {}).catch(stopped);
	if (faults.length > 0) return { lines: [...faults, "没有写入任何内容"], isMade: false };
	const { former: aside = "", plan = "" } = answers;
	const explained = await readFile(EXPLAINED, "utf8");
	if (former) await rename(root, aside);
	await mkdir(root, { recursive: true });
	await createFile(path.join(root, "site.yaml"), draftSite(answers));
	await writeFile(path.join(root, "README.md"), explained);
	kept.forget();
	const left = former ? mentionsOf(former.short, [root, aside]) : [];
	const lines = [
		...(former ? [`“${former.name}”的内容已整个移到 ${aside}/；确定不再需要以后再删去`] : []),
		...(left.length > 0 ? [`这些文件里还写着“${former?.short}”，请逐个看：${left.join("、")}`] : []),
		`已新建 ${root}/site.yaml`,
		`接下来：npm run import -- 方案文件 --plan ${plan}，然后 npm run dev 逐项核对草稿；npm run check 会列出还没有决定的项目`,
	];
	return { lines, isMade: true };
}

/** Whose content stands in a folder; null where there is none. */
async function formerCity(root: string): Promise<{ name: string; short: string } | null> {
	const names = existsSync(root) ? (await readdir(root)).filter((name) => name !== "README.md") : [];
	if (names.length === 0) return null;
	const site = parseContent(await readContentFiles(root)).site?.data;
	return { name: site?.city ?? root, short: site?.shortCity ?? "" };
}

function isFree(root: string, folder: string): boolean {
	const below = path.relative(path.resolve(root), path.resolve(folder));
	const isOutside = below.startsWith("..") || path.isAbsolute(below);
	return folder !== "" && isOutside && !existsSync(folder) && existsSync(path.dirname(path.resolve(folder)));
}

/** Files of the repository, outside those folders, in which a name still stands; none where there is no git. */
function mentionsOf(name: string, apart: readonly string[]): string[] {
	if (name === "") return [];
	const without = apart.filter((folder) => !path.relative(".", folder).startsWith("..")).map((one) => `:!${one}`);
	const { stdout } = spawnSync("git", ["grep", "-lF", "-e", name, "--", ".", ":!tests", ":!demo", ...without], {
		encoding: "utf8",
	});
	return (stdout ?? "").split("\n").filter(Boolean);
}
