/**
 * Rules by which a browser asks for a page shortly before a reader opens it, when the pointer rests on its link: pages of
 * this site alone, no files, and nothing of them runs. Browsers that do not know such rules pass over them.
 */
export function readAheadRules(base: string): string {
	return JSON.stringify({ prefetch: [{ where: { href_matches: `${base}*/` }, eagerness: "moderate" }] });
}

/** What Astro's own scripts are asked for with: nobody waits for them, and the page's words come first. */
const LAST = ' fetchpriority="low"';

/** A page whose scripts come after its words; a page's own tool, which Astro does not make, comes as it stands. */
export const withLateScripts = (html: string): string =>
	html.replace(/<script type="module" src="[^"]*\/_astro\/[^"]*"/g, (tag) => tag + LAST);

/** By which the rules stand in a page. */
export const READ_AHEAD_TYPE = "speculationrules";

/** Whether rules are those of a site, whatever path it hangs under: they name no other. */
export function isReadAhead(rules: string): boolean {
	const [, base = ""] = /"href_matches":"(\/(?:[^"\\/][^"\\]*)?)\*\/"/.exec(rules) ?? [];
	return base !== "" && rules === readAheadRules(base);
}
