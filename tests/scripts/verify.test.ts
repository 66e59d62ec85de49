import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runScript } from "../../scripts/lib/project-copy.ts";
import { serveFiles } from "../../scripts/lib/serve-files.ts";
import { measureCopy, openSiteCopy } from "../../scripts/lib/site-copy.ts";
import { formatManifest } from "../../src/verify/manifest.ts";

let built: string;
let served: string;

/** Two copies of one site with the manifest of the first. */
beforeEach(async () => {
	const root = await mkdtemp(path.join(tmpdir(), "verify-"));
	built = path.join(root, "built");
	served = path.join(root, "served");
	for (const folder of [built, served]) {
		await mkdir(path.join(folder, "数据"), { recursive: true });
		await writeFile(path.join(folder, "index.html"), "<h1>21 所</h1>");
		await writeFile(path.join(folder, "数据/a b.csv"), "id,value\n1,21\n");
	}
	const copy = await openSiteCopy(built);
	const files = [...(await measureCopy(copy, copy.listed))].flatMap(([file, found]) =>
		found ? [{ path: file, ...found }] : [],
	);
	const manifest = formatManifest({ record: "0123456789abcdef", engine: "0.2.0", asOf: "2026-11-27", files });
	for (const folder of [built, served]) await writeFile(path.join(folder, "manifest.json"), manifest);
});
afterEach(() => rm(path.dirname(built), { recursive: true }));

const verify = (...args: string[]) => runScript(".", "scripts/verify.ts", args);

test("a folder that is what was built is said to be so, and against what", () => {
	const { status, stdout } = verify(served);
	expect(stdout).toBe(
		`${served} 的 2 个文件与它自带的清单一致（内容版本 01234567，程序版本 0.2.0，站点日期 2026-11-27）\n`,
	);
	expect(status).toBe(0);
});

test("an altered, a missing and an added file are named, also where the manifest was altered with them", async () => {
	await writeFile(path.join(served, "index.html"), "<h1>22 所</h1>");
	await rm(path.join(served, "数据/a b.csv"));
	await writeFile(path.join(served, "new.html"), "");
	const own = await readFile(path.join(served, "manifest.json"), "utf8");
	await writeFile(path.join(served, "manifest.json"), own.replaceAll(/"sha256": "\w+"/g, '"sha256": "forged"'));
	const { status, stdout } = verify(served, "--against", built);
	expect(stdout.split("\n").slice(0, 3)).toEqual([
		"index.html：内容不同（应为 15 字节，读到 15 字节）",
		"数据/a b.csv：应有而没有",
		"new.html：清单里没有这个文件",
	]);
	expect(status).toBe(1);
});

test("a served copy is compared file by file", async () => {
	const server = await serveFiles([served]);
	await writeFile(path.join(served, "数据/a b.csv"), "id,value\n1,20\n");
	const { status, stdout } = await runServed(server.url);
	await server.stop();
	expect(stdout).toContain("数据/a b.csv：内容不同（应为 14 字节，读到 14 字节）\n");
	expect(stdout).toContain(`${server.url} 有 1 处不同`);
	expect(status).toBe(1);
});

/** The server runs in this process, so the command must not block it. */
async function runServed(url: string): Promise<{ status: number | null; stdout: string }> {
	const { execFile } = await import("node:child_process");
	return new Promise((resolve) =>
		execFile("node_modules/.bin/node", ["scripts/verify.ts", url], (error, stdout) =>
			resolve({ status: error ? Number(error.code) : 0, stdout }),
		),
	);
}

test.each([
	[["none"], "none 读不到，应为网站的网址（https://…）或生成的文件夹"],
	[["http://127.0.0.1:1/"], "http://127.0.0.1:1/manifest.json 连不上："],
	[[], "请给出一个网址或文件夹：npm run verify -- https://…/"],
	[["tests"], "tests 没有 manifest.json，应为本站 0.2.0 之后生成的成品"],
])("%j gets a sentence", (args, sentence) => {
	const { status, stderr } = verify(...args);
	expect(stderr).toContain(sentence);
	expect(stderr).not.toMatch(/\n\s+at /);
	expect(status).toBe(1);
});

test("a manifest that is none is said to be none", async () => {
	for (const text of ["{", "[]", '{"record":"a","engine":"b","asOf":"c","files":[{"path":1}]}']) {
		await writeFile(path.join(served, "manifest.json"), text);
		expect(verify(served).stderr).toContain("manifest.json 不是本站的文件清单");
	}
});
