import { existsSync } from "node:fs";
import path from "node:path";
import { checkContent } from "../../src/check/check-content.ts";
import { KINDS } from "../../src/new/draft-new.ts";
import { draftNew } from "../../src/new/draft-record.ts";
import { suggestion } from "../../src/problems/nearest.ts";
import { listErrors } from "../../src/problems/problem.ts";
import { lookUp } from "../../src/text/look-up.ts";
import { openTerminal } from "./ask.ts";
import { readFlags } from "./flags.ts";
import { openKeptAnswers, stopped } from "./kept-answers.ts";
import { openContent } from "./open-content.ts";
import { readBytes, readDocument } from "./read-document.ts";
import { writeDraft } from "./write-draft.ts";

/** What was made, in lines to print, or what stands against it. */
export interface Told {
	lines: string[];
	isMade: boolean;
}

const refuse = (...lines: string[]): Told => ({ lines, isMade: false });

/** Makes something of a kind in the content that is there, by flags and by asking; writes what passes the check. */
export async function makeNew(name: string, args: string[]): Promise<Told> {
	const kind = lookUp(KINDS, name);
	const names = ["site", ...Object.keys(KINDS)];
	if (!kind) {
		const slip = name ? `；${suggestion(name, names)}` : "";
		return refuse(`要新建什么？请写成 npm run new -- ${names.join("|")}${slip}`);
	}
	const { root, asOf: today, content: files, problems } = await openContent();
	// The first plan of a city is made where there is none yet.
	const { records } = checkContent(files, today, new Set(name === "plan" ? ["site-plan-missing"] : []));
	if (!records) return refuse(listErrors(problems), `${root}/ 有错误，请先改好再新建`);
	const place = { files, content: records, problems, today, desk: { has: existsSync, readBytes, readDocument } };
	const flags = kind.questions(records, place.desk).map(({ flag }) => [flag, { type: "string" }]);
	const options: Record<string, { type: "string" }> = Object.fromEntries(flags);
	const { values } = readFlags({ args, options });
	const ask = process.stdin.isTTY ? openTerminal() : null;
	const kept = openKeptAnswers(name);
	const draft = await draftNew(kind, place, { flags: values, ask, earlier: ask ? kept.earlier() : {} }).catch(stopped);
	if ("faults" in draft) return refuse(...draft.faults, "没有写入任何内容");
	const written = await writeDraft(root, draft);
	kept.forget();
	const changed = new Set((draft.changed ?? []).map(({ file }) => path.join(root, file)));
	const report = draft.report ? [`${draft.report}\n`] : [];
	return {
		lines: [
			...report,
			...written.map((file) => `${changed.has(file) ? "已写入" : "已新建"} ${file}`),
			`接下来：${kind.next}`,
		],
		isMade: true,
	};
}
