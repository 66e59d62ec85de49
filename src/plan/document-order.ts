import type { ActionRecord } from "../schemas/action.ts";
import type { PartRecord } from "../schemas/part.ts";
import type { ClauseRecord } from "./clauses.ts";

/** All clauses in the order of the issued text: parts by file name, each followed by its actions. */
export function documentOrder(parts: readonly PartRecord[], actions: readonly ActionRecord[]): ClauseRecord[] {
	return parts.flatMap((part) => [
		...part.clauses,
		...actions.filter((action) => action.part === part.id).flatMap((action) => action.clauses),
	]);
}
