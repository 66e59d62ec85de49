import { type ChildProcess, spawn } from "node:child_process";
import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { plainEnvironment, runScript } from "../scripts/lib/project-copy.ts";
import { projectNode } from "../scripts/lib/project-node.ts";
import { createRandom } from "../scripts/lib/random.ts";
import { copyCityProject, PLAN } from "../tests/city.ts";

/** What a command left when it was killed or met another. */
export interface Outcome {
	line: string;
	isGood: boolean;
}

const TABLE = (figure: number) =>
	`目标,地区,时期,数值,单位,证据等级,来源标题,来源网址,公布日期\ngreen-schools,邻市,2021,${figure},所,统计数据,公报,https://www.example.com/a,2022-02-01\n`;
const random = createRandom(50);

const PERMALINKS = `content/plans/${PLAN}/permalinks.txt`;

/** The list of ids as it stands, and without its last three. */
async function readPermalinks(): Promise<{ before: string; after: string }> {
	const after = await readFile(path.join("demo", PERMALINKS), "utf8");
	return { before: `${after.trimEnd().split("\n").slice(0, -3).join("\n")}\n`, after };
}

/** The commands that write content, each with what it is given the n-th time. */
const WRITERS: readonly {
	name: string;
	script: string;
	args(n: number): string[];
	before?(folder: string, n: number): Promise<void>;
	/** Whether what it left is the state before or the state after; else content without errors is. */
	isWhole?(folder: string): Promise<boolean>;
}[] = [
	{
		name: "new update",
		script: "scripts/new.ts",
		args: (n) =>
			`update --title 进展${n} --date 2024-02-20 --kind 进展 --slug pipes-no${n} --source-title 公报 --source-url https://www.example.com/a --source-date 2024-02-20`.split(
				" ",
			),
	},
	{
		name: "new department",
		script: "scripts/new.ts",
		args: (n) => `department --id office${n}a --name 市第${n}局`.split(" "),
	},
	{
		name: "intake --write",
		script: "scripts/intake.ts",
		args: (n) => [`t${n}.csv`, "--write", "--correct"],
		before: (folder, n) => writeFile(path.join(folder, `t${n}.csv`), TABLE(n + 1)),
	},
	{
		name: "import",
		script: "scripts/import.ts",
		args: (n) => ["plan.txt", "--plan", `water-${n}`],
		before: (folder) => cp("tests/import/documents/plain.txt", path.join(folder, "plan.txt")),
	},
	{
		name: "permalinks",
		script: "scripts/permalinks.ts",
		args: () => [],
		before: async (folder) => writeFile(path.join(folder, PERMALINKS), (await readPermalinks()).before),
		// Until it has run, paragraphs are unregistered, and the check says so.
		isWhole: async (folder) => {
			const { before, after } = await readPermalinks();
			const found = await readFile(path.join(folder, PERMALINKS), "utf8");
			return (
				found === before ||
				[...found.trimEnd().split("\n")].sort().join() === [...after.trimEnd().split("\n")].sort().join()
			);
		},
	},
];

function start(folder: string, script: string, args: readonly string[]): { child: ChildProcess; ended: Promise<void> } {
	const child = spawn(projectNode(), [script, ...args], { cwd: folder, env: plainEnvironment(), stdio: "ignore" });
	return { child, ended: new Promise((resolve) => child.once("exit", () => resolve())) };
}

const timeOf = async (work: () => Promise<void>) => {
	const from = performance.now();
	await work();
	return performance.now() - from;
};
/** Files that a killed command left beside those it writes. */
const leftovers = async (folder: string) =>
	(await readdir(path.join(folder, "content"), { recursive: true })).filter((name) => /\.tmp$|\.importing/.test(name));
const hasErrors = (folder: string) => runScript(folder, "scripts/check.ts").status !== 0;

