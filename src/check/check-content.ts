import type { ContentFiles } from "../files/content-files.ts";
import type { ProblemCode } from "../problems/codes.ts";
import { suggestion } from "../problems/nearest.ts";
import { type Problem, quoteFound, sortProblems } from "../problems/problem.ts";
import { type ContentReading, type ContentRecords, parseContent } from "../records/content-records.ts";
import { foldAcknowledged } from "./acknowledged.ts";
import type { NamedAddress } from "./address-rules.ts";
import { checkAttachments } from "./attachment-rules.ts";
import { checkDeadlines } from "./deadline-rules.ts";
import { checkDeliverables } from "./deliverable-rules.ts";
import { checkDemoMarks } from "./demo-rules.ts";
import { checkDraftOffices, checkDrafts } from "./draft-rules.ts";
import { checkFederation } from "./federation-rules.ts";
import { ClauseIndex, Report } from "./findings.ts";
import { checkIssuedText } from "./issued-text-rules.ts";
import { knownOffices } from "./known-offices.ts";
import { checkLinks } from "./link-rules.ts";
import { checkLogs } from "./log-rules.ts";
import { type NamedQuery, namedQueries } from "./named-queries.ts";
import { checkPlanRecords } from "./plan-rules.ts";
import { checkRedirects } from "./redirect-rules.ts";
import { checkResponsibilities } from "./responsibility-rules.ts";
import { checkSite } from "./site-rules.ts";
import { checkSources } from "./source-rules.ts";
import { checkStrayFiles } from "./stray-files.ts";
import { checkUnfinished } from "./unfinished-rules.ts";
import { checkUnwritten } from "./unwritten-rules.ts";
import { checkUpdateDays } from "./update-day-rules.ts";

export type { ContentRecords };

/** What a check found. */
export interface CheckedContent {
	/** Null where there is an error. */
	records: ContentRecords | null;
	problems: Problem[];
	/** Addresses of this site that the content names: see `checkAddresses`. */
	named: NamedAddress[];
	/** Searches that the content offers, for who has a search to ask. */
	queries: NamedQuery[];
}

/** Checks a content folder: every problem at once, and records only where there is no error. `asOf` is the day of today, where there is one. */
export function checkContent(
	content: ContentFiles,
	asOf: string | null = null,
	forgiven: ReadonlySet<ProblemCode> = new Set(),
): CheckedContent {
	const reason = content.unreadable.get("");
	if (reason)
		return {
			records: null,
			problems: [{ severity: "error", file: content.name, line: 1, column: 1, ...reason }],
			named: [],
			queries: [],
		};
	const reading = parseContent(content);
	const report = new Report(reading);
	checkSite(reading, report);
	checkFederation(reading, report);
	checkDistinct(
		reading.departments.map((record) => ({ key: record.name, ...record })),
		"name",
		"department-name-twice",
		report,
	);
	checkDistinct(
		reading.plans.flatMap((plan) => plan.updates.map((record) => ({ key: record.id, ...record }))),
		"文件名",
		"update-file-twice",
		report,
	);
	checkSuccession(reading, report);
	checkDemoMarks(reading, report);
	const named = [...checkRedirects(reading, report), ...checkLinks(reading, report)];
	checkSources(reading, report);
	checkStrayFiles(reading, report);
	checkUnfinished(reading, report);
	checkAttachments(reading, report);
	checkDraftOffices(reading, report);
	const offices = knownOffices(reading, report);
	for (const plan of reading.plans) {
		const clauses = new ClauseIndex(plan, report);
		checkIssuedText(plan, clauses, report);
		checkResponsibilities(plan, offices, clauses, report);
		checkPlanRecords(plan, offices, clauses, report);
		checkDeliverables(plan, offices, clauses, report);
		checkDeadlines(plan, offices, clauses, report);
		checkUnwritten(plan, clauses, report);
		checkDrafts(plan, report);
		checkUpdateDays(plan, report);
		checkLogs(plan, clauses, report, asOf);
	}
	const queries = namedQueries(reading, report);
	const problems = sortProblems(foldAcknowledged(reading.problems, reading.site));
	const stops = problems.filter(({ severity, code }) => severity === "error" && !forgiven.has(code));
	const { site, redirects, federation, departments, plans, attachments } = reading;
	if (!site || stops.length > 0) return { records: null, problems, named, queries };
	const records = { site: site.data, federation: federation?.data ?? null, departments, plans, attachments };
	return { records: { ...records, redirects: redirects?.data ?? [] }, problems, named, queries };
}

/** A plan follows an earlier one, and no two plans follow the same one. */
function checkSuccession({ plans }: ContentReading, report: Report): void {
	const followers = new Map<string, string>();
	for (const { plan } of plans) {
		if (plan.follows === null) continue;
		const earlier = plans.find((other) => other.plan.id === plan.follows)?.plan;
		const others = plans.flatMap((other) => (other.plan === plan ? [] : [other.plan.id]));
		const owner = followers.get(plan.follows);
		if (!earlier || (earlier.period ?? "") >= (plan.period ?? "")) {
			report.at(plan.file, ["follows"], {
				code: "plan-follows-unknown",
				found: `follows ${quoteFound(plan.follows)}`,
				expected: "规划期更早的另一个方案的文件夹名",
				cure: earlier ? "请核对两个方案的规划期" : suggestion(plan.follows, others),
			});
		} else if (owner) {
			report.at(plan.file, ["follows"], {
				code: "plan-follows-twice",
				found: `follows ${quoteFound(plan.follows)}`,
				expected: "一个方案只有一个后续方案",
				cure: `${owner} 已接续它，请改其中一个`,
			});
		}
		followers.set(plan.follows, plan.file);
	}
}

/** Reports records whose key another record has already. */
function checkDistinct(
	records: { key: string; file: string }[],
	label: string,
	code: ProblemCode,
	report: Report,
): void {
	const owners = new Map<string, string>();
	for (const { key, file } of records) {
		const owner = owners.get(key);
		if (owner) {
			report.at(file, [label], {
				code,
				found: `${label} ${quoteFound(key)}`,
				expected: "不与别处重复",
				cure: `${owner} 已用此名，请改名或删去其中一个`,
			});
		}
		owners.set(key, file);
	}
}
