import { type ParseArgsConfig, parseArgs } from "node:util";
import { showCharacters } from "../../src/text/characters.ts";

/** The flags a command was given; a person who misspells one is told which there are, and the command ends with 1. */
export function readFlags<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
	try {
		return parseArgs(config);
	} catch {
		const known = Object.entries(config.options ?? {}).map(
			([name, { type }]) => `--${name}${type === "string" ? " <值>" : ""}`,
		);
		const offered = known.length > 0 ? `可用的选项：${known.join("、")}` : "这个命令没有选项";
		console.error(showCharacters(`不认识 ${process.argv.slice(2).join(" ")}；${offered}`));
		process.exit(1);
	}
}

/** A port as a person writes it. Throws in words for them when it is none. */
export function readPort(text: string): number {
	if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
	throw new Error(`端口读到“${text}”，应为 0 至 65535 的整数；请写成 4321 这样`);
}
