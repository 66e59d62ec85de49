import type {
	Action,
	Deliverable,
	Department,
	InformationRequest,
	LedgerEntry,
	Lookup,
	Plan,
	Site,
	Target,
	Update,
} from "../../model/model.ts";
import { publishedHere } from "../../model/publication.ts";
import type { FeedUrls } from "../../model/urls.ts";
import { compareTexts } from "../../text/order.ts";
import { firstDayOf } from "../../text/periods.ts";
import { formatUuid } from "../addresses.ts";
import { distinctFiles, type ExportFile, lazyFile } from "../export-file.ts";
import { formatAtom } from "./atom.ts";
import { formatCalendar } from "./calendar.ts";
import { figureEntries, updateEntry } from "./entries.ts";
import { boundFeed, type Feed } from "./feed.ts";
import { formatJsonFeed } from "./json-feed.ts";
import { ledgerEntry, lookupEntry, requestEntries } from "./log-entries.ts";

/** Every feed and calendar, by its name below the folder of feeds. */
export function feedFiles(site: Site): ExportFile[] {
	const name = (url: string) => url.slice(site.urls.feeds.length);
	return distinctFiles([
		...siteFeeds(site).flatMap((feed) =>
			[null, ...feed.archives].flatMap((archive) => [
				lazyFile(name((archive ?? feed).urls.atom), () => formatAtom(site, feed, archive)),
				lazyFile(name((archive ?? feed).urls.json), () => formatJsonFeed(site, feed, archive)),
			]),
		),
		...site.plans.map((plan) => lazyFile(name(plan.urls.calendar), () => formatCalendar(site, plan))),
	]);
}

/** One feed each for the site, its departments, and every plan with its actions, targets, each deliverable and all of them, and its ledger. */
export function siteFeeds(site: Site): Feed[] {
	const { name, feeds, urls, plans, featuredPlan, departments } = site;
	const everything = {
		updates: site.updates,
		targets: plans.flatMap((plan) => plan.targets),
		requests: plans.flatMap((plan) => plan.requests),
	};
	return [
		buildFeed(site, featuredPlan, { title: name, feeds, url: urls.updates }, everything),
		...departments.map((department) => departmentFeed(site, department)),
		...plans.flatMap((plan) => planFeeds(site, plan)),
	];
}

function planFeeds(site: Site, plan: Plan): Feed[] {
	const { shortTitle: title, urls, actions, targets, updates, requests, deliverables, ledger } = plan;
	return [
		buildFeed(site, plan, { title, feeds: plan.feeds, url: urls.home }, { updates, targets, requests }),
		...actions.map((action) => buildFeed(site, plan, action, newsOfAction(action))),
		...targets.map((target) => buildFeed(site, plan, target, newsOf([target], []))),
		...deliverables.map((deliverable) => buildFeed(site, plan, deliverable, newsOf([], [deliverable]))),
		buildFeed(
			site,
			plan,
			{ title: `${title}：交付事项`, feeds: plan.deliverableFeeds, url: urls.deliverables },
			newsOf([], deliverables),
		),
		buildFeed(site, plan, { title: `${title}：变更与更正`, feeds: plan.ledgerFeeds, url: urls.ledger }, { ledger }),
	];
}

/** Its updates, and what there is to tell of its targets and of what it orders without a number. */
function newsOfAction({ plan, targets, updates, ...action }: Action): News {
	const news = newsOf(
		targets,
		plan.deliverables.filter(({ action: own }) => own?.id === action.id),
	);
	return { ...news, updates: [...new Set([...updates, ...(news.updates ?? [])])] };
}

/** What there is to tell of some targets and deliverables: figures, updates, who looked, what was asked for. */
function newsOf(targets: readonly Target[], deliverables: readonly Deliverable[]): News {
	const all = [...targets, ...deliverables];
	return {
		targets,
		updates: [...new Set(all.flatMap(({ updates }) => updates))],
		requests: [...new Set(all.flatMap(({ requests }) => requests))],
		lookups: [
			...targets.flatMap(({ plan, lookups }) => lookups.map((lookup) => ({ plan, lookup }))),
			...deliverables.flatMap(({ plan, searches }) => searches.map((lookup) => ({ plan, lookup }))),
		],
	};
}

/** What an office answers for, in whichever role, and the targets and deliverables it is asked about. */
function departmentFeed(site: Site, department: Department): Feed {
	const actions = new Set<Action | null>(department.responsibilities.map(({ action }) => action));
	const targets = site.plans
		.flatMap((plan) => plan.targets)
		.filter(({ action, askedOf }) => actions.has(action) || askedOf.includes(department));
	const mentions = new Set(department.mentions);
	const news = newsOf(targets, department.deliverables);
	const updates = site.updates.filter(
		(update) =>
			[...update.clauses, ...update.targets].some(({ action }) => action && actions.has(action)) ||
			update.clauses.some((clause) => mentions.has(clause)) ||
			news.updates?.includes(update),
	);
	const { name: title, feeds, url } = department;
	return buildFeed(site, site.featuredPlan, { title, feeds, url }, { ...news, updates });
}

/** What a feed tells of. */
interface News {
	updates?: readonly Update[];
	/** Their figures. */
	targets?: readonly Target[];
	requests?: readonly InformationRequest[];
	lookups?: readonly { plan: Plan; lookup: Lookup }[];
	ledger?: readonly LedgerEntry[];
}

/** `plan` gives the day of a feed that has no entry yet. */
function buildFeed(
	site: Site,
	plan: Plan,
	{ title, feeds: urls, url: page }: { title: string; feeds: FeedUrls; url: string },
	{ updates = [], targets = [], requests = [], lookups = [], ledger = [] }: News,
): Feed {
	const all = [
		...updates.map((update) => updateEntry(site, update)),
		...targets.flatMap((target) => figureEntries(site, target)),
		...requests.flatMap((request) => requestEntries(site, request)),
		...lookups.map(({ plan: of, lookup }) => lookupEntry(site, of, lookup)),
		...ledger.map((entry) => ledgerEntry(site, entry)),
	].sort((a, b) => compareTexts(b.date, a.date));
	const id = formatUuid(site, urls.atom.slice(site.urls.feeds.length));
	const updated = all[0]?.date ?? publishedHere(plan) ?? plan.issuedOn ?? firstDayOf(plan.period);
	return { id, title, urls, page, updated, ...boundFeed(all, urls) };
}
