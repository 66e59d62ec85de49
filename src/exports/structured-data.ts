import type { Plan, Site } from "../model/model.ts";
import { formatAddress, formatUuid } from "./addresses.ts";
import { LICENCE_FILE } from "./data-package.ts";
import { planTables } from "./tables.ts";

const CONTEXT = "https://schema.org";

/** A plan's downloads as a schema.org `Dataset`. */
export function describeDataset(site: Site, plan: Plan) {
	const file = (name: string) => formatAddress(site, `${plan.urls.data}${name}`);
	return {
		"@context": CONTEXT,
		"@type": "Dataset",
		"@id": `urn:uuid:${formatUuid(site, `${plan.id}/data`)}`,
		name: `${plan.shortTitle}：开放数据`,
		description: `${plan.title}（${plan.number}）的全文、分工、目标和已公开的数值。截至 ${site.asOf}。`,
		identifier: plan.number,
		url: formatAddress(site, site.urls.data),
		inLanguage: "zh-CN",
		isAccessibleForFree: true,
		license: { "@type": "CreativeWork", name: site.licence, url: file(LICENCE_FILE) },
		dateModified: site.asOf,
		temporalCoverage: plan.period,
		spatialCoverage: { "@type": "AdministrativeArea", name: site.city },
		creator: { "@type": "GovernmentOrganization", name: plan.issuer },
		isBasedOn: plan.publications.map(({ url }) => url),
		distribution: [
			...planTables(plan, site).map((table) => ({
				"@type": "DataDownload",
				name: table.title,
				encodingFormat: "text/csv",
				contentUrl: file(`${table.name}.csv`),
			})),
			{
				"@type": "DataDownload",
				name: "Data Package",
				encodingFormat: "application/json",
				contentUrl: file("datapackage.json"),
			},
		],
	};
}

/** The issued document as schema.org `Legislation`, with who issued it. */
export function describeLegislation(site: Site, plan: Plan) {
	return {
		"@context": CONTEXT,
		"@type": "Legislation",
		"@id": `urn:uuid:${formatUuid(site, plan.id)}`,
		name: plan.title,
		alternateName: plan.shortTitle,
		legislationIdentifier: plan.number,
		legislationDate: plan.writtenOn,
		datePublished: plan.issuedOn,
		legislationPassedBy: { "@type": "GovernmentOrganization", name: plan.issuer },
		legislationJurisdiction: { "@type": "AdministrativeArea", name: site.city },
		temporalCoverage: plan.period,
		inLanguage: "zh-CN",
		url: formatAddress(site, plan.urls.home),
		sameAs: plan.publications.map(({ url }) => url),
		subjectOf: { "@id": `urn:uuid:${formatUuid(site, `${plan.id}/data`)}` },
	};
}
