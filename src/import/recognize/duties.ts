import type { ClauseRecord } from "../../text/clauses.ts";
import { DEFAULT_DUTY } from "../vocabulary/default-duty.ts";
import { type AttributedRole, statesFirstLeads } from "../vocabulary/role-words.ts";
import { findAttributions } from "./attributions.ts";
import { readOfficeHeading } from "./office-agents.ts";
import { areOffices, splitOffices } from "./office-names.ts";

/** An office answers for a measure, because a clause says so. */
export interface Duty {
	/** The measure, action or clause that is answered for. */
	measure: string;
	clause: string;
	role: AttributedRole;
	department: string;
	/** The literal words of the clause. */
	quote: string;
}

/** Words that give every measure without duties of its own to somebody: 未注明的由各区政府负责. */
export interface DefaultDuty {
	clause: string;
	quote: string;
	role: AttributedRole;
	offices: string[];
	/** It holds for every measure, those with duties of their own included. */
	isForAll: boolean;
}

/**
 * Reads the duties of clauses in the order of the document; a rule once set is carried on. `ownerOf` tells what a clause
 * whose own sentence names an office belongs to.
 */
export function readDuties(
	clauses: readonly ClauseRecord[],
	measureOf: (clauseId: string) => string,
	seams: ReadonlyMap<string, ReadonlySet<number>> = new Map(),
): Duty[] {
	let firstLeads = false;
	let headed: string | null = null;
	return clauses.flatMap((clause) => {
		const { id, text, number } = clause;
		const heading = clause.kind === "heading" ? readOfficeHeading(text) : null;
		const found = heading ? [heading] : findAttributions(text, seams.get(id));
		if (statesFirstLeads(text) === "onward") firstLeads = true;
		if (number === null) headed = found.some(({ form }) => form === "heading") ? id : null;
		return found.flatMap(({ quote, entries, setsFirstLeads, form }) => {
			const isPlain = entries.every(({ role }) => role === "责任");
			const named = entries.flatMap(({ role, offices }) => offices.map((department) => ({ role, department })));
			const leader = named[0];
			if (leader && isPlain && (firstLeads || setsFirstLeads !== null) && form === "apart") leader.role = "牵头";
			// Below an item that is headed by an office, a sentence about another belongs to the part.
			const beside = form === "sentence" && headed !== null && id.startsWith(`${headed}-`) ? headed : null;
			const measure = beside?.replace(/-[^-]+$/, "") ?? measureOf(id);
			return named.map((one) => ({ measure, clause: id, quote, ...one }));
		});
	});
}

/** Finds the sentence that gives the rest to somebody. */
export function findDefaultDuty(clauses: readonly ClauseRecord[]): DefaultDuty | null {
	for (const { id, text } of clauses) {
		const match = DEFAULT_DUTY.exec(text);
		if (!match) continue;
		const [quote, names = "", verb = ""] = match;
		const offices = splitOffices(names.replace(/^由/, ""));
		if (!areOffices(offices)) continue;
		const isForAll = !/^未|^其/.test(quote);
		return { clause: id, quote, role: /牵头/.test(verb) ? "牵头" : "责任", offices, isForAll };
	}
	return null;
}
