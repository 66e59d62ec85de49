/**
 * `npm run intake -- file.xlsx`: says row by row what it understands of a progress table and what it refuses.
 * `--write` adds the rows to `progress.csv`, unless anything is refused. `--plan`, `--sheet` choose;
 * `--correct` takes every different figure for a correction; `--recorded` is the day of entry.
 */

import { readContentRoot } from "../src/disk/content-root.ts";
import { formatCounts, formatRows } from "../src/intake/report.ts";
import { countProblems, hasErrors } from "../src/problems/problem.ts";
import { paintProblem } from "../src/problems/problem-formats.ts";
import { readFlags } from "./lib/flags.ts";
import { draftIntake, writeIntake } from "./lib/intake.ts";
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
	const draft = await draftIntake(readContentRoot(process.env), positionals, values);
	if (draft.intake) for (const line of formatRows(draft.intake)) console.log(line);
	for (const problem of draft.problems) console.log(paintProblem(problem));
	if (draft.intake) console.log(formatCounts(draft.intake));
	if (hasErrors(draft.problems)) {
		console.log(`没有写入任何内容：${countProblems(draft.problems)}，请改好以后再来一次`);
		process.exitCode = 1;
	} else if (draft.added === 0) {
		console.log("没有要登记的数值");
	} else if (values.write) {
		await writeIntake(draft);
		console.log(`已写入 ${draft.file}：${draft.added} 行`);
	} else {
		console.log(`核对无误后，在命令后加 --write 写入 ${draft.file}`);
	}
}, "没有写入任何内容");
