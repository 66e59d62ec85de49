/** `npm run bench:hostile -- --inputs 25000 --seed 1`: puts hostile texts into every place that people and documents fill. */
import { feedHostile } from "../bench/hostile-report.ts";
import { readFlags } from "./lib/flags.ts";
import { runCommand } from "./lib/run.ts";

await runCommand(async () => {
	const { values } = readFlags({
		options: { inputs: { type: "string", default: "25000" }, seed: { type: "string", default: "1" } },
	});
	const { inputs, byPlace, faults, slowest } = await feedHostile(Number(values.inputs), Number(values.seed));
	for (const [place, count] of byPlace) console.log(`${place}：${count}`);
	for (const fault of faults.slice(0, 50)) console.log(fault);
	console.log(`${inputs} 个输入，${faults.length} 处不对；最慢 ${slowest.ms.toFixed(0)} 毫秒（${slowest.place}）`);
	if (faults.length > 0) process.exitCode = 1;
});
