import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packEngine } from "../../scripts/lib/engine-archive.ts";
import { makeStarter } from "../../scripts/lib/make-starter.ts";
import { plainEnvironment } from "../../scripts/lib/project-copy.ts";
import { projectNode } from "../../scripts/lib/project-node.ts";
import { PLAN, writeCity } from "../city.ts";

/** A city's own repository, and beside it an npm that installs by linking what is installed here; all else it leaves to the real one. */
let folder: string;
let city: string;

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "starter-"));
	city = path.join(folder, "xicheng");
	const content = path.join(folder, "content");
	await writeCity(content);
	await makeStarter(city, content, "gitlab");
	await mkdir(path.join(folder, "bin"));
	// Never the real one's `ci`: it would empty what the link leads to.
	const npm = `#!/bin/sh
case $1 in
	ci) ln -sfn ${path.resolve("node_modules")} node_modules && ${projectNode()} engine.mjs unpack ;;
	*) exec ${spawnSync("sh", ["-c", "command -v npm"], { encoding: "utf8" }).stdout.trim()} "$@" ;;
esac
`;
	await writeFile(path.join(folder, "bin/npm"), npm);
	await chmod(path.join(folder, "bin/npm"), 0o755);
	sh("git init -q && git add -A && git -c user.name=t -c user.email=t@t commit -qm start");
});
afterAll(() => rm(folder, { recursive: true }));

function sh(line: string) {
	const PATH = `${path.join(folder, "bin")}:${process.env["PATH"]}`;
	const { status, stdout, stderr } = spawnSync("sh", ["-c", line], {
		cwd: city,
		encoding: "utf8",
		env: { ...plainEnvironment(), PATH },
	});
	return { status, said: `${stdout}${stderr}` };
}
const readJson = async (file: string) => JSON.parse(await readFile(path.join(city, file), "utf8"));

test("a city's repository holds its content and the engine's archive; a fresh clone is complete after it is installed", async () => {
	const tracked = sh("git ls-files")
		.said.trim()
		.split("\n")
		.filter((name) => !name.startsWith("content/"));
	const { version } = JSON.parse(await readFile("package.json", "utf8"));
	expect(tracked.sort()).toEqual(
		[
			".gitignore",
			".gitlab-ci.yml",
			".npmrc",
			"README.md",
			"engine.mjs",
			"package-lock.json",
			"package.json",
			`plan-register-${version}.tgz`,
		].sort(),
	);
	const [own, lock] = [await readJson("package.json"), await readJson("package-lock.json")];
	expect(own).not.toHaveProperty("devDependencies");
	expect(lock.packages[""].dependencies).toEqual(own.dependencies);
	expect(lock.packages).not.toHaveProperty("node_modules/vitest");
	expect(sh("npm ci").status).toBe(0);
	expect(sh("npm run -s check")).toMatchObject({ status: 0, said: expect.stringContaining("内容检查：0 个错误") });
	// What was unpacked is nobody's change.
	expect(sh("git status --porcelain").said).toBe("");
});

test("an archive that is not the one that was committed is not unpacked", async () => {
	const archive = path.join(city, (await readJson("package.json")).planRegister.archive);
	const good = await readFile(archive);
	await rm(path.join(city, ".engine"), { recursive: true });
	await writeFile(archive, Buffer.concat([good, Buffer.from("x")]));
	expect(sh("npm ci")).toMatchObject({ status: 1, said: expect.stringContaining("不是同一个文件") });
	await writeFile(archive, good);
	expect(sh("npm ci").status).toBe(0);
	// Nor is one that would take the place of the city's own content.
	const foreign = path.join(folder, "foreign.tgz");
	const pack = `mkdir -p package/content && tar -xzf ${archive} package/package.json package/starter && tar -czf ${foreign} package && rm -r package`;
	expect(spawnSync("sh", ["-c", pack], { cwd: folder, encoding: "utf8" }).stderr).toBe("");
	expect(sh(`node engine.mjs upgrade ${foreign}`).said).toContain("会盖掉城市自己的文件");
	expect([existsSync(path.join(city, "content/site.yaml")), sh("git status --porcelain").said]).toEqual([true, ""]);
});

