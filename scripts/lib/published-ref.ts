import { spawnSync } from "node:child_process";
import path from "node:path";
import { hashContent } from "../../src/project.ts";
import type { SiteRecord } from "../../src/records/site-record.ts";
import { readContentAt } from "./git.ts";
import { openSiteCopy, readManifest } from "./site-copy.ts";

/** The word that means the state that readers see now, whatever was pushed or failed since. */
export const PUBLISHED = "published";

/** A commit, and the files that are served, where they are known. */
export interface PublishedRef {
	ref: string;
	files: readonly string[] | null;
}

/** Commits that are looked through, newest first. */
const MOST = 500;

/**
 * The commit whose content the site shows that is served at `PUBLISHED_URL`, or at the site's own address. Where neither is
 * known, or nothing is there yet, the commit before. Throws when what is served is in no commit, or nobody answers.
 */
export async function findPublished(
	root: string,
	site: Pick<SiteRecord, "origin" | "base"> | null,
): Promise<PublishedRef> {
	const { PUBLISHED_URL: given } = process.env;
	const own = site?.origin ? new URL(site.base, site.origin).href : null;
	const address = given || own;
	if (!address || address === "none")
		return before("不知道网站公布在哪里（site.yaml 的 origin 和变量 PUBLISHED_URL 都没有）");
	const copy = await openSiteCopy(address);
	const manifest = (await copy.read("manifest.json")) && (await readManifest(copy));
	if (!manifest) return before(`${address} 还没有公布过（没有 manifest.json）`);
	const git = (args: string[]) => spawnSync("git", args, { cwd: path.dirname(path.resolve(root)), encoding: "utf8" });
	const commits = git(["log", `-n${MOST}`, "--format=%H", "HEAD", "--", path.basename(root)]).stdout.split("\n");
	for (const commit of commits.filter(Boolean)) {
		const { content } = await readContentAt(root, commit);
		if (hashContent(content) === manifest.record)
			return { ref: commit, files: manifest.files.map(({ path: file }) => file) };
	}
	throw new Error(
		`${address} 公布的内容（版本 ${manifest.record.slice(0, 8)}）不在这里的提交历史里；请先取全部历史，或用 --against 写明版本`,
	);
}

function before(reason: string): PublishedRef {
	console.error(`${reason}，与上一个提交比较`);
	return { ref: "", files: null };
}
