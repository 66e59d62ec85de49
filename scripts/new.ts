/** `npm run new -- site|update|target|…`: asks in Chinese, or takes flags, and writes what passes the check. */
import { readContentRoot } from "../src/disk/content-root.ts";
import { makeNew } from "./lib/new-record.ts";
import { runCommand } from "./lib/run.ts";
import { startCity } from "./lib/start-city.ts";

await runCommand(async () => {
	const [name = "", ...rest] = process.argv.slice(2);
	const told = name === "site" ? await startCity(readContentRoot(process.env), rest) : await makeNew(name, rest);
	for (const line of told.lines) console.log(line);
	if (!told.isMade) process.exitCode = 1;
}, "没有写入任何内容");
