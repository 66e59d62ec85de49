import { spawnSync } from "node:child_process";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readContentFiles } from "../../src/disk/read-content.ts";
import type { ContentFiles } from "../../src/files/content-files.ts";

/** The content folder `root` as it was at a git ref, with the commit's short name; neither the work tree nor the index is touched. */
export async function readContentAt(root: string, ref: string): Promise<{ content: ContentFiles; commit: string }> {
	const at = path.dirname(await realpath(root));
	const name = path.basename(path.resolve(root));
	const top = run(at, ["rev-parse", "--show-toplevel"], {}, "这个文件夹不在 git 仓库里，没有可以比较的旧版本").trim();
	const commit = resolveRef(at, ref);
	const folder = await mkdtemp(path.join(tmpdir(), "content-at-"));
	try {
		const env = { GIT_INDEX_FILE: path.join(folder, "index") };
		const below = path.relative(top, at).split(path.sep).join("/");
		const tree = `${commit}:${below === "" ? name : `${below}/${name}`}`;
		run(top, ["read-tree", tree], env, `版本 ${ref} 里没有 ${name} 文件夹`);
		run(top, ["checkout-index", "--all", `--prefix=${folder}/${name}/`], env, `无法取出版本 ${ref} 的 ${name} 文件夹`);
		return { content: await readContentFiles(path.join(folder, name)), commit: commit.slice(0, 7) };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** What a CI names as the commit before where there was none: a new branch, a run by the clock. */
const NONE_BEFORE = /^0*$/;

function resolveRef(at: string, given: string): string {
	// Without a commit before, what is published is the one at hand.
	const isFirst = () => run(at, ["rev-list", "--count", "HEAD"], {}, "没有提交可以比较").trim() === "1";
	const ref = NONE_BEFORE.test(given) ? (isFirst() && !isShallow(at) ? "HEAD" : "HEAD~1") : given;
	const hint = isShallow(at) ? "；这里只取了最近的提交，请先取全部历史（持续集成里设 fetch-depth: 0）" : "";
	const unknown = `没有“${ref}”这个版本：可以写分支名、标签或提交编号，如 main、HEAD~1${hint}`;
	if (ref.startsWith("-")) throw new Error(unknown);
	return run(at, ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`], {}, unknown).trim();
}

function isShallow(at: string): boolean {
	return run(at, ["rev-parse", "--is-shallow-repository"], {}, "无法读取 git 仓库").trim() === "true";
}

/** Runs git without a shell; throws `failure`, in words for the person who gave the command. */
function run(cwd: string, args: string[], env: Record<string, string>, failure: string): string {
	const { status, stdout, error } = spawnSync("git", args, { cwd, encoding: "utf8", env: { ...process.env, ...env } });
	if ((error as NodeJS.ErrnoException | undefined)?.code === "ENOENT") {
		throw new Error("没有找到 git：请先安装 git，或在装有 git 的电脑上运行");
	}
	if (status !== 0) throw new Error(failure);
	return stdout;
}
