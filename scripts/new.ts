/**
 * `npm run new -- update|target|department|plan`: asks in Chinese, writes a file that passes the check.
 * Every answer can be given as a flag; without a terminal, missing ones are listed.
 */

import { answerAll } from "../src/new/answers.ts";
import type { Kind } from "../src/new/kinds.ts";
import { department } from "../src/new/new-department.ts";
import { plan } from "../src/new/new-plan.ts";
import { target } from "../src/new/new-target.ts";
import { update } from "../src/new/new-update.ts";
import { suggestion } from "../src/problems/nearest.ts";
import { formatProblem } from "../src/problems/problem.ts";
import { openTerminal } from "./lib/ask.ts";
import { readFlags } from "./lib/flags.ts";
import { openKeptAnswers } from "./lib/kept-answers.ts";
import { openContent } from "./lib/open-content.ts";
import { runCommand } from "./lib/run.ts";

const KINDS: Record<string, Kind> = { update, target, department, plan };

function fail(...lines: string[]): void {
	for (const line of lines) console.log(line);
	process.exitCode = 1;
}

/** Ctrl+C is no fault: what was answered is asked for no more the next time. */
function stopped(error: Error): never {
	if (error.name !== "ExitPromptError") throw error;
	throw new Error("已停下；答过的留着，下次接着答");
}

async function main(): Promise<void> {
	const [name = "", ...rest] = process.argv.slice(2);
	const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
	const names = Object.keys(KINDS);
	if (!kind) return fail(`要新建什么？请写成 npm run new -- ${names.join("|")}；${suggestion(name, names)}`);
	const { root, content: files, records, problems } = await openContent();
	if (!records) {
		const errors = problems.filter(({ severity }) => severity === "error");
		return fail(...errors.map(formatProblem), "content/ 有错误，请先改好再新建");
	}
	const questions = kind.questions(records);
	const options = Object.fromEntries(questions.map(({ flag }) => [flag, { type: "string" as const }]));
	const { values } = readFlags({ args: rest, options });
	const kept = openKeptAnswers(name);
	const ask = process.stdin.isTTY ? openTerminal() : null;
	const earlier = ask ? { kept: kept.read(), keep: kept.keep } : {};
	if (Object.keys(earlier.kept ?? {}).length > 0) console.log("接着上次没有答完的；要从头来，请删去 .new 文件夹");
	const { answers, faults } = await answerAll(questions, values, ask, earlier).catch(stopped);
	if (faults.length > 0) return fail(...faults, "没有写入任何内容");
	const written = await kind.write(answers, { root, files, content: records, problems });
	if ("faults" in written) return fail(...written.faults, "没有写入任何内容");
	kept.forget();
	for (const file of written.files) console.log(`已新建 ${file}`);
	console.log(`接下来：${kind.next}`);
}

await runCommand(main, "没有写入任何内容");
