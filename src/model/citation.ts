import { type Cited, formatReference } from "../text/references.ts";
import type { Clause, Plan } from "./model.ts";

/** The issued document as something to cite; its access path is the official one where there is one. */
export function citePlan({ issuer, title, number, issuedOn, publications, unwritten }: Plan): Cited {
	return {
		author: issuer,
		title: `${title}: ${number}`,
		kind: "A",
		date: issuedOn ?? (unwritten.includes("成文日期") ? "日期未载明" : "日期待核对"),
		url: publications[0]?.url ?? null,
	};
}

/** One of its clauses: by its place, and its page here. */
export function citeClause({ plan, place }: Clause, url: string | null): Cited {
	const document = citePlan(plan);
	return { ...document, title: `${document.title}: ${place}`, url: url ?? document.url };
}

/** A reference to the issued document after GB/T 7714: issuer, title, number, date, official address. */
export function formatCitation(plan: Plan): string {
	return formatReference(citePlan(plan), null);
}
