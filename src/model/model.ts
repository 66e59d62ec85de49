/**
 * The linked model that pages, charts, exports and search draw from. It is built once, frozen, and knows no clock:
 * `asOf` is the only notion of today. Every `url` already holds the site's base path.
 */

import type { ActionRecord, Role } from "../records/action-record.ts";
import type { DeliverableRecord } from "../records/deliverable-record.ts";
import type { DepartmentRecord } from "../records/department-record.ts";
import type { FederationRecord } from "../records/federation-record.ts";
import type { Source } from "../records/fields.ts";
import type { LedgerRecord } from "../records/ledger-record.ts";
import type { ObservationRecord } from "../records/observation-record.ts";
import type { PlanRecord } from "../records/plan-record.ts";
import type { RequestRecord } from "../records/request-record.ts";
import type { SiteRecord } from "../records/site-record.ts";
import type { TargetRecord } from "../records/target-record.ts";
import type { MeasureState, UpdateRecord } from "../records/update-record.ts";
import type { ClauseRecord } from "../text/clauses.ts";
import type { Rhythm } from "../text/due-words.ts";
import type { Attached } from "./attachment.ts";
import type { FramedPlans } from "./framed-plan.ts";
import type { Note } from "./note.ts";
import type { Cell } from "./status/decision-table.ts";
import type { Level } from "./status/known-level.ts";
import type { AbsenceName, StatusName } from "./status/status-name.ts";
import type { FeedUrls, PlanUrls, SiteUrls } from "./urls.ts";

export interface Site extends Omit<SiteRecord, "featuredPlan">, FramedPlans {
	/** The day the site speaks from, `2026-11-24`. */
	asOf: string;
	/** Names the content that it was made from: the first eight characters of its sum. */
	version: string;
	urls: SiteUrls;
	/** Other sites that a page searches together with this one. */
	federation: FederationRecord | null;
	/** Addresses that have gone, with those that took their place. */
	redirects: { from: string; to: string }[];
	plans: Plan[];
	featuredPlan: Plan;
	departments: Department[];
	/** Newest first. */
	updates: Update[];
	feeds: FeedUrls;
}

type LinkedFields =
	| "phases"
	| "headlineTarget"
	| "coordinator"
	| "lineage"
	| "follows"
	| "number"
	| "issuer"
	| "period";
export interface Plan extends Omit<PlanRecord, LinkedFields> {
	/** 文号 and issuer, or the words that none is stated. */
	number: string;
	issuer: string;
	/** Where the text states no period: from its issue to the last day that a target is due. */
	period: string;
	/** 2016—2020年, or 未写明. */
	periodText: string;
	/** The day the site speaks from. */
	asOf: string;
	/** All its content files. */
	files: string[];
	/** First and last year of the period. */
	years: { start: number; end: number };
	/** The period has ended by `asOf`. */
	isOver: boolean;
	urls: PlanUrls;
	parts: Part[];
	actions: Action[];
	/** In the order of the issued text. */
	clauses: Clause[];
	responsibilities: Responsibility[];
	/** In the order of the text. */
	targets: Target[];
	headlineTarget: Target | null;
	coordinator: Department | null;
	lineage: (Omit<PlanRecord["lineage"][number], "clause"> & { clause: Clause | null })[];
	/** The plan it takes over from, and the one that takes over from it. */
	predecessor: Plan | null;
	successor: Plan | null;
	phases: Phase[];
	/** Oldest first. */
	updates: Update[];
	/** In their order. */
	deliverables: Deliverable[];
	/** In the order of the text. */
	deadlines: Deadline[];
	/** What nobody has accepted yet: empty wherever something is published, shown to those who edit. */
	drafts: Draft[];
	/** Who looked for what, newest first. */
	lookups: Lookup[];
	/** What changed in the record, newest first. */
	ledger: LedgerEntry[];
	/** What was asked for, newest first. */
	requests: InformationRequest[];
	/** Offices that answer for something in it, those that lead most first. */
	departments: Department[];
	feeds: FeedUrls;
	ledgerFeeds: FeedUrls;
	deliverableFeeds: FeedUrls;
}

export interface Part {
	/** `1` for 一, else a slug such as `notice`. */
	id: string;
	/** 一, null for a part without a number. */
	numeral: string | null;
	/** 背景和意义, or what the contents list calls it. */
	title: string;
	file: string;
	url: string;
	/** Its own clauses; those of its actions stand in `actions`. */
	clauses: Clause[];
	actions: Action[];
}

