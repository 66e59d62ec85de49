import { hash } from "node:crypto";
import { type Edition, repeatPage } from "../../src/editions/edition.ts";
import { withPolicy } from "../../src/policy/page-policy.ts";
import { STYLE_FOLDER, shareStyles } from "../../src/policy/shared-styles.ts";

/** A page of an edition as readers get it, and the files of the styles that it shares, each with its bytes. */
export interface EditionPage {
	html: string;
	styles: [file: string, style: string][];
}

/** The page of an edition, an `EditionPage` as JSON, from the page as built; `file` is the page's own. */
export function formatEdition(
	html: string,
	file: string,
	base: string,
	edition: Edition,
	pages: ReadonlySet<string>,
): string {
	const styles: EditionPage["styles"] = [];
	const share = (style: string) => {
		const name = `${edition.id}/${STYLE_FOLDER}${hash("sha256", style).slice(0, 16)}.css`;
		styles.push([name, style]);
		return base + name;
	};
	const own = repeatPage(html, file, base, edition, pages);
	const made = withPolicy(edition.sharesStyles ? shareStyles(own, share) : own);
	return JSON.stringify({ html: made, styles } satisfies EditionPage);
}
