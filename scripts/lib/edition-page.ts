import { hash } from "node:crypto";
import { type Edition, repeatPage } from "../../src/editions/edition.ts";
import { withPolicy } from "../../src/policy/page-policy.ts";
import { STYLE_FOLDER, shareStyles } from "../../src/policy/shared-styles.ts";
import type { SearchData } from "../../src/search/opened.ts";
import { joinWords } from "../../src/search/records/word-files.ts";

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

/** What search reads of a site with all its everyday words; `read` hands out its files by their names. */
export function joinRecords(read: (name: string) => string): string {
	const { wordFiles = 0, ...first }: SearchData = JSON.parse(read("records"));
	const rest = Array.from({ length: wordFiles }, (_, n): string => JSON.parse(read(`words/${n}`)));
	return JSON.stringify(joinWords(first, rest));
}
