import type { ContentRecords } from "../../../src/check/content.ts";
import type { Answers, Question } from "./question.ts";

/** Files to be written, by path below the content folder. */
export interface NewFiles {
	/** The new folder that all of them are in; null where they go into folders that are there. */
	folder: string | null;
	files: Record<string, string>;
}

/** Something that `npm run new` can make. */
export interface Kind {
	questions(content: ContentRecords): Question[];
	build(answers: Answers, content: ContentRecords): NewFiles;
	/** What the person does next. */
	next: string;
}
