/**
 * `npm run starter -- <folder>`: makes a city's own repository, which holds its content and uses this engine by an archive.
 * `--content <folder>` takes content along; `--ci github|gitea|gitlab|gitee|cnb` the example of a service.
 */
import { suggestion } from "../src/problems/nearest.ts";
import { readFlags } from "./lib/flags.ts";
import { CI_PLACES, makeStarter } from "./lib/make-starter.ts";
import { runCommand } from "./lib/run.ts";

await runCommand(async () => {
	const options = { content: { type: "string" }, ci: { type: "string" } } as const;
	const { values, positionals } = readFlags({ options, allowPositionals: true });
	const [folder, ...more] = positionals;
	if (!folder || more.length > 0) throw new Error("请写明新仓库的文件夹：npm run starter -- ../city");
	const services = Object.keys(CI_PLACES);
	if (values.ci !== undefined && !services.includes(values.ci))
		throw new Error(`--ci 读到“${values.ci}”，应为 ${services.join("、")}；${suggestion(values.ci, services)}`);
	await makeStarter(folder, values.content ?? null, values.ci ?? null);
	const first = values.content === undefined ? "npm run new -- site，它会说明怎样导入方案" : "npm start";
	console.log(`已建好 ${folder}/。接下来：cd ${folder} && git init && npm ci，然后 ${first}`);
}, "没有建成");
