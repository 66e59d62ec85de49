import type { Department, Plan, Site, Update } from "../model/model.ts";
import { changedHere, publishedHere } from "../model/publication.ts";
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
		description: `${plan.title}（${plan.number}）的全文、分工、目标和已公开的数值。`,
		identifier: plan.number,
		url: formatAddress(site, site.urls.data),
		inLanguage: "zh-CN",
		isAccessibleForFree: true,
		license: { "@type": "CreativeWork", name: site.licence, url: file(LICENCE_FILE) },
		...pageDates(plan),
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

/** When a plan's pages were published and changed here; what the ledger does not say is left out. */
function pageDates(plan: Plan): { datePublished?: string; dateModified?: string } {
	const [published, changed] = [publishedHere(plan), changedHere(plan)];
	return {
		...(published ? { datePublished: published } : {}),
		...(changed ? { dateModified: changed } : {}),
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
		legislationPassedBy: { "@type": "GovernmentOrganization", name: plan.issuer },
		legislationJurisdiction: { "@type": "AdministrativeArea", name: site.city },
		temporalCoverage: plan.period,
		inLanguage: "zh-CN",
		url: formatAddress(site, plan.urls.home),
		mainEntityOfPage: { "@type": "WebPage", url: formatAddress(site, plan.urls.home), ...pageDates(plan) },
		sameAs: plan.publications.map(({ url }) => url),
		subjectOf: { "@id": `urn:uuid:${formatUuid(site, `${plan.id}/data`)}` },
	};
}

/** An office, by the name the plan gives it and those that sources give; only an organ of administration is a government's. */
export function describeDepartment(site: Site, { id, name, fullName, kind, laterNames, url }: Department) {
	const others = [...new Set([fullName, ...laterNames.map((later) => later.name)])].filter(
		(one) => one && one !== name,
	);
	return {
		"@context": CONTEXT,
		"@type": kind === "行政机关" ? "GovernmentOrganization" : "Organization",
		"@id": `urn:uuid:${formatUuid(site, `departments/${id}`)}`,
		name,
		...(others.length > 0 ? { alternateName: others } : {}),
		areaServed: { "@type": "AdministrativeArea", name: site.city },
		mainEntityOfPage: formatAddress(site, url),
	};
}

/** An update: when it was entered here, and the sources it rests on. */
export function describeUpdate(site: Site, { id, plan, title, url, recorded, sources }: Update) {
	return {
		"@context": CONTEXT,
		"@type": "Article",
		"@id": `urn:uuid:${formatUuid(site, `${plan.id}/updates/${id}`)}`,
		headline: title,
		url: formatAddress(site, url),
		...(recorded ? { datePublished: recorded } : {}),
		inLanguage: "zh-CN",
		about: { "@id": `urn:uuid:${formatUuid(site, plan.id)}` },
		citation: sources.map((source) => ({ "@type": "CreativeWork", name: source.title, url: source.url })),
	};
}