export interface Clause extends Omit<ClauseRecord, "line"> {
	plan: Plan;
	part: Part;
	/** Null outside the actions. */
	action: Action | null;
	/** Where it stands, in words: 三（一）措施第2段. */
	place: string;
	/** The page of its part or action, at the clause. */
	url: string;
	notes: Note[];
	/** Targets whose quote stands in it. */
	targets: Target[];
	/** Promises without a number whose quote stands in it. */
	deliverables: Deliverable[];
	/** Until when it is to be done. */
	deadlines: Deadline[];
	/** What updates say about how far it has come; the newest one counts and comes first. */
	statements: MeasureStatement[];
}

export interface Action {
	id: string;
	plan: Plan;
	part: Part;
	/** Its number within the plan: the text's own, or its place where numbers begin anew in every part. */
	number: number;
	/** 一, or 二·一 where numbers begin anew in every part. */
	numeral: string;
	title: string;
	file: string;
	url: string;
	clauses: Clause[];
	/** What a person found the text not to say of it. */
	unwritten: ActionRecord["unwritten"];
	tasks: Clause[];
	measures: Clause[];
	/** In the order of the text. */
	responsibilities: Responsibility[];
	leads: Responsibility[];
	/** Everyone else: 责任 and 配合. */
	responsible: Responsibility[];
	/** 配合. */
	supporting: Responsibility[];
	targets: Target[];
	updates: Update[];
	feeds: FeedUrls;
}

/** An office answers for an action in a role, because a clause says so. */
export interface Responsibility {
	action: Action;
	department: Department;
	role: Role;
	clause: Clause;
}

/** Until when a measure is to be done, as a clause says it. */
export interface Deadline {
	/** What is to be done. */
	measure: Clause;
	/** Whose words say so: mostly the measure itself. */
	clause: Clause;
	/** The literal words. */
	quote: string;
	/** `2025`, `2025-06`, `2025-06-30`; null where the words name no last day. */
	due: string | null;
	/** 每年, 长期 …; null where the words say none. */
	rhythm: Rhythm | null;
	/** Those it binds; empty where it is everybody's who answers for the measure. */
	departments: Department[];
}

/** What a machine recognised, for a person to accept or to drop. */
export interface Draft {
	kind: "目标" | "交付事项" | "分工" | "期限" | "部门";
	title: string;
	clause: Clause | null;
	/** The words it was taken from. */
	quote: string;
	/** What was understood. */
	reading: string;
	/** Where it is decided. */
	file: string;
}

export interface Department extends Omit<DepartmentRecord, "draft"> {
	url: string;
	/** Those that say anything of it. */
	plans: Plan[];
	/** In the order of the plans and their actions. */
	responsibilities: Responsibility[];
	leads: Responsibility[];
	responsible: Responsibility[];
	/** 配合. */
	supporting: Responsibility[];
	/** Clauses outside the division of work that name it. */
	mentions: Clause[];
	/** Others that order something of every office of their plan. */
	orders: Clause[];
	/** Targets of the actions it leads (inherited: the text names no office per target). */
	targets: Target[];
	/** Promises without a number that it owes: named, leading, or bound with every office. */
	deliverables: Deliverable[];
	feeds: FeedUrls;
}

export interface Target extends Omit<TargetRecord, "plan" | "clause" | "value" | "unit" | "interim" | "draft"> {
	plan: Plan;
	clause: Clause;
	/** Null for a target outside the actions. */
	action: Action | null;
	url: string;
	/** The promised number in `unit`; null for a qualitative target. */
	value: number | null;
	/** The same as written: `10.50`. */
	valueText: string | null;
	/** Empty for a qualitative target. */
	unit: string;
	/** Values a source sets for the way, earliest first. */
	interim: { due: string; value: number; valueText: string; quote: string | null; source: Source | null }[];
	/** As the text puts it: 10.5%以上, 每年6名, 全覆盖. */
	promise: string;
	/** 2020年, or 未写明. */
	dueText: string;
	/** Every published figure up to the end of the plan, by area, oldest first. */
	series: Series[];
	/** Those of the plan's own area. */
	own: Observation[];
	/** 规划期后参考值: figures that reach beyond the plan's last day, by area; no part of what was promised. */
	afterTerm: Series[];
	/** Oldest first. */
	corrections: Correction[];
	status: Status;
	/** What is said where it has no figure of the plan's own area. */
	absence: AbsenceName;
	/** Whom to ask for a missing figure: the leads of its action, else the plan's coordinator. */
	askedOf: Department[];
	updates: Update[];
	/** Who looked for its figures, newest first. */
	lookups: Lookup[];
	requests: InformationRequest[];
	feeds: FeedUrls;
}

