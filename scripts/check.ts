/** `npm run check`: reports every problem in content/ and exits 1 when there is an error. */
import { checkContent } from "../src/check/content.ts";
import { formatProblem, hasErrors } from "../src/load/problem.ts";

const { problems } = await checkContent("content");
for (const problem of problems) {
	console.log(`${problem.severity === "error" ? "错误" : "提醒"} ${formatProblem(problem)}`);
}
const errors = problems.filter(({ severity }) => severity === "error").length;
console.log(`内容检查：${errors} 个错误，${problems.length - errors} 个提醒`);
process.exitCode = hasErrors(problems) ? 1 : 0;
