import type { ContentFiles } from "../files/content-files.ts";
import type { Problem } from "../problems/problem.ts";
import type { ContentRecords } from "../records/content-records.ts";
import type { Answers, Question } from "./question.ts";

/** Where something new goes: the content as it is, without errors. */
export interface Workplace {
	root: string;
	files: ContentFiles;
	content: ContentRecords;
	/** What the check says of it before. */
	problems: readonly Problem[];
}

/** What was written, or what stands against it: then nothing was. */
export type Written = { files: string[] } | { faults: string[] };

/** Something that `npm run new` can make. */
export interface Kind {
	questions(content: ContentRecords): Question[];
	write(answers: Answers, place: Workplace): Promise<Written>;
	/** What the person does next. */
	next: string;
}