/** A target with a number. */
export type QuantifiedTarget = Target & { value: number };

/** Published figures of one area for one target; years without a figure are absent. */
export interface Series {
	area: string;
	/** The plan's own area, as against a reference. */
	isOwn: boolean;
	observations: Observation[];
}

export interface Observation
	extends Omit<
		ObservationRecord,
		"plan" | "target" | "value" | "statistic_date" | "source_title" | "source_publisher" | "source_url" | "source_date"
	> {
	value: number;
	/** The figure as published: `6.20`. */
	valueText: string;
	/** 统计截至. */
	statisticDate: string | null;
	/** The day from which it was there to be read. */
	publishedOn: string;
	source: { title: string; publisher: string | null; url: string; date: string | null };
}

/** A row that a later one took the place of; both stay on record. */
export interface Correction {
	replaced: Observation;
	corrected: Observation;
}

/** What is known of a target on the day the site speaks from, and why: 「为什么是这个状态」. */
export interface Status {
	name: StatusName;
	/** The rule that was applied, in general words. */
	rule: string;
	/** The same with the numbers filled in. */
	reason: string;
	/** What decided it, or is known so far, in a few words for lists and charts: 累计21所／20所. Null without a figure. */
	evidence: string | null;
	/** What would have to be published to decide; null unless that is why nothing is decided. */
	missing: string | null;
	levels: Level[];
	/** The figures it was derived from. */
	inputs: Observation[];
	/** The cell of the decision table that gave it; null for a promise without a number. */
	cell: Cell | null;
}

/** What an update says about a measure. */
export interface MeasureStatement {
	state: MeasureState;
	update: Update;
}

export interface Phase {
	name: string;
	/** ISO interval of years. */
	period: string;
	clause: Clause;
	isOver: boolean;
}

type NamedRecord = "plan" | "clauses" | "targets" | "deliverables" | "states";
export interface Update extends Omit<UpdateRecord, NamedRecord | keyof Attached>, Attached {
	plan: Plan;
	url: string;
	clauses: Clause[];
	targets: Target[];
	deliverables: Deliverable[];
	sources: Source[];
}

/** Who owes something: an office of this site, or words of the text such as 各县（市、区）. */
export interface Owner {
	name: string;
	department: Department | null;
}

export type DeliverableState = "已查到" | "未查到" | "尚未查找";

/** A promise without a number that can be found or not. */
export interface Deliverable extends Omit<DeliverableRecord, "plan" | "clause" | "draft"> {
	plan: Plan;
	clause: Clause;
	/** Null outside the actions. */
	action: Action | null;
	url: string;
	owners: Owner[];
	/** The text names nobody for it: the offices that lead its action answer. */
	isInherited: boolean;
	/** The text binds every office of the plan. */
	bindsAll: boolean;
	/** The words of the text, or the date; null where it sets none. */
	dueText: string | null;
	/** Found, looked for in vain, or looked for by nobody yet: three different things. */
	state: DeliverableState;
	/** Those that show it, oldest first. */
	updates: Update[];
	/** Newest first. */
	searches: Lookup[];
	requests: InformationRequest[];
	feeds: FeedUrls;
}

/** Somebody looked for something, on a day, in some places. */
export interface Lookup {
	id: number;
	date: string;
	/** A role. */
	by: string;
	places: { title: string; url: string | null }[];
	words: string | null;
	note: string | null;
	isFound: boolean;
	/** Row of `progress.csv`. */
	foundFigure: number | null;
	foundUpdate: Update | null;
	/** Both null where it is about the document as a whole. */
	target: Target | null;
	deliverable: Deliverable | null;
}

/** A row of the public ledger. */
export interface LedgerEntry extends Omit<LedgerRecord, "plan" | "line" | "source_title" | "source_url"> {
	plan: Plan;
	source: { title: string; url: string | null } | null;
}

export interface InformationRequest extends Omit<RequestRecord, "plan" | "about" | keyof Attached>, Attached {
	plan: Plan;
	url: string;
	targets: Target[];
	deliverables: Deliverable[];
}
