/** `npm run engine -- <folder>`: packs the engine as cities use it, `plan-register-0.2.0.tgz`; it goes with each release. */
import { packEngine } from "./lib/engine-archive.ts";
import { readFlags } from "./lib/flags.ts";
import { runCommand } from "./lib/run.ts";

await runCommand(async () => {
	const { positionals } = readFlags({ options: {}, allowPositionals: true });
	console.log(`已打包 ${await packEngine(positionals[0] ?? ".")}`);
}, "没有打包");
