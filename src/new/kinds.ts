import type { ContentFiles } from "../files/content-files.ts";
import type { Extract } from "../import/extract/extract.ts";
import type { Problem } from "../problems/problem.ts";
import type { ContentRecords } from "../records/content-records.ts";
import type { ExtendedLedger } from "../records/ledger-file.ts";
import type { Answers, Question } from "./question.ts";

/** What a person's answers may name outside the content: handed in, so that a browser can ask too. */
export interface Desk {
	has(file: string): boolean;
	/** The bytes of a picture or paper; null where there is no such file. */
	readBytes(file: string): Uint8Array | null;
	/** Throws a `Refusal` where there is no text to read. */
	readDocument(file: string): Promise<Extract>;
}

/** Where something new goes: the content as it is, without errors. */
export interface Workplace {
	files: ContentFiles;
	content: ContentRecords;
	/** What the check says of it before. */
	problems: readonly Problem[];
	desk: Desk;
	/** The day of entry. */
	today: string;
}

/** Files to write, by path below the content folder. */
export interface NewFiles {
	files: ReadonlyMap<string, string | Uint8Array>;
	/** The folder among them that is there whole or not at all. */
	folder?: string;
	/** The public ledger with a row that says what was added: the one file that is replaced. */
	ledger?: ExtendedLedger;
	/** Further files that are there already and get more, or other content. */
	changed?: readonly ExtendedLedger[];
	/** What is said of it. */
	report?: string;
}

/** What would be written, or what stands against it: then nothing is. */
export type Drafted = NewFiles | { faults: string[] };

/** Something that `npm run new` can make. */
export interface Kind {
	questions(content: ContentRecords, desk: Desk): Question[];
	draft(answers: Answers, place: Workplace): Drafted | Promise<Drafted>;
	/** What the person does next. */
	next: string;
	/** What it is called where it is picked by its title. */
	title?: string;
}
