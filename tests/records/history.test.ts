import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readHistory } from "../../src/disk/git-history.ts";
import { historyOf } from "../../src/model/page-history.ts";

let folder: string;
const at = (...names: string[]) => path.join(folder, ...names);

function git(cwd: string, args: string[], date = "2026-01-01T00:00:00Z"): void {
	const identity = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org"];
	const { status, stderr } = spawnSync("git", [...identity, ...args], {
		cwd,
		encoding: "utf8",
		env: { ...process.env, GIT_AUTHOR_DATE: date },
	});
	expect(status, stderr).toBe(0);
}

async function commit(subject: string, date: string): Promise<void> {
	git(at("repository"), ["add", "--all"]);
	git(at("repository"), ["commit", "--quiet", "-m", subject], date);
}

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "history-"));
	const city = at("repository", "city", "content");
	await mkdir(city, { recursive: true });
	git(at("repository"), ["init", "--quiet", "--initial-branch=main"]);
	await writeFile(path.join(city, "a.mdx"), "name: 市科协\nfullName: 市科学技术协会\n");
	await commit("Add an office", "2026-11-24T12:00:00+08:00");
	await rename(path.join(city, "a.mdx"), path.join(city, "b.mdx"));
	// The 24th in London and in New York, the 25th in Shanghai.
	await commit("Rename it", "2026-11-24T13:30:00-05:00");
	await writeFile(path.join(city, "c.mdx"), "x\n");
	await writeFile(path.join(city, "b.mdx"), "name: 市科协\nfullName: 市科学技术协会\naliases: [科协]\n");
	await commit("更正别名", "2026-12-01T09:00:00+08:00");
	git(folder, ["clone", "--quiet", "--depth", "1", `file://${at("repository")}`, "shallow"]);
	await mkdir(at("plain", "content"), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

test("a file keeps its history through a rename, in days of Shanghai", () => {
	const { changes, missing } = readHistory(at("repository", "city", "content"));
	expect(missing).toBe(null);
	expect(changes.get("content/b.mdx")).toEqual([
		{ on: "2026-12-01", subject: "更正别名" },
		{ on: "2026-11-25", subject: "Rename it" },
		{ on: "2026-11-24", subject: "Add an office" },
	]);
	expect(changes.get("content/a.mdx")).toBe(undefined);
});

test("a shallow clone and a folder without git have no history, and say why", () => {
	expect(readHistory(at("shallow", "city", "content"))).toEqual({
		changes: new Map(),
		missing: "git 只取了最近的提交（请设 fetch-depth: 0 取全部），页面改用内容中登记的日期",
	});
	expect(readHistory(at("plain", "content"))).toEqual({
		changes: new Map(),
		missing: "没有 git 记录，页面改用内容中登记的日期",
	});
});

test("a page's history is that of its files with what its content records, each change once, none of the future", () => {
	const history = readHistory(at("repository", "city", "content"));
	const files = ["content/b.mdx", "content/c.mdx"];
	const recorded = [{ on: "2016-10-12", subject: "印发" }];
	expect(historyOf(files, recorded, history, "2026-11-25").map(({ on }) => on)).toEqual([
		"2026-11-25",
		"2026-11-24",
		"2016-10-12",
	]);
	expect(historyOf(files, [], history, "2026-12-31").map(({ subject }) => subject)).toEqual([
		"更正别名",
		"Rename it",
		"Add an office",
	]);
	expect(historyOf(files, recorded, { changes: new Map() }, "2026-12-31")).toEqual(recorded);
});
