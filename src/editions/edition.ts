/** Another way to read the same pages: one folder below the site, made from the pages as built. */
export interface Edition {
	/** elders · tw · hk: the name of its folder. */
	id: string;
	/** Of its pages, as `lang` has it; null leaves that of the pages. */
	lang: string | null;
	/** Its pages share the styles of their kind as files: its whole weight is its own, and readers stay in it. */
	sharesStyles: boolean;
	/** It has texts of its own for search to show. */
	records: boolean;
	/** Changes what a page says or how it looks; addresses are none of its business. */
	change(html: string): string;
}

/** Pages that no edition has: for other sites to frame, for staff, and what has no address of its own. */
const ALONE = /^(embed|handbook|desk)\/|^404\.html$|^data\/[^/]+\/(?!index\.)[^/]+\.html$/;

/** Whether a page stands in editions too. */
export const isRepeated = (file: string): boolean => file.endsWith(".html") && !ALONE.test(file);

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;
/** Leads from a page to its twin in another edition. */
const TWIN = /<a\b[^>]*\sdata-edition="([^"]*)"[^>]*>[\s\S]*?<\/a>/g;

/** A page as it stands in an edition: its links stay in the edition where that has the page, its way back leads to the page itself. */
export function repeatPage(
	html: string,
	file: string,
	base: string,
	edition: Edition,
	pages: ReadonlySet<string>,
): string {
	const own = `${base}${edition.id}/`;
	const isPage = (path: string) => pages.has(path.endsWith("/") || path === "" ? `${path}index.html` : path);
	const toEdition = (whole: string, name: string, url: string, rest: string) => {
		const path = url.slice(base.length);
		return url.startsWith(base) && isPage(path) ? ` ${name}="${own}${path}${rest}"` : whole;
	};
	const address = file.replace(/(^|\/)index\.html$/, "$1");
	const back = (whole: string, id: string) =>
		id === edition.id ? `<a class="tap" href="${base}${address}">标准版</a>` : whole;
	const records = `"${base}search/records.json"`;
	const searched = edition.records ? html.replaceAll(records, `"${own}search/records.json"`) : html;
	return edition
		.change(searched.replace(POLICY, ""))
		.replace(/\s(href|action)="([^"?#]*)((?:[?#][^"]*)?)"/g, toEdition)
		.replace(TWIN, back)
		.replace(
			/<html[^>]*?\slang="[^"]*"/,
			(tag) =>
				`${edition.lang ? tag.replace(/lang="[^"]*"/, `lang="${edition.lang}"`) : tag} data-root="${own}" data-base="${base}"`,
		);
}
