import { type ParseArgsConfig, parseArgs } from "node:util";
import { suggestion } from "../../src/load/nearest.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Reads a command's flags and, with `takesFile`, its files; what it does not know is an error in Chinese. */
export function readFlags<T extends Options>(options: T, args: string[], takesFile = false) {
	try {
		return parseArgs({ args, options, allowPositionals: takesFile });
	} catch (error) {
		const { code, message } = error as Error & { code?: string };
		const name = /'-{0,2}([^'\s]+)/.exec(message)?.[1] ?? "";
		if (code === "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL") {
			throw new Error(`多出“${name}”；内容请跟在选项后面，有空格时用英文引号括起来`);
		}
		const names = Object.keys(options);
		const cure = names.includes(name) ? `请写成 --${name} 加上内容` : suggestion(name, names);
		throw new Error(`--${name} 用得不对；${cure}`);
	}
}
