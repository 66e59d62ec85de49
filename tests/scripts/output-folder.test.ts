import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { replaceFolder, takeTurn } from "../../scripts/lib/output-folder.ts";
import { replaceFile } from "../../scripts/lib/write-file.ts";

let root: string;
let out: string;
beforeEach(async () => {
	root = await mkdtemp(path.join(tmpdir(), "output-"));
	out = path.join(root, "dist");
	await mkdir(out);
	await writeFile(path.join(out, "index.html"), "old");
});
afterEach(() => rm(root, { recursive: true }));

const fillWith = (text: string) => async (staging: string) => {
	await mkdir(staging);
	await writeFile(path.join(staging, "index.html"), text);
};
const shown = () => readFile(path.join(out, "index.html"), "utf8");

test("the new folder takes the old one's place and nothing is left beside it", async () => {
	await replaceFolder(out, fillWith("new"));
	expect(await shown()).toBe("new");
	expect(await readdir(root)).toEqual(["dist"]);
});

test("a build that fails leaves the old folder and nothing else", async () => {
	const failing = async (staging: string) => {
		await fillWith("half")(staging);
		throw new Error("stop");
	};
	await expect(replaceFolder(out, failing)).rejects.toThrow("stop");
	expect(await shown()).toBe("old");
	expect(await readdir(root)).toEqual(["dist"]);
});

test("a folder that was not made does not replace the old one", async () => {
	await expect(replaceFolder(out, async () => {})).rejects.toThrow("ENOENT");
	expect(await shown()).toBe("old");
	expect(await readdir(root)).toEqual(["dist"]);
});

test("what a build killed between its two renames left is put right by the next", async () => {
	await rm(out, { recursive: true });
	await mkdir(`${out}.old`);
	await writeFile(path.join(`${out}.old`, "index.html"), "old");
	await fillWith("half")(`${out}.next`);
	await writeFile(`${out}.lock`, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), since: "" }));
	const failing = async () => {
		expect(await shown()).toBe("old");
		expect(existsSync(`${out}.next`)).toBe(false);
		throw new Error("stop");
	};
	await expect(replaceFolder(out, failing)).rejects.toThrow("stop");
	expect(await shown()).toBe("old");
	expect(await readdir(root)).toEqual(["dist"]);
});

test("two builds at once never share a folder: the second is told who is at work", async () => {
	let second: Promise<void> = Promise.resolve();
	await replaceFolder(out, async (staging) => {
		second = replaceFolder(out, fillWith("second"));
		await expect(second).rejects.toThrow(`进程 ${process.pid}（${hostname()}），开始于`);
		await fillWith("first")(staging);
	});
	expect(await shown()).toBe("first");
	expect(await readdir(root)).toEqual(["dist"]);
});

test("a lock from another machine counts, whoever it was", async () => {
	await writeFile(`${out}.lock`, JSON.stringify({ pid: 1, host: "elsewhere.example", since: "2026-01-01" }));
	await expect(replaceFolder(out, fillWith("new"))).rejects.toThrow("请删除 dist.lock 后重试");
	expect(await shown()).toBe("old");
});

test("a linked folder is followed", async () => {
	const real = path.join(root, "real");
	await mkdir(real);
	await symlink(real, path.join(root, "link"));
	await replaceFolder(path.join(root, "link"), fillWith("new"));
	expect(await readFile(path.join(real, "index.html"), "utf8")).toBe("new");
	expect((await readdir(root)).sort()).toEqual(["dist", "link", "real"]);
});

test("what a command left that was killed while it wrote a file goes when the file is written next", async () => {
	const file = path.join(out, "index.html");
	await writeFile(path.join(out, `.index.html.${2 ** 22 + 1}.tmp`), "half");
	await writeFile(path.join(out, `.index.html.${process.ppid}.tmp`), "at work");
	await replaceFile(file, "new");
	expect(await shown()).toBe("new");
	expect((await readdir(out)).sort()).toEqual([`.index.html.${process.ppid}.tmp`, "index.html"]);
});

test("whoever comes while another process is at work waits for its turn, and not for ever", async () => {
	const lock = `${out}.lock`;
	const holder = JSON.stringify({ pid: process.pid, host: "another", since: "2026-01-01T00:00:00.000Z" });
	await writeFile(lock, holder);
	await expect(takeTurn(out, async () => "done", 2)).rejects.toThrow("请删除 dist.lock 后重试");
	setTimeout(() => rm(lock), 400);
	expect(await takeTurn(out, async () => existsSync(lock))).toBe(true);
	expect(existsSync(lock)).toBe(false);
});

test("a web server can read the site, whatever the umask of who built it; a shared file stays shared", async () => {
	const before = process.umask(0o077);
	try {
		await replaceFolder(out, async (staging) => {
			await mkdir(path.join(staging, "data"), { recursive: true });
			for (const name of ["index.html", "data/a.csv"]) await writeFile(path.join(staging, name), "new");
		});
		const modeOf = async (name: string) => ((await stat(path.join(root, name))).mode & 0o777).toString(8);
		const names = ["dist", "dist/data", "dist/index.html", "dist/data/a.csv"];
		expect(await Promise.all(names.map(modeOf))).toEqual(["755", "755", "644", "644"]);
		await writeFile(path.join(root, "shared.csv"), "old");
		await chmod(path.join(root, "shared.csv"), 0o664);
		await replaceFile(path.join(root, "shared.csv"), "new");
		expect(await modeOf("shared.csv")).toBe("664");
	} finally {
		process.umask(before);
	}
});
