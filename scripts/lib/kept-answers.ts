import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Answers } from "../../src/new/question.ts";

/** The answers of a try that was broken off, in a file of this machine alone. */
export function openKeptAnswers(kind: string, folder = ".new") {
	const file = path.join(folder, `${kind}.json`);
	const read = (): Answers => {
		try {
			return JSON.parse(readFileSync(file, "utf8"));
		} catch {
			return {};
		}
	};
	return {
		/** What was kept, and how to keep more; says so where there is something. */
		earlier() {
			const kept = read();
			if (Object.keys(kept).length > 0) console.log("接着上次没有答完的；要从头来，请删去 .new 文件夹");
			const keep = (answers: Answers) => {
				mkdirSync(folder, { recursive: true });
				writeFileSync(file, JSON.stringify(answers));
			};
			return { kept, keep };
		},
		forget: () => rmSync(file, { force: true }),
	};
}

/** Ctrl+C is no fault: what was answered is asked for no more the next time. */
export function stopped(error: Error): never {
	if (error.name !== "ExitPromptError") throw error;
	throw new Error("已停下；答过的留着，下次接着答");
}
