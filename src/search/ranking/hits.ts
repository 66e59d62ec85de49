import type { Group, SearchRecord } from "../records/search-record.ts";

/** A record found, how, and what to mark in it. */
export interface Hit {
	record: SearchRecord;
	/** exact: holds what was typed; related: shares enough of it. */
	tier: "exact" | "related";
	/** Normalised words that the excerpt marks. */
	terms: string[];
}

/** The hits of a tier that belong to one group. */
export interface HitGroup {
	tier: Hit["tier"];
	group: Group;
	hits: Hit[];
}

/** Hits by tier and, within a tier, by where they stand: the group of the best hit first, each in rank order. */
export function groupHits(hits: readonly Hit[]): HitGroup[] {
	const groups: HitGroup[] = [];
	for (const hit of hits) {
		const { tier, record } = hit;
		const known = groups.find((candidate) => candidate.tier === tier && candidate.group === record.group);
		if (known) known.hits.push(hit);
		else groups.push({ tier, group: record.group, hits: [hit] });
	}
	return [...groups.filter(({ tier }) => tier === "exact"), ...groups.filter(({ tier }) => tier === "related")];
}

/** Every record once, where it comes first. */
export function distinctHits(hits: readonly Hit[]): Hit[] {
	const seen = new Set<SearchRecord>();
	return hits.filter(({ record }) => !seen.has(record) && seen.add(record));
}
