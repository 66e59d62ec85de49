/**
 * `npm run bench:hostile -- --inputs 25000 --seed 1`: puts hostile texts into every place that people and documents fill.
 * `-- --browser 100` builds a fictitious city whose fields hold so many of them, and opens every page in a real browser.
 */
import { feedHostile } from "../bench/hostile-report.ts";
import { browseHostile } from "../bench/hostile-site.ts";
import { readFlags } from "./lib/flags.ts";
import { runCommand } from "./lib/run.ts";

await runCommand(async () => {
	const { values } = readFlags({
		options: {
			inputs: { type: "string", default: "25000" },
			seed: { type: "string", default: "1" },
			browser: { type: "string" },
		},
	});
	if (values.browser) {
		const { texts, pages, faults } = await browseHostile(Number(values.browser), Number(values.seed));
		for (const fault of faults.slice(0, 50)) console.log(fault);
		console.log(`${texts} 处写有恶意文字，${pages} 页在浏览器里打开，${faults.length} 处不对`);
		if (faults.length > 0 || texts < Number(values.browser)) process.exitCode = 1;
		return;
	}
	const { inputs, byPlace, faults, slowest } = await feedHostile(Number(values.inputs), Number(values.seed));
	for (const [place, count] of byPlace) console.log(`${place}：${count}`);
	for (const fault of faults.slice(0, 50)) console.log(fault);
	console.log(`${inputs} 个输入，${faults.length} 处不对；最慢 ${slowest.ms.toFixed(0)} 毫秒（${slowest.place}）`);
	if (faults.length > 0) process.exitCode = 1;
});