/** Kills each writing command so many times; then it runs once more, and what was left must be whole and cleaned. */
export async function killWriters(times: number): Promise<Outcome[]> {
	const outcomes: Outcome[] = [];
	for (const { name, script, args, before, isWhole } of WRITERS) {
		const folder = await copyCityProject();
		// The first run compiles: only a later one tells how long the command takes.
		await before?.(folder, times + 2);
		await start(folder, script, args(times + 2)).ended;
		await before?.(folder, 0);
		const whole = await timeOf(() => start(folder, script, args(0)).ended);
		let [broken, killed] = [0, 0];
		for (let n = 1; n <= times; n += 1) {
			await before?.(folder, n);
			const { child, ended } = start(folder, script, args(n));
			// The later half of a command is where it writes; where all take as long, every moment of that half has its turn.
			const timer = setTimeout(
				() => child.kill("SIGKILL"),
				whole * (0.4 + (0.65 * (n - 1 + random(1000) / 1000)) / times),
			);
			await ended;
			clearTimeout(timer);
			if (child.signalCode === "SIGKILL") killed += 1;
			if (!(isWhole ? await isWhole(folder) : !hasErrors(folder))) broken += 1;
		}
		await before?.(folder, times + 1);
		await start(folder, script, args(times + 1)).ended;
		const left = await leftovers(folder);
		const isGood = broken === 0 && left.length === 0 && !hasErrors(folder);
		outcomes.push({
			isGood,
			line: `${name}：杀 ${times} 次（${killed} 次还在运行），内容有错误 ${broken} 次，之后留下的临时文件 ${left.length} 个`,
		});
		await rm(folder, { recursive: true });
	}
	return outcomes;
}

/** Starts two of each writing command at once. */
export async function runInPairs(): Promise<Outcome[]> {
	const outcomes: Outcome[] = [];
	for (const { name, script, args, before } of WRITERS) {
		const folder = await copyCityProject();
		await before?.(folder, 1);
		const both = [start(folder, script, args(1)), start(folder, script, args(1))];
		await Promise.all(both.map(({ ended }) => ended));
		const codes = both.map(({ child }) => child.exitCode).join("、");
		const isGood = !hasErrors(folder) && (await leftovers(folder)).length === 0;
		outcomes.push({ isGood, line: `两个 ${name} 同时：退出码 ${codes}，内容${isGood ? "完好" : "有错误"}` });
		await rm(folder, { recursive: true });
	}
	return outcomes;
}

/** Kills a build so many times at random moments: what is published must be a whole site each time. */
export async function killBuilds(times: number): Promise<Outcome[]> {
	const folder = await copyCityProject();
	const whole = await timeOf(() => start(folder, "scripts/build.ts", []).ended);
	let [broken, killed] = [0, 0];
	for (let n = 0; n < times; n += 1) {
		// Other content each time: a site that is already this one is left alone.
		const settings = path.join(folder, "content/site.yaml");
		await writeFile(
			settings,
			(await readFile(settings, "utf8")).replace(/^description: .*$/m, `description: 第${n}次生成的说明`),
		);
		const { child, ended } = start(folder, "scripts/build.ts", n % 2 === 0 ? [] : ["--cold"]);
		const timer = setTimeout(() => child.kill("SIGKILL"), whole * (random(1100) / 1000));
		await ended;
		clearTimeout(timer);
		if (child.signalCode === "SIGKILL") killed += 1;
		const { status } = runScript(folder, "scripts/verify.ts", ["dist"]);
		const isAside = status !== 0 && runScript(folder, "scripts/verify.ts", ["dist.old"]).status === 0;
		if (status !== 0 && !isAside) broken += 1;
	}
	const last = start(folder, "scripts/build.ts", []);
	await last.ended;
	const programs = await readdir(path.join(folder, ".astro/program"));
	const left = [...(await readdir(folder)).filter((name) => /^dist\./.test(name)), ...programs];
	const isGood = broken === 0 && last.child.exitCode === 0 && left.length === 0;
	await rm(folder, { recursive: true });
	return [
		{
			isGood,
			line: `build：杀 ${times} 次（${killed} 次还在运行），网站不完整 ${broken} 次，下一次生成以后留下 ${left.length} 个文件夹`,
		},
	];
}
