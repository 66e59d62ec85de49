/** `npm run docs:architecture`: draws `docs/architecture.md` from what the code really imports. */
import { writeFile } from "node:fs/promises";
import { formatArchitecture } from "./lib/architecture-picture.ts";
import { readSources } from "./lib/import-graph.ts";
import { runCommand } from "./lib/run.ts";

await runCommand(async () => {
	await writeFile("docs/architecture.md", formatArchitecture(await readSources("src")));
	console.log("已写入 docs/architecture.md");
});
