import { compareTexts } from "../text/order.ts";

/** An office as a site names it. */
export interface SiteOffice {
	site: number;
	name: string;
	/** As the site's own data name it. */
	url: string;
}

/** Offices of several sites whose names are the same words once the place is taken away. */
export interface SameOffices {
	words: string;
	offices: SiteOffice[];
}

/** What the page says of how offices come to stand together. */
export const SAME_OFFICES_RULE =
	"去掉名称开头的地名和“省”“市”“县”“区”这类字以后，剩下的字完全相同的部门列在一起。列在一起只说明名称相同；职责是否相同，以各站的原文为准。";

/** 市 of 市场监管局 is no level of government. */
const LEVEL = /^(?:省(?!级)|市(?![场政容民级])|县(?![域级])|区(?![域划块])|州|盟|旗)(?=.{2})/;

/** The words of an office's name without the place: what a site calls itself, then the level. */
export function wordsWithoutPlace(name: string, places: readonly string[]): string {
	const own = [...places].filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
	const place = own.find((one) => name.startsWith(one) && name.length > one.length + 1) ?? "";
	return name.slice(place.length).replace(LEVEL, "");
}

/** Offices that two sites or more name alike, most sites first. */
export function listSameOffices(
	sites: readonly { site: number; places: readonly string[]; offices: readonly { name: string; url: string }[] }[],
): SameOffices[] {
	const groups = new Map<string, SiteOffice[]>();
	for (const { site, places, offices } of sites) {
		for (const { name, url } of offices) {
			const words = wordsWithoutPlace(name, places);
			groups.set(words, [...(groups.get(words) ?? []), { site, name, url }]);
		}
	}
	const sitesOf = (offices: readonly SiteOffice[]) => new Set(offices.map(({ site }) => site)).size;
	return [...groups]
		.map(([words, offices]) => ({ words, offices }))
		.filter(({ offices }) => sitesOf(offices) > 1)
		.sort((a, b) => sitesOf(b.offices) - sitesOf(a.offices) || compareTexts(a.words, b.words));
}
