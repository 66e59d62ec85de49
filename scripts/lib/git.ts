import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** Writes `content/` as it was at a git ref into a temporary folder; neither the work tree nor the index is touched. */
export async function extractContent(ref: string): Promise<{ root: string; commit: string; remove(): Promise<void> }> {
	git("rev-parse", "--git-dir");
	const commit = resolveRef(ref);
	const folder = await mkdtemp(path.join(tmpdir(), "content-at-"));
	const remove = () => rm(folder, { recursive: true, force: true });
	try {
		const env = { GIT_INDEX_FILE: path.join(folder, "index") };
		run(["read-tree", `${commit}:./content`], env, `版本 ${ref} 里没有 content 文件夹`);
		run(["checkout-index", "--all", `--prefix=${folder}/content/`], env, `无法取出版本 ${ref} 的 content 文件夹`);
	} catch (error) {
		await remove();
		throw error;
	}
	return { root: path.join(folder, "content"), commit: commit.slice(0, 7), remove };
}

function resolveRef(ref: string): string {
	const hint = isShallow() ? "；这里只取了最近的提交，请先取全部历史（持续集成里设 fetch-depth: 0）" : "";
	const unknown = `没有“${ref}”这个版本：可以写分支名、标签或提交编号，如 main、HEAD~1${hint}`;
	if (ref.startsWith("-")) throw new Error(unknown);
	return run(["rev-parse", "--verify", "--quiet", `${ref}^{commit}`], {}, unknown).trim();
}

function isShallow(): boolean {
	return git("rev-parse", "--is-shallow-repository").trim() === "true";
}

function git(...args: string[]): string {
	return run(args, {}, "这个文件夹不在 git 仓库里，没有可以比较的旧版本");
}

/** Runs git without a shell; throws `failure`, in words for the person who gave the command. */
function run(args: string[], env: Record<string, string>, failure: string): string {
	const { status, stdout, error } = spawnSync("git", args, { encoding: "utf8", env: { ...process.env, ...env } });
	if ((error as NodeJS.ErrnoException | undefined)?.code === "ENOENT") {
		throw new Error("没有找到 git：请先安装 git，或在装有 git 的电脑上运行");
	}
	if (status !== 0) throw new Error(failure);
	return stdout;
}
