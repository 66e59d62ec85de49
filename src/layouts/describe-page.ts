import { formatAddress } from "../exports/addresses.ts";
import type { Plan, Site } from "../model/model.ts";
import type { Page } from "./page.ts";

/**
 * A page as schema.org has it: the site it is part of, where it stands, the document it is about, the version of the
 * record. The script for citing reads the same.
 */
export function describePage(site: Site, page: Page): object {
	const at = (url: string) => formatAddress(site, url);
	const { kind, title, url, plan, published, trail } = page;
	const crumbs = [{ title: site.name, url: site.urls.home }, ...trail, { title, url }];
	return {
		"@context": "https://schema.org",
		"@type": kind === "column" ? "CollectionPage" : "WebPage",
		name: kind === "home" ? site.name : title,
		url: at(url),
		version: site.version,
		...(published ? { datePublished: published } : {}),
		isPartOf: {
			"@type": "WebSite",
			name: site.name,
			url: at(site.urls.home),
			...(kind === "home" ? { potentialAction: describeSearch(at(site.urls.search)) } : {}),
		},
		...(site.footer.sponsor ? { publisher: { "@type": "GovernmentOrganization", name: site.footer.sponsor } } : {}),
		...(kind === "home"
			? {}
			: {
					breadcrumb: {
						"@type": "BreadcrumbList",
						itemListElement: crumbs.map((crumb, index) => ({
							"@type": "ListItem",
							position: index + 1,
							name: crumb.title,
							item: at(crumb.url),
						})),
					},
				}),
		// A plan's own page describes it in full beside this.
		...(plan && url !== plan.urls.home ? { about: describeDocument(plan) } : {}),
	};
}

/** The issued document in as many words as a reference needs. */
function describeDocument({ title, number, issuer, issuedOn, publications }: Plan): object {
	return {
		"@type": "Legislation",
		name: title,
		legislationIdentifier: number,
		...(issuedOn ? { legislationDate: issuedOn } : {}),
		legislationPassedBy: { "@type": "GovernmentOrganization", name: issuer },
		...(publications[0] ? { sameAs: publications[0].url } : {}),
	};
}

function describeSearch(search: string): object {
	return {
		"@type": "SearchAction",
		target: { "@type": "EntryPoint", urlTemplate: `${search}?q={search_term_string}` },
		"query-input": "required name=search_term_string",
	};
}
