import type { Action, Department, FeedUrls, Plan, Site, Target, Update } from "../../model/model.ts";
import { compareTexts } from "../../text/order.ts";
import { firstDayOf } from "../../text/periods.ts";
import { formatUuid } from "../addresses.ts";
import { distinctFiles, type ExportFile } from "../distinct-files.ts";
import { formatAtom } from "./atom.ts";
import { formatCalendar } from "./calendar.ts";
import { figureEntries, updateEntry } from "./entries.ts";
import type { Feed } from "./feed.ts";
import { formatJsonFeed } from "./json-feed.ts";

/** Every feed and calendar, by its name below the folder of feeds. */
export function feedFiles(site: Site): ExportFile[] {
	const name = (url: string) => url.slice(site.urls.feeds.length);
	return distinctFiles([
		...siteFeeds(site).flatMap((feed) => [
			{ file: name(feed.urls.atom), text: formatAtom(site, feed) },
			{ file: name(feed.urls.json), text: formatJsonFeed(site, feed) },
		]),
		...site.plans.map((plan) => ({ file: name(plan.urls.calendar), text: formatCalendar(site, plan) })),
	]);
}

/** One feed each for the site, its departments, and every plan with its actions and targets. */
export function siteFeeds(site: Site): Feed[] {
	const { name, feeds, urls, plans, featuredPlan, departments } = site;
	const targets = plans.flatMap((plan) => plan.targets);
	return [
		buildFeed(site, featuredPlan, { title: name, feeds, url: urls.updates }, site.updates, targets),
		...departments.map((department) => departmentFeed(site, department)),
		...plans.flatMap((plan) => planFeeds(site, plan)),
	];
}

function planFeeds(site: Site, plan: Plan): Feed[] {
	const { shortTitle: title, feeds, urls, actions, targets } = plan;
	return [
		buildFeed(site, plan, { title, feeds, url: urls.home }, plan.updates, targets),
		...actions.map((action) => buildFeed(site, plan, action, action.updates, action.targets)),
		...targets.map((target) => buildFeed(site, plan, target, target.updates, [target])),
	];
}

/** What an office answers for, in whichever role, and the targets it is asked about. */
function departmentFeed(site: Site, department: Department): Feed {
	const actions = new Set<Action | null>(department.responsibilities.map(({ action }) => action));
	const targets = site.plans
		.flatMap((plan) => plan.targets)
		.filter(({ action, askedOf }) => actions.has(action) || askedOf.includes(department));
	const mentions = new Set(department.mentions);
	const updates = site.updates.filter(
		(update) =>
			[...update.clauses, ...update.targets].some(({ action }) => action && actions.has(action)) ||
			update.clauses.some((clause) => mentions.has(clause)) ||
			update.targets.some((target) => targets.includes(target)),
	);
	const { name: title, feeds, url } = department;
	return buildFeed(site, site.featuredPlan, { title, feeds, url }, updates, targets);
}

/** `plan` gives the day of a feed that has no entry yet. */
function buildFeed(
	site: Site,
	plan: Plan,
	{ title, feeds: urls, url: page }: { title: string; feeds: FeedUrls; url: string },
	updates: readonly Update[],
	targets: readonly Target[],
): Feed {
	const entries = [
		...updates.map((update) => updateEntry(site, update)),
		...targets.flatMap((target) => figureEntries(site, target)),
	].sort((a, b) => compareTexts(b.date, a.date));
	const id = formatUuid(site, urls.atom.slice(site.urls.feeds.length));
	return { id, title, urls, page, updated: entries[0]?.date ?? plan.issuedOn ?? firstDayOf(plan.period), entries };
}
