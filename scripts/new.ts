/** `npm run new -- update|target|…`: asks in Chinese, or takes flags, and writes what passes the check. */
import { existsSync } from "node:fs";
import { draftNew, KINDS } from "../src/new/draft-new.ts";
import { suggestion } from "../src/problems/nearest.ts";
import { listErrors } from "../src/problems/problem.ts";
import { lookUp } from "../src/text/look-up.ts";
import { openTerminal } from "./lib/ask.ts";
import { readFlags } from "./lib/flags.ts";
import { openKeptAnswers, stopped } from "./lib/kept-answers.ts";
import { openContent } from "./lib/open-content.ts";
import { readDocument } from "./lib/read-document.ts";
import { runCommand } from "./lib/run.ts";
import { writeDraft } from "./lib/write-draft.ts";

function fail(...lines: string[]): void {
	for (const line of lines) console.log(line);
	process.exitCode = 1;
}

await runCommand(async () => {
	const [name = "", ...rest] = process.argv.slice(2);
	const kind = lookUp(KINDS, name);
	const names = Object.keys(KINDS);
	if (!kind) return fail(`要新建什么？请写成 npm run new -- ${names.join("|")}；${suggestion(name, names)}`);
	const { root, asOf: today, content: files, records, problems } = await openContent();
	if (!records) return fail(listErrors(problems), "content/ 有错误，请先改好再新建");
	const place = { files, content: records, problems, today, desk: { has: existsSync, readDocument } };
	const flags = kind.questions(records, place.desk).map(({ flag }) => [flag, { type: "string" }]);
	const options: Record<string, { type: "string" }> = Object.fromEntries(flags);
	const { values } = readFlags({ args: rest, options });
	const ask = process.stdin.isTTY ? openTerminal() : null;
	const kept = openKeptAnswers(name);
	const draft = await draftNew(kind, place, { flags: values, ask, earlier: ask ? kept.earlier() : {} }).catch(stopped);
	if ("faults" in draft) return fail(...draft.faults, "没有写入任何内容");
	const written = await writeDraft(root, draft);
	kept.forget();
	if (draft.report) console.log(`${draft.report}\n`);
	for (const file of written) console.log(`已新建 ${file}`);
	console.log(`接下来：${kind.next}`);
}, "没有写入任何内容");
