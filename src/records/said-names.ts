import { comparable } from "../text/comparable.ts";
import { lookUp } from "../text/look-up.ts";
import type { ActionRecord } from "./action-record.ts";
import type { DeliverableRecord } from "./deliverable-record.ts";
import type { DepartmentRecord } from "./department-record.ts";
import type { LedgerRecord } from "./ledger-record.ts";
import type { ObservationRecord } from "./observation-record.ts";
import type { PlanRecord } from "./plan-record.ts";
import type { RequestRecord } from "./request-record.ts";
import type { SearchLogRecord } from "./search-log-record.ts";
import type { TargetRecord } from "./target-record.ts";
import type { UpdateRecord } from "./update-record.ts";

/** Something that files refer to by its id, and people by its title. */
export interface Named {
	id: string;
	title: string;
}

/** How something stands in a list to choose from: its title, and its id to tell equal titles apart. */
export function labelOf({ title, id }: Named): string {
	return `${title}（${id}）`;
}

/** The id of the one thing that is said by its title; what is an id, or means nothing or several, stays as it was said. */
export function idSaid(said: string, things: readonly Named[]): string {
	if (things.some(({ id }) => id === said)) return said;
	const words = comparable(said);
	const meant = things.filter((thing) => [thing.title, labelOf(thing)].some((name) => comparable(name) === words));
	return meant.length === 1 ? (meant[0]?.id ?? said) : said;
}

/** The id of a plan that is said by its title, whole or short, or by its number. */
export function planSaid(said: string, plans: readonly PlanRecord[]): string {
	const names = plans.flatMap(({ id, title, shortTitle, number }) =>
		[...new Set([title, shortTitle, number])].map((name) => ({ id, title: name ?? "" })),
	);
	return idSaid(said, names);
}

/** What of a plan refers to something else of it. */
interface References {
	plan: PlanRecord;
	targets: TargetRecord[];
	deliverables: DeliverableRecord[];
	updates: UpdateRecord[];
	requests: RequestRecord[];
	searches: SearchLogRecord[];
	changes: LedgerRecord[];
	observations: ObservationRecord[];
	actions: ActionRecord[];
}

/** A plan's records with ids where titles were written, and offices by the names of their files where full names were. */
export function withIds<P extends References>(
	plan: P,
	departments: readonly DepartmentRecord[],
	unread: readonly Named[],
): P {
	const targets = [...plan.targets, ...unread];
	const things = [...targets, ...plan.deliverables];
	const offices = departments.map(({ name, fullName }) => ({ id: name, title: fullName ?? name }));
	const entries = departments.map(({ id, name }) => ({ id, title: name }));
	const target = (said: string) => idSaid(said, targets);
	const thing = (said: string) => idSaid(said, things);
	const office = (said: string) => idSaid(said, offices);
	const each = (list: readonly string[], find: (said: string) => string) => [...new Set(list.map(find))];
	const kinds: Record<string, readonly Named[]> = {
		target: targets,
		deliverable: plan.deliverables,
		department: entries,
	};
	return {
		...plan,
		plan: {
			...plan.plan,
			headlineTarget: plan.plan.headlineTarget && target(plan.plan.headlineTarget),
			coordinator: plan.plan.coordinator && office(plan.plan.coordinator),
		},
		updates: plan.updates.map((update) => ({
			...update,
			targets: each(update.targets, target),
			deliverables: each(update.deliverables, (said) => idSaid(said, plan.deliverables)),
		})),
		deliverables: plan.deliverables.map((one) => ({ ...one, owedBy: one.owedBy.map(office) })),
		requests: plan.requests.map((one) => ({ ...one, about: each(one.about, thing), askedOf: office(one.askedOf) })),
		searches: plan.searches.map((row) => ({ ...row, about: row.about === "plan" ? "plan" : thing(row.about) })),
		changes: plan.changes.map((row) => ({ ...row, about: row.about && idAfterKind(row.about, kinds) })),
		observations: plan.observations.map((row) => ({ ...row, target: target(row.target) })),
		actions: plan.actions.map((action) => ({
			...action,
			responsibilities: action.responsibilities.map((one) => ({ ...one, departments: one.departments.map(office) })),
		})),
	};
}

/** `target:公民具备科学素质的比例` with the target's id. */
function idAfterKind(about: string, kinds: Readonly<Record<string, readonly Named[]>>): string {
	const [, kind = "", said = ""] = /^([a-z]+):(.+)$/.exec(about) ?? [];
	const things = lookUp(kinds, kind);
	return things ? `${kind}:${idSaid(said, things)}` : about;
}