test("a city is upgraded by one command: engine, lock and content; what no older file says is asked for", async () => {
	// Content as the first version wrote it.
	const progress = path.join(city, `content/plans/${PLAN}/progress.csv`);
	const rows = [
		"target,area,period,value,qualifier,unit,statistic_date,published,source_title,source_url,note",
		'green-schools,云川,2021,5,,所,2021-12-31,2022-02-18,"通报，第一期",https://www.example.com/2021,',
	];
	await writeFile(progress, `${rows.join("\n")}\n`);
	const next = await packEngine(folder, "0.9.0");
	// A later engine may have a part that this one knows nothing of, and lack one that it has.
	repack(next, "mkdir package/added && touch package/added/file && rm -r package/docs");
	expect(sh(`node engine.mjs upgrade ${next}`).said).toContain("有还没有提交的改动");
	sh("git add -A && git -c user.name=t -c user.email=t@t commit -qm old");
	expect(sh("node engine.mjs upgrade none.tgz").status).toBe(1);

	const upgraded = sh(`node engine.mjs upgrade ${next}`);
	expect(upgraded.said).toContain("evidence（证据等级）和 recorded（登记日期）旧版没有，留空");
	// The check asks for what the first version did not know, so the command does not call it done.
	expect([upgraded.status, upgraded.said]).toEqual([1, expect.stringContaining("内容还有上面这些要改")]);
	const [heading, row] = (await readFile(progress, "utf8")).trimEnd().split("\n");
	expect(heading).toMatch(/^id,target,area,period,value/);
	expect(row).toBe(
		'1,green-schools,云川,2021,5,,所,2021-12-31,,"通报，第一期",,https://www.example.com/2021,2022-02-18,,,'.replace(
			'"通报，第一期"',
			"通报，第一期",
		),
	);
	const own = await readJson("package.json");
	expect([own.name, own.planRegister.version, own.planRegister.archive]).toEqual([
		"xicheng",
		"0.9.0",
		"plan-register-0.9.0.tgz",
	]);
	expect(["added/file", "docs", "src"].map((name) => existsSync(path.join(city, name)))).toEqual([true, false, true]);
	expect(sh("node engine.mjs upgrade plan-register-0.2.0.tgz").status).toBe(1);
	// Everything is as it was by one command, too.
	expect(sh("git stash -uq && npm ci && npm run -s check").status).not.toBe(null);
	expect((await readJson("package.json")).planRegister.version).not.toBe("0.9.0");
});

/** Changes what stands in an engine's archive, below `package/`. */
function repack(archive: string, change: string): void {
	const line = `tar -xzf ${archive} && ${change} && tar -czf ${archive} package && rm -r package`;
	expect(spawnSync("sh", ["-c", line], { cwd: folder, encoding: "utf8" }).stderr).toBe("");
}

test("what the next version calls by another name is renamed by its own migration, and then means the same", async () => {
	// Content that this version accepts whole; the next one knows the old name no more.
	await writeCity(path.join(city, "content"));
	const site = path.join(city, "content/site.yaml");
	const before = await readFile(site, "utf8");
	expect(before).toMatch(/^exampleQueries: \[/m);
	expect(sh("npm run -s check").status).toBe(0);
	sh("git add -A && git -c user.name=t -c user.email=t@t commit -qm whole");
	const next = await packEngine(folder, "1.0.0");
	const renamed = "grep -rl exampleQueries package/src package/scripts | xargs sed -i s/exampleQueries/sampleQueries/g";
	repack(next, `${renamed} && ${projectNode()} ${path.resolve("tests/scripts/add-migration.ts")}`);

	const { status, said } = sh(`npm run upgrade -- ${next}`);
	expect([status, said]).toEqual([
		0,
		expect.stringContaining("content/site.yaml：exampleQueries 现在叫 sampleQueries"),
	]);
	expect(said).toContain("已从 0.2.0 升到 1.0.0");
	expect(await readFile(site, "utf8")).toBe(before.replace(/^exampleQueries:/m, "sampleQueries:"));
	expect(sh("npm run -s migrate").said).toContain("没有要转换的");
	// Without the migration the new engine refuses the old name, by its place.
	await writeFile(site, before);
	expect(sh("npm run -s check")).toMatchObject({
		status: 1,
		said: expect.stringMatching(/site\.yaml:\d+:\d+ 多出一项“exampleQueries”/),
	});
});
