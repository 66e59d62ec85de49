/**
 * `npm run bench:kills -- --builds 50 --writes 20`: kills the build and every writing command at random moments, and starts
 * two of each at once, in a copy of the project; prints what was left each time. Takes minutes: no part of `npm test`.
 */
import { killBuilds, killWriters, runInPairs } from "../bench/kills.ts";
import { readFlags } from "./lib/flags.ts";
import { runCommand } from "./lib/run.ts";

await runCommand(async () => {
	const { values } = readFlags({
		options: { builds: { type: "string", default: "50" }, writes: { type: "string", default: "20" } },
	});
	const stages = [
		() => killBuilds(Number(values.builds)),
		() => killWriters(Number(values.writes)),
		() => runInPairs(),
	];
	for (const stage of stages) {
		for (const { line, isGood } of await stage()) {
			console.log(line);
			if (!isGood) process.exitCode = 1;
		}
	}
});
