import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** A copy of the project whose content can be broken. */
let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "build-"));
	for (const name of ["astro.config.mjs", "content", "package.json", "public", "scripts", "src", "tsconfig.json"]) {
		await cp(name, path.join(folder, name), { recursive: true });
	}
	await symlink(path.resolve("node_modules"), path.join(folder, "node_modules"));
	await mkdir(path.join(folder, "dist"));
	await writeFile(path.join(folder, "dist", "index.html"), "good");
});
afterAll(() => rm(folder, { recursive: true }));

const run = (script: string, ...args: string[]) =>
	spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: "utf8" });

const edit = async (file: string, from: string, to: string) => {
	const place = path.join(folder, "content", file);
	const text = await readFile(place, "utf8");
	expect(text).toContain(from);
	await writeFile(place, text.replace(from, to));
};

test("content with errors stops the build, names every place, and leaves the good site alone", async () => {
	const [plan = ""] = await readdir(path.join(folder, "content/plans"));
	await edit(`plans/${plan}/progress.csv`, ",8.47,", ",约8.47,");
	await edit(`plans/${plan}/actions/01-youth.mdx`, "团市委, 市科协", "团市委, 市科技协会");
	const { status, stdout } = run("scripts/build.ts");
	expect(status).toBe(1);
	expect(stdout).toMatch(/progress\.csv:4:4 value 读到“约8\.47”，应为数字；/);
	expect(stdout).toMatch(/01-youth\.mdx:\d+:\d+ 部门读到“市科技协会”，应为.+；是否想写“/);
	expect(await readFile(path.join(folder, "dist", "index.html"), "utf8")).toBe("good");
	expect((await readdir(folder)).filter((name) => name.startsWith("dist"))).toEqual(["dist"]);
	const check = run("scripts/check.ts");
	expect(check.status).toBe(1);
	expect(check.stdout).toMatch(/内容检查：\d+ 个错误/);
});
