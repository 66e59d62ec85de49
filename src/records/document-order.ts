import type { ClauseRecord } from "../text/clauses.ts";
import type { ActionRecord } from "./action-record.ts";
import type { PartRecord } from "./part-record.ts";

/** All clauses in the order of the issued text: parts by file name, each followed by its actions. */
export function documentOrder(parts: readonly PartRecord[], actions: readonly ActionRecord[]): ClauseRecord[] {
	return parts.flatMap((part) => [
		...part.clauses,
		...actions.filter((action) => action.part === part.id).flatMap((action) => action.clauses),
	]);
}
