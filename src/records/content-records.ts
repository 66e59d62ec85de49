import { type ContentFiles, isTaken } from "../files/content-files.ts";
import { shownName, type TextFile } from "../files/text-file.ts";
import type { ActionRecord } from "./action-record.ts";
import { readAttachments } from "./attachment-reading.ts";
import type { AttachmentRecord } from "./attachment-record.ts";
import type { DeliverableRecord } from "./deliverable-record.ts";
import { type DepartmentRecord, departmentSchema } from "./department-record.ts";
import { type FederationRecord, federationSchema } from "./federation-record.ts";
import type { LedgerRecord } from "./ledger-record.ts";
import type { NoteRecord } from "./note-record.ts";
import type { ObservationRecord } from "./observation-record.ts";
import type { PartRecord } from "./part-record.ts";
import { proseOf, readEach, readPlan } from "./plan-reading.ts";
import type { PlanRecord } from "./plan-record.ts";
import { readPortalFrame } from "./portal-frame.ts";
import { type FolderReading, listFolders, type ReadRecord, readMdx, readYaml, startReading } from "./reader.ts";
import { type RedirectRecord, redirectsSchema } from "./redirect-record.ts";
import type { RemovedRecord } from "./removed-record.ts";
import type { RequestRecord } from "./request-record.ts";
import { type Named, planSaid, withIds } from "./said-names.ts";
import type { SearchLogRecord } from "./search-log-record.ts";
import { type SiteRecord, siteSchema } from "./site-record.ts";
import type { TargetRecord } from "./target-record.ts";
import type { UpdateRecord } from "./update-record.ts";

/** One plan's folder, record by record. */
export interface PlanRecords {
	plan: PlanRecord;
	parts: PartRecord[];
	actions: ActionRecord[];
	notes: NoteRecord[];
	targets: TargetRecord[];
	observations: ObservationRecord[];
	updates: UpdateRecord[];
	deliverables: DeliverableRecord[];
	searches: SearchLogRecord[];
	changes: LedgerRecord[];
	requests: RequestRecord[];
}

/** Everything below `content/`. */
export interface ContentRecords {
	site: SiteRecord;
	/** Null where this site searches itself alone. */
	federation: FederationRecord | null;
	redirects: RedirectRecord[];
	departments: DepartmentRecord[];
	plans: PlanRecords[];
	/** Pictures and papers, used or not. */
	attachments: AttachmentRecord[];
}

/** A plan's records with what only the checks need: the source and the list of permanent ids. */
export interface PlanReading extends PlanRecords {
	/** Lines of the source that are not in the text. */
	removed: RemovedRecord[];
	sourceText: TextFile | null;
	permalinks: TextFile | null;
}

/** A content folder as read, before anything is compared with anything else. */
export interface ContentReading extends FolderReading {
	site: ReadRecord<SiteRecord> | null;
	/** Null where there is no such file. */
	redirects: ReadRecord<RedirectRecord[]> | null;
	/** Null where there is no such file. */
	federation: ReadRecord<FederationRecord> | null;
	departments: DepartmentRecord[];
	plans: PlanReading[];
	attachments: AttachmentRecord[];
}

/** Reads a content folder: records that fail their schema are left out and reported in `problems`. */
export function parseContent(content: ContentFiles): ContentReading {
	const reading = startReading(content);
	reportUnreadable(reading);
	const own = readYaml(reading, "site.yaml", siteSchema);
	const frame = readPortalFrame(reading);
	const redirects = isTaken(content, "redirects.yaml") ? readYaml(reading, "redirects.yaml", redirectsSchema) : null;
	const federation = isTaken(content, "federation.yaml")
		? readYaml(reading, "federation.yaml", federationSchema)
		: null;
	const departments = readDepartments(reading);
	const attachments = readAttachments(reading);
	const plans: PlanReading[] = [];
	for (const id of listFolders(reading, "plans")) {
		const plan = readPlan(reading, id);
		if (plan) plans.push(withIds(plan, departments, unreadTargets(reading, id)));
	}
	const named = plans.map(({ plan }) => plan);
	const site = own && {
		...own,
		data: { ...own.data, frame, featuredPlan: planSaid(own.data.featuredPlan, named) },
	};
	const linked = plans.map((one) => ({
		...one,
		plan: { ...one.plan, follows: one.plan.follows && planSaid(one.plan.follows, named) },
	}));
	return { ...reading, site, redirects, federation, departments, plans: linked, attachments };
}

/** Targets whose own file has a mistake: what refers to them by their title is not to blame. */
function unreadTargets({ broken }: FolderReading, plan: string): Named[] {
	return [...broken].flatMap(([file, data]) => {
		const [, id] = /\/plans\/([^/]+)\/targets\//.exec(file) ?? [];
		const title = typeof data === "object" && data !== null && "title" in data ? data.title : null;
		const name = file.replace(/^.*\/|\.mdx$/g, "");
		return id === plan && typeof title === "string" ? [{ id: name, title }] : [];
	});
}

/** What could not be read is reported once, and nothing that refers to it is to blame. */
function reportUnreadable({ content, problems, broken }: FolderReading): void {
	for (const [path, reason] of content.unreadable) {
		const file = shownName(content, path);
		problems.push({ severity: "error", file, line: 1, column: 1, ...reason });
		broken.set(`${file}/`, null);
	}
}

function readDepartments(reading: FolderReading): DepartmentRecord[] {
	return readEach(reading, "departments", (own, name) => {
		const read = readMdx(own, `departments/${name}`, departmentSchema);
		return read && { ...read.data, ...proseOf(own, name, read.mdx) };
	});
}
