import { formatDate, quoteTitle } from "../../model/formats.ts";
import type { InformationRequest, LedgerEntry, Lookup, Plan, Site } from "../../model/model.ts";
import { lastDayOf } from "../../text/periods.ts";
import { formatUuid } from "../addresses.ts";
import type { FeedEntry } from "./entries.ts";

/** A row of the public ledger. */
export function ledgerEntry(
	site: Site,
	{ id, plan, date, kind, what, before, after, why, source }: LedgerEntry,
): FeedEntry {
	const facts = [before && `原为：${before}`, after && `现为：${after}`, why && `为什么：${why}`];
	return {
		id: formatUuid(site, `${plan.id}/changes/${id}`),
		title: `${kind}：${what}`,
		url: `${plan.urls.ledger}#c${id}`,
		date,
		text: facts.filter(Boolean).join("\n") || what,
		sources: source?.url ? [{ title: source.title, url: source.url }] : [],
	};
}

/** Somebody looked for something. */
export function lookupEntry(site: Site, plan: Plan, lookup: Lookup): FeedEntry {
	const { id, date, by, target, deliverable, isFound, foundUpdate, places, words, note } = lookup;
	const about = target ?? deliverable;
	const facts = [
		`${formatDate(date)}由${by}查找，${isFound ? "找到" : "未查到"}${foundUpdate ? `：${foundUpdate.title}` : ""}。`,
		`查找的地方：${places.map(({ title }) => title).join("；")}。`,
		words && `用词：${words}。`,
		note && `${note}。`,
	];
	return {
		id: formatUuid(site, `${plan.id}/searches/${id}`),
		title: `查找${quoteTitle(about?.title ?? plan.shortTitle)}：${isFound ? "找到" : "未查到"}`,
		url: about?.url ?? plan.urls.lookups,
		date,
		text: facts.filter(Boolean).join(""),
		sources: places.flatMap(({ title, url }) => (url === null ? [] : [{ title, url }])),
	};
}

/** A request for information, and its answer once there is one. */
export function requestEntries(site: Site, request: InformationRequest): FeedEntry[] {
	const { id, plan, title, url, askedOn, askedOf, askedBy, answeredOn, outcome, attachment } = request;
	const uuid = (step: string) => formatUuid(site, `${plan.id}/requests/${id}/${step}`);
	const asked = {
		id: uuid("asked"),
		title: `信息公开申请：${title}`,
		url,
		date: askedOn,
		text: `${formatDate(askedOn)}由${askedBy}向${askedOf}提出。`,
		sources: [],
	};
	if (answeredOn === null) return [asked];
	const answered = {
		id: uuid("answered"),
		title: `信息公开申请的答复：${title}，${outcome}`,
		url,
		date: lastDayOf(answeredOn),
		text: `${askedOf}${formatDate(answeredOn)}答复：${outcome}。`,
		sources: attachment ? [attachment] : [],
	};
	return [asked, answered];
}
