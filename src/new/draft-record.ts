import { answerAll } from "./answers.ts";
import type { Drafted, Kind, Workplace } from "./kinds.ts";
import { correction } from "./new-correction.ts";
import { laterName } from "./new-later-name.ts";
import { request } from "./new-request.ts";
import { search } from "./new-search.ts";
import { update } from "./new-update.ts";
import type { Ask } from "./question.ts";

/** What the desk has a form for, too: what it takes to keep a record, without the reading of documents. */
export const RECORD_KINDS: Readonly<Record<string, Kind>> = {
	update,
	correction,
	search,
	request,
	"later-name": laterName,
};

/** What the person has said already: as flags, and in an earlier try; and how to ask for the rest, where there is a person. */
export interface Said {
	flags: Readonly<Record<string, string | undefined>>;
	ask: Ask | null;
	earlier?: Parameters<typeof answerAll>[3];
}

/** Asks what is not said yet, and drafts the files. */
export async function draftNew(kind: Kind, place: Workplace, { flags, ask, earlier }: Said): Promise<Drafted> {
	const { answers, faults } = await answerAll(kind.questions(place.content, place.desk), flags, ask, earlier);
	return faults.length > 0 ? { faults } : kind.draft(answers, place);
}
