import type { PlanRecords } from "../records/content-records.ts";
import type { SearchLogRecord } from "../records/search-log-record.ts";
import { compareTexts } from "../text/order.ts";
import { firstDayOf } from "../text/periods.ts";
import { find } from "./find.ts";
import type { Deliverable, InformationRequest, LedgerEntry, Lookup, Plan, Target } from "./model.ts";
import type { Routes } from "./routes.ts";

/**
 * Links who looked for what to what they looked for, newest first; what is later than `asOf` is not known yet, and a search
 * for what is a draft still is published with it: it was no search for the plan itself.
 */
export function linkLookups(records: PlanRecords, plan: Plan): void {
	const published = new Set(["plan", ...[...plan.targets, ...plan.deliverables].map(({ id }) => id)]);
	plan.lookups = records.searches
		.filter(({ date, about }) => date <= plan.asOf && published.has(about))
		.map((record) => buildLookup(record, plan))
		.sort(newestFirst);
	for (const lookup of plan.lookups) lookup.target?.lookups.push(lookup);
	for (const lookup of plan.lookups) lookup.deliverable?.searches.push(lookup);
}

function buildLookup(record: SearchLogRecord, plan: Plan): Lookup {
	const { id, date, by, about, words, note, result, found } = record;
	const [kind, key] = found?.split(":") ?? [];
	return {
		id,
		date,
		by,
		words,
		note,
		places: parsePlaces(record.places),
		isFound: result === "找到",
		foundFigure: kind === "progress" ? Number(key) : null,
		foundUpdate: kind === "update" ? (plan.updates.find((update) => update.id === key) ?? null) : null,
		target: plan.targets.find((target) => target.id === about) ?? null,
		deliverable: plan.deliverables.find((deliverable) => deliverable.id === about) ?? null,
	};
}

/** `标题 网址；标题`: places parted by `；`, each with its address where it has one. */
export function parsePlaces(text: string): Lookup["places"] {
	return text
		.split(/[；;]/)
		.map((place) => place.trim())
		.filter(Boolean)
		.map((place) => {
			const url = /(https?:\/\/\S+)$/.exec(place)?.[1] ?? null;
			return { title: (url === null ? place : place.slice(0, -url.length)).trim() || (url ?? ""), url };
		});
}

/** The feeds of what is listed on pages of its own. */
export function logFeeds(id: string, routes: Routes): Pick<Plan, "ledgerFeeds" | "deliverableFeeds"> {
	const { ledger, deliverables } = routes.plan(id);
	return { ledgerFeeds: routes.feedsOf(ledger), deliverableFeeds: routes.feedsOf(deliverables) };
}

/** The public ledger, newest first. */
export function buildLedger(records: PlanRecords, plan: Plan): LedgerEntry[] {
	return records.changes
		.filter(({ date }) => date <= plan.asOf)
		.map(({ plan: _, line: __, source_title, source_url, ...record }) => ({
			...record,
			plan,
			source: source_title === null ? null : { title: source_title, url: source_url },
		}))
		.sort(newestFirst);
}

/** What was asked for under the law on open information, newest first, linked to what it is about. */
export function buildRequests(records: PlanRecords, plan: Plan, routes: Routes): InformationRequest[] {
	return records.requests
		.filter(({ askedOn }) => askedOn <= plan.asOf)
		.sort((a, b) => compareTexts(b.askedOn, a.askedOn))
		.map(({ about, attachments: _, ...record }) => {
			// Answered later than the day the site speaks from: still open on it.
			const isOpen = record.answeredOn !== null && firstDayOf(record.answeredOn) > plan.asOf;
			const pick = <T extends Target | Deliverable>(list: readonly T[]) =>
				about.flatMap((id) => (list.some((one) => one.id === id) ? [find(list, id)] : []));
			const request: InformationRequest = {
				...record,
				...(isOpen ? { outcome: "待答复", answeredOn: null, attachment: null } : {}),
				plan,
				url: `${routes.plan(plan.id).requests}#${record.id}`,
				targets: pick(plan.targets),
				deliverables: pick(plan.deliverables),
				attachments: [],
			};
			for (const one of [...request.targets, ...request.deliverables]) one.requests.push(request);
			return request;
		});
}

function newestFirst(a: { date: string; id: number }, b: { date: string; id: number }): number {
	return compareTexts(b.date, a.date) || b.id - a.id;
}
