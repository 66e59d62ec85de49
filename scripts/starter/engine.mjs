// 程序（src、scripts 等）在压缩包 plan-register-<版本>.tgz 里，城市自己的只有 content/。这里把压缩包解开，或换成新的一版；不用手改。
//   node engine.mjs unpack           npm ci 以后自动运行
//   npm run upgrade -- 新的压缩包    换程序、转换内容、检查；不满意就用 git 回到原来
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
	copyFileSync,
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import path from "node:path";

const NEXT = ".engine/next";
// 压缩包里除了这两样都是程序，解开后放在最上层；这两样只在新建和升级时用
const FOR_STARTING = new Set(["package.json", "starter"]);
// 城市自己的，程序不能带来
const NEVER = /^(content|node_modules|package|engine\.mjs|README|\.|plan-register-)/;
const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));
const writeJson = (file, data) => writeFileSync(file, `${JSON.stringify(data, null, "\t")}\n`);
const sumOf = (file) => createHash("sha512").update(readFileSync(file)).digest("base64");

function stop(words) {
	console.error(words);
	process.exit(1);
}

function run(command, args, words, stdio = "inherit") {
	const { status } = spawnSync(command, args, { stdio, shell: process.platform === "win32" });
	if (status !== 0) stop(words);
}

function extract(archive) {
	rmSync(NEXT, { recursive: true, force: true });
	mkdirSync(NEXT, { recursive: true });
	run(
		"tar",
		["-xzf", archive, "-C", NEXT, "--strip-components=1"],
		`${archive} 解不开，应为程序的压缩包 plan-register-….tgz；请重新下载`,
		"ignore",
	);
	const foreign = readdirSync(NEXT).filter((name) => !FOR_STARTING.has(name) && NEVER.test(name));
	if (foreign.length > 0) stop(`${archive} 里有 ${foreign.join("、")}，解开会盖掉城市自己的文件；请重新下载`);
}

function unpack() {
	const { archive, sha512 } = readJson("package.json").planRegister;
	if (!existsSync(archive)) stop(`没有 ${archive}，应与 package.json 放在一起；请从仓库取回`);
	if (sumOf(archive) !== sha512) stop(`${archive} 与 package.json 里记的不是同一个文件；请从仓库取回`);
	const mark = ".engine/unpacked";
	const [sum = "", ...parts] = existsSync(mark) ? readFileSync(mark, "utf8").split("\n") : [];
	// 旧版没有记下有哪些，就再解一次
	if (sum === sha512 && parts.length > 0 && parts.every((name) => existsSync(name))) return;
	extract(archive);
	const fresh = readdirSync(NEXT).filter((name) => !FOR_STARTING.has(name));
	// 以前的程序有、现在没有的，一并删去
	for (const name of new Set([...parts, ...fresh])) rmSync(name, { recursive: true, force: true });
	for (const name of fresh) renameSync(path.join(NEXT, name), name);
	rmSync(NEXT, { recursive: true, force: true });
	writeFileSync(mark, [sha512, ...fresh].join("\n"));
}

function upgrade(given) {
	if (!given) stop("请写明新的压缩包：npm run upgrade -- plan-register-0.3.0.tgz");
	if (!existsSync(given)) stop(`没有 ${given}；请核对压缩包放在哪里`);
	const { status, stdout } = spawnSync("git", ["status", "--porcelain"], { encoding: "utf8" });
	const touched = (stdout ?? "").split("\n").filter((line) => line && !line.endsWith(path.basename(given)));
	if (status === 0 && touched.length > 0) stop("有还没有提交的改动；请先提交，升级不满意时才回得来");
	extract(given);
	const [now, next] = [readJson("package.json"), readJson(`${NEXT}/package.json`)];
	if (next.name !== "plan-register") stop(`${given} 是 ${next.name}，应为 plan-register 的压缩包`);
	const old = now.planRegister;
	if (isOlder(next.version, old.version))
		stop(`${given} 是 ${next.version}，比现在的 ${old.version} 旧；回到旧版请用 git`);
	const archive = `plan-register-${next.version}.tgz`;
	const kept = existsSync(archive) && path.resolve(archive) === path.resolve(given);
	if (!kept) copyFileSync(given, archive);
	const planRegister = { version: next.version, archive, sha512: sumOf(archive) };
	writeJson("package.json", { ...readJson(`${NEXT}/starter/package.json`), name: now.name, planRegister });
	cpSync(`${NEXT}/starter/lock.json`, "package-lock.json");
	for (const [from, to] of [
		["engine.mjs", "engine.mjs"],
		["gitignore", ".gitignore"],
		["npmrc", ".npmrc"],
	]) {
		cpSync(`${NEXT}/starter/${from}`, to);
	}
	if (old.archive !== archive) rmSync(old.archive, { force: true });
	unpack();
	run("npm", ["ci"], "安装没有完成；请检查网络或镜像，再运行 npm ci && npm run migrate && npm run check");
	run("npm", ["run", "-s", "migrate"], "内容没有转换完；请看上面的说明");
	run(
		"npm",
		["run", "-s", "check"],
		"程序已换成新的一版，内容还有上面这些要改；改好以后提交。要回到原来：git checkout . && npm ci",
	);
	console.log(`已从 ${old.version} 升到 ${next.version}。变化见 CHANGELOG.zh-CN.md；看过 npm start 以后提交。`);
}

/** Whether one version comes before another, number by number. */
function isOlder(one, other) {
	const [a, b] = [one, other].map((version) => version.split(/[.-]/).map(Number));
	const at = a.findIndex((part, index) => part !== b[index]);
	return at >= 0 && a[at] < b[at];
}

const [command, given] = process.argv.slice(2);
if (command === "unpack") unpack();
else if (command === "upgrade") upgrade(given);
else stop("请写 node engine.mjs unpack 或 npm run upgrade -- 压缩包");
