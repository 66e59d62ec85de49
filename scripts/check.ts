/**
 * `npm run check`: reports every problem in content/ and exits 1 when there is an error.
 * `--json` prints them for a tool; `--gitlab FILE` also writes a Code Quality report. `--against <git ref>` refuses what
 * alters something published there without a row in the ledger or a redirect.
 */
import { writeFile } from "node:fs/promises";
import { countProblems, hasErrors } from "../src/problems/problem.ts";
import {
	formatAnnotation,
	formatCodeQuality,
	formatJson,
	paintProblem,
	readsAnnotations,
} from "../src/problems/problem-formats.ts";
import { readFlags } from "./lib/flags.ts";
import { openWhole } from "./lib/open-content.ts";
import { alteredSince, readRecordsAt } from "./lib/records-at.ts";
import { runCommand } from "./lib/run.ts";

await runCommand(async () => {
	const { values } = readFlags({
		options: { json: { type: "boolean", default: false }, gitlab: { type: "string" }, against: { type: "string" } },
	});
	const { root, records, site, problems: own } = await openWhole();
	const published = values.against !== undefined ? await readRecordsAt(root, values.against, records) : null;
	const altered = published && records && site ? alteredSince(published, { records, site }) : [];
	const problems = [...own, ...altered];
	if (values.gitlab) await writeFile(values.gitlab, formatCodeQuality(problems));
	if (values.json) {
		console.log(formatJson(problems));
	} else {
		for (const problem of problems) console.log(paintProblem(problem));
		if (readsAnnotations(process.env)) for (const problem of problems) console.log(formatAnnotation(problem));
		console.log(`内容检查：${countProblems(problems)}`);
	}
	process.exitCode = hasErrors(problems) ? 1 : 0;
});
