/** `npm run check`: reports every problem in content/ and exits 1 when there is an error. */
import { checkContent } from "../src/check/content.ts";
import { readContentRoot } from "../src/load/content-root.ts";
import { countProblems, formatProblem, hasErrors } from "../src/load/problem.ts";

const { problems } = await checkContent(readContentRoot(process.env));
for (const problem of problems) console.log(formatProblem(problem));
console.log(`内容检查：${countProblems(problems)}`);
process.exitCode = hasErrors(problems) ? 1 : 0;
