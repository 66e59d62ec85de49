import { answerAll } from "./answers.ts";
import type { Drafted, Kind, Workplace } from "./kinds.ts";
import { department } from "./new-department.ts";
import { plan } from "./new-plan.ts";
import { target } from "./new-target.ts";
import { update } from "./new-update.ts";
import type { Ask } from "./question.ts";

/** What can be made, by the name that `npm run new` gives it. */
export const KINDS: Readonly<Record<string, Kind>> = { update, target, department, plan };

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
