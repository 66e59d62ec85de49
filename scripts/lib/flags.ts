import { type ParseArgsConfig, parseArgs } from "node:util";

/** The flags a command was given; a person who misspells one is told which there are, and the command ends with 1. */
export function readFlags<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
	try {
		return parseArgs(config);
	} catch {
		const known = Object.entries(config.options ?? {}).map(
			([name, { type }]) => `--${name}${type === "string" ? " <值>" : ""}`,
		);
		console.error(`不认识 ${process.argv.slice(2).join(" ")}；可用的选项：${known.join("、")}`);
		process.exit(1);
	}
}
