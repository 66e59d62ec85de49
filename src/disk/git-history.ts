import { spawnSync } from "node:child_process";
import path from "node:path";
import { dayInShanghai } from "../text/periods.ts";

/** A change to a content file: the day in Shanghai, and what its author said about it. */
export interface Change {
	on: string;
	subject: string;
}

/** Changes by file as shown (`content/site.yaml`), newest first; `missing` says why there are none. */
export interface History {
	changes: ReadonlyMap<string, readonly Change[]>;
	missing: string | null;
}

const COMMIT = "\u0001";
const SUBJECT = "\u0002";
const ADVICE = "页面改用内容中登记的日期";

/** Reads the history of every file below `root` from git, in one go. A shallow clone has none that could be trusted. */
export function readHistory(root: string): History {
	const without = (reason: string) => ({ changes: new Map(), missing: `${reason}，${ADVICE}` });
	const git = (...args: string[]) => runGit(path.dirname(path.resolve(root)), args);
	const shallow = git("rev-parse", "--is-shallow-repository");
	if (shallow === null) return without("没有 git 记录");
	if (shallow.trim() === "true") return without("git 只取了最近的提交（请设 fetch-depth: 0 取全部）");
	const format = `--format=${COMMIT}%aI${SUBJECT}%s`;
	const log = git(
		"-c",
		"core.quotePath=false",
		"log",
		"--name-status",
		"-M",
		"--relative",
		format,
		"--",
		path.basename(root),
	);
	if (!log) return without("git 里还没有内容的记录");
	return { changes: parseLog(log), missing: null };
}

/** Null where git is not installed, this is no repository, or it has no commit. */
function runGit(cwd: string, args: string[]): string | null {
	const { status, stdout } = spawnSync("git", args, { cwd, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
	return status === 0 ? stdout : null;
}

/** Reads the log from the newest commit to the oldest; a file that was renamed keeps what it went through before. */
function parseLog(log: string): Map<string, Change[]> {
	const changes = new Map<string, Change[]>();
	const nameToday = new Map<string, string>();
	for (const commit of log.split(COMMIT).slice(1)) {
		const [head = "", ...lines] = commit.split("\n");
		const [moment = "", subject = ""] = head.split(SUBJECT);
		const change = { on: dayInShanghai(new Date(moment)), subject };
		for (const line of lines.filter(Boolean)) {
			const [, before = "", after = before] = line.split("\t");
			const file = nameToday.get(after) ?? after;
			if (after !== before) nameToday.set(before, file);
			changes.set(file, [...(changes.get(file) ?? []), change]);
		}
	}
	return changes;
}
