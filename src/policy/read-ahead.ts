/**
 * Rules by which a browser asks for a page shortly before a reader opens it, when the pointer rests on its link: pages of
 * this site alone, no files, and nothing of them runs. Browsers that do not know such rules pass over them.
 */
export function readAheadRules(base: string): string {
	return JSON.stringify({ prefetch: [{ where: { href_matches: `${base}*/` }, eagerness: "moderate" }] });
}

/** By which the rules stand in a page. */
export const READ_AHEAD_TYPE = "speculationrules";

/** Whether rules are those of a site, whatever path it hangs under: they name no other. */
export function isReadAhead(rules: string): boolean {
	const [, base = ""] = /"href_matches":"(\/(?:[^"\\/][^"\\]*)?)\*\/"/.exec(rules) ?? [];
	return base !== "" && rules === readAheadRules(base);
}
