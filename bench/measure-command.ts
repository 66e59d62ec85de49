import { spawnSync } from "node:child_process";
import { projectNode } from "../scripts/lib/project-node.ts";

/** What a command and all that it starts cost: CPU seconds of user and system, and the memory of that process of it which takes most. */
export function measureCommand(cwd: string, script: string): { seconds: number; megabytes: number } {
	const saying = `process.on("exit", () => console.error("peak", process.resourceUsage().maxRSS))`;
	const command = `TIMEFORMAT='cpu %U %S'; time "$0" --import 'data:text/javascript,${saying}' "$1"`;
	const { status, stdout, stderr } = spawnSync("bash", ["-c", command, projectNode(), script], {
		cwd,
		encoding: "utf8",
	});
	if (status !== 0) throw new Error(stdout + stderr);
	const [, user = "", system = ""] = /^cpu (\S+) (\S+)$/m.exec(stderr) ?? [];
	const peak = Math.max(...[...stderr.matchAll(/^peak (\d+)$/gm)].map(([, kilobytes]) => Number(kilobytes)));
	return { seconds: Math.round(10 * (Number(user) + Number(system))) / 10, megabytes: Math.round(peak / 1024) };
}
