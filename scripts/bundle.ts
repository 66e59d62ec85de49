/**
 * `npm run bundle -- <file>`: packs project, content and installed packages into one archive, from which a machine of the
 * same system builds without a registry: unpack it and run `npm start`.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { readFlags } from "./lib/flags.ts";
import { runCommand } from "./lib/run.ts";

/** What is made again on the other machine, or belongs to this one alone. */
const LEFT_OUT = [".git", "dist*", ".astro", ".engine", ".new", ".npm", ".cache", "site.zip", "*-offline-*.tgz"];

await runCommand(async () => {
	const { positionals } = readFlags({ options: {}, allowPositionals: true });
	const { name, version } = JSON.parse(await readFile("package.json", "utf8")) as { name: string; version: string };
	const target = path.resolve(positionals[0] ?? `${name}-${version}-offline-${process.platform}-${process.arch}.tgz`);
	if (!existsSync("node_modules/astro")) throw new Error("还没有安装，应先运行 npm ci --omit=dev");
	if (existsSync("node_modules/vitest"))
		throw new Error("装有只给开发用的软件包，离线包会大一半；请先运行 npm ci --omit=dev（之后 npm ci 恢复）");
	const excluded = LEFT_OUT.map((one) => `--exclude=./${one}`);
	const { status, stderr } = spawnSync("tar", [...excluded, "-czf", `${target}.part`, "."], { encoding: "utf8" });
	if (status !== 0) {
		await rm(`${target}.part`, { force: true });
		throw new Error(`tar 没有成功：${stderr.trim()}`);
	}
	await rename(`${target}.part`, target);
	console.log(
		`已打包 ${target}，${((await stat(target)).size / 1024 / 1024).toFixed(0)} MB；解开后运行 npm start，不用联网`,
	);
}, "没有打包");
