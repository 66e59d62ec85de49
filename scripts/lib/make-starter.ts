import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { ENGINE, engineOf, packEngine } from "./engine-archive.ts";

/** The files of each service's example, by where they are looked for. */
export const CI_PLACES: Readonly<Record<string, string>> = {
	github: ".github/workflows/site.yml",
	gitea: ".gitea/workflows/site.yml",
	gitlab: ".gitlab-ci.yml",
	gitee: ".workflow/site.yml",
	cnb: ".cnb.yml",
};

const README = `# 方案公开网站

本仓库只放这个城市的内容（content/）；程序在压缩包 plan-register-….tgz 里，安装时解开。

    npm ci && npm start     # 安装、生成网站并在本机打开
    npm ci && npm test      # 安装、检查内容并生成网站

第一次：npm run new -- site，然后 npm run import -- 方案文件 --plan 编号。怎样改内容：content/README.md，和网站的 /handbook/。
升级：把新的压缩包放进来，npm run upgrade -- plan-register-新版本.tgz；变化见 CHANGELOG.zh-CN.md。
`;

/** Makes a city's own repository in a new folder: its content, the engine's archive, and the example of a CI. */
export async function makeStarter(folder: string, content: string | null, service: string | null): Promise<void> {
	if (existsSync(folder) && (await readdir(folder)).length > 0)
		throw new Error(`${folder} 里已有文件，应为还没有的或空的文件夹；请换一个`);
	await mkdir(folder, { recursive: true });
	const archive = await packEngine(folder);
	const at = (...names: string[]) => path.join(folder, ...names);
	const { status } = spawnSync("tar", ["-xzf", path.basename(archive), "package/starter"], { cwd: folder });
	if (status !== 0) throw new Error("没有 tar，或压缩包解不开；请安装 tar");
	const starter = at("package/starter");
	const own = JSON.parse(await readFile(path.join(starter, "package.json"), "utf8"));
	const named = {
		...own,
		name: path
			.basename(path.resolve(folder))
			.toLowerCase()
			.replaceAll(/[^a-z0-9-]+/g, "-"),
	};
	await writeFile(
		at("package.json"),
		`${JSON.stringify({ ...named, planRegister: await engineOf(archive) }, null, "\t")}\n`,
	);
	for (const [from, to] of [
		["lock.json", "package-lock.json"],
		["engine.mjs", "engine.mjs"],
		["gitignore", ".gitignore"],
		["npmrc", ".npmrc"],
	] as const) {
		await cp(path.join(starter, from), at(to));
	}
	await rm(at("package"), { recursive: true });
	await writeFile(at("README.md"), README);
	if (content) await cp(content, at("content"), { recursive: true });
	else {
		await mkdir(at("content"));
		await cp(path.join(ENGINE, "content/README.md"), at("content/README.md"));
	}
	const place = service === null ? undefined : CI_PLACES[service];
	if (!place) return;
	await mkdir(path.dirname(at(place)), { recursive: true });
	await cp(path.join(ENGINE, `ci/${service}.yml`), at(place));
}
