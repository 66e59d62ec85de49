/** `npm run template`: writes a form for a plan's figures; `--plan` chooses the plan, `--out` the file. */
import { choosePlan } from "../src/intake/choose-plan.ts";
import { buildTemplate } from "../src/intake/table-template.ts";
import { formatWorkbook } from "../src/intake/workbook/write-xlsx.ts";
import { formatProblem, type Problem } from "../src/problems/problem.ts";
import { readFlags } from "./lib/flags.ts";
import { openContent } from "./lib/open-content.ts";
import { runCommand } from "./lib/run.ts";
import { replaceFile } from "./lib/write-file.ts";

await runCommand(async () => {
	const { values } = readFlags({ options: { plan: { type: "string" }, out: { type: "string" } } });
	const { records, problems: found } = await openContent();
	const problems: Problem[] = records ? [] : found.filter(({ severity }) => severity === "error");
	const plan = records && choosePlan(records.plans, values.plan, problems);
	for (const problem of problems) console.log(formatProblem(problem));
	if (!plan) {
		process.exitCode = 1;
		return;
	}
	const file = values.out ?? `${plan.plan.id}.xlsx`;
	await replaceFile(file, formatWorkbook(buildTemplate(plan)));
	console.log(`已生成 ${file}：在“填写”表里填好后，运行 npm run intake -- ${file}`);
});
