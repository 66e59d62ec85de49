import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Answers } from "../../src/new/question.ts";

/** The answers of a try that was broken off, in a file of this machine alone. */
export function openKeptAnswers(kind: string, folder = ".new") {
	const file = path.join(folder, `${kind}.json`);
	return {
		read(): Answers {
			try {
				return JSON.parse(readFileSync(file, "utf8"));
			} catch {
				return {};
			}
		},
		keep(answers: Answers): void {
			mkdirSync(folder, { recursive: true });
			writeFileSync(file, JSON.stringify(answers));
		},
		forget: () => rmSync(file, { force: true }),
	};
}
