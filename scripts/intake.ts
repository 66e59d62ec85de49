/**
 * `npm run intake -- file.xlsx`: says row by row what it understands of a progress table and what it refuses.
 * `--write` adds the rows to `progress.csv`, unless anything is refused. `--plan`, `--sheet` choose;
 * `--correct` takes every different figure for a correction; `--recorded` is the day of entry.
 */
import path from "node:path";
import { readAsOf } from "../src/disk/as-of.ts";
import { readContentRoot } from "../src/disk/content-root.ts";
import { draftIntake } from "../src/intake/draft-intake.ts";
import { formatIntake } from "../src/intake/intake-report.ts";
import type { Problem } from "../src/problems/problem.ts";
import { paintProblem } from "../src/problems/problem-formats.ts";
import { readFlags } from "./lib/flags.ts";
import { openIntakeContent, openTableFile, writeIntake } from "./lib/intake-content.ts";
import { runCommand } from "./lib/run.ts";

const OPTIONS = {
	plan: { type: "string" },
	sheet: { type: "string" },
	recorded: { type: "string" },
	correct: { type: "boolean", default: false },
	write: { type: "boolean", default: false },
} as const;

await runCommand(async () => {
	const { values, positionals } = readFlags({ options: OPTIONS, allowPositionals: true });
	const root = readContentRoot(process.env);
	const problems: Problem[] = [];
	const table = await openTableFile(positionals, problems);
	const today = readAsOf({}, new Date());
	const draft = await draftIntake(table, await openIntakeContent(root), { ...values, today }, problems);
	const { lines, isSound } = formatIntake(draft, path.join(root, draft.file), paintProblem);
	for (const line of lines) console.log(line);
	if (!isSound) process.exitCode = 1;
	if (!isSound || !values.write || draft.added === 0) return;
	await writeIntake(root, draft);
	if (draft.ledger) console.log(`变更台账也加了说明：${path.join(root, draft.ledger.file)}`);
	console.log(`已写入 ${path.join(root, draft.file)}：${draft.added} 行`);
}, "没有写入任何内容");
