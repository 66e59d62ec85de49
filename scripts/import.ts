/**
 * `npm run import -- <file> --plan <id>`: turns a plan's document into `content/plans/<id>/`.
 * `--dry-run` writes nothing and prints what was recognised; `--json` prints it for programs.
 */
import { readContentRoot } from "../src/disk/content-root.ts";
import { importPlan } from "./lib/import-plan.ts";
import { runCommand } from "./lib/run.ts";

await runCommand(async () => {
	console.log(await importPlan(process.argv.slice(2), readContentRoot(process.env)));
});
