/** `npm run template`: writes a form for a plan's figures; `--plan` chooses the plan, `--out` the file. */
import { parseArgs } from "node:util";
import { checkContent } from "../src/check/content.ts";
import { buildTemplate } from "../src/intake/template.ts";
import { formatWorkbook } from "../src/intake/xlsx/write.ts";
import { formatProblem, type Problem } from "../src/load/problem.ts";
import { choosePlan } from "./lib/choose-plan.ts";
import { replaceFile } from "./lib/write-file.ts";

const { values } = parseArgs({ options: { plan: { type: "string" }, out: { type: "string" } } });
const { records, problems: found } = await checkContent("content");
const problems: Problem[] = records ? [] : found.filter(({ severity }) => severity === "error");
const plan = records && choosePlan(records.plans, values.plan, problems);
if (plan) {
	const file = values.out ?? `${plan.plan.id}.xlsx`;
	await replaceFile(file, formatWorkbook(buildTemplate(plan)));
	console.log(`已生成 ${file}：在“填写”表里填好后，运行 npm run intake -- ${file}`);
} else {
	for (const problem of problems) console.log(formatProblem(problem));
	process.exitCode = 1;
}
