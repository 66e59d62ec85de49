import { suggestion } from "../problems/nearest.ts";
import { quoteFound } from "../problems/problem.ts";
import type { PlanReading } from "../records/content-records.ts";
import { ledgerSchema } from "../records/ledger-record.ts";
import { type SearchLogRecord, searchLogSchema } from "../records/search-log-record.ts";
import { lookUp } from "../text/look-up.ts";
import { type ClauseIndex, idsByTitle, type Report, targetIds } from "./findings.ts";
import { type CellAt, checkFound } from "./found-rules.ts";
import { checkRequests } from "./request-rules.ts";

/** The logs of a plan: who looked for what, what changed, what was asked for. Rows are only added, and name what exists. */
export function checkLogs(plan: PlanReading, clauses: ClauseIndex, report: Report, asOf: string | null): void {
	const { id } = plan.plan;
	const things = [...plan.deliverables.map((one) => one.id), ...report.brokenIdsIn(`plans/${id}/deliverables`)];
	const about = ["plan", ...targetIds(plan.targets, id, report), ...things];
	// Who looked for what was withdrawn since has looked all the same: that row stays, and so does what was asked.
	const withdrawn = plan.changes.flatMap(({ kind, about: gone }) =>
		kind === "撤下" ? (/^(?:target|deliverable):(.+)$/.exec(gone ?? "")?.[1] ?? []) : [],
	);
	checkSearches(plan, about, withdrawn, report, asOf);
	checkLedger(plan, clauses, report);
	checkRequests(plan, [...about, ...withdrawn], report);
}

/** Reports at a cell of a log. */
function cellReport(plan: PlanReading, name: string, columns: string[], report: Report): CellAt {
	const file = plan.plan.file.replace(/plan\.yaml$/, name);
	// What a broken file would hold is missing only until that is mended.
	const isWhole = report.brokenIn(`plans/${plan.plan.id}`).length === 0;
	return ({ line }, column, finding) => {
		if (!isWhole && /-(about|found)-unknown$/.test(finding.code)) return;
		report.line(file, { line, column: columns.indexOf(column) + 1 }, finding);
	};
}

function checkRow(row: { id: number; line: number }, index: number, at: CellAt): void {
	if (row.id !== index + 1) {
		at(row, "id", {
			code: "log-id-not-next",
			found: `编号${quoteFound(String(row.id))}`,
			expected: String(index + 1),
			cure: "编号从 1 数起，逐行加 1；新的一行写在末尾",
		});
	}
}

function checkSearches(
	plan: PlanReading,
	about: string[],
	withdrawn: string[],
	report: Report,
	asOf: string | null,
): void {
	const at = cellReport(plan, "searches.csv", Object.keys(searchLogSchema.shape), report);
	for (const [index, row] of plan.searches.entries()) {
		checkRow(row, index, at);
		if (!about.includes(row.about) && !withdrawn.includes(row.about)) {
			at(row, "about", {
				code: "search-about-unknown",
				found: `about ${quoteFound(row.about)}`,
				expected: "目标或交付事项的文件名或名称，或 plan",
				cure: suggestion(row.about, about, idsByTitle([...plan.targets, ...plan.deliverables])),
			});
		}
		if (areFiguresRead(plan, report)) checkFound(row, plan, at);
	}
	for (const row of staleSearches(plan, asOf).filter((stale) => about.includes(stale.about))) {
		at(row, "date", {
			code: "search-stale",
			severity: "warning",
			found: `“${row.about}”最近一次查找是 ${row.date}`,
			expected: "一年以内的查找",
			cure: "请再查一次，不论找到没有，都在 searches.csv 末尾加一行",
		});
	}
}

/** The newest search of each absence that was last looked into more than a year ago. */
function staleSearches({ searches }: PlanReading, asOf: string | null): SearchLogRecord[] {
	if (asOf === null) return [];
	const newest = new Map<string, SearchLogRecord>();
	for (const row of searches) if (row.date >= (newest.get(row.about)?.date ?? "")) newest.set(row.about, row);
	const yearAgo = `${Number(asOf.slice(0, 4)) - 1}${asOf.slice(4)}`;
	return [...newest.values()].filter(({ result, date }) => result === "未找到" && date < yearAgo);
}

function checkLedger(plan: PlanReading, clauses: ClauseIndex, report: Report): void {
	const at = cellReport(plan, "changes.csv", Object.keys(ledgerSchema.shape), report);
	const known: Record<string, (id: string) => boolean> = {
		progress: (id) => !areFiguresRead(plan, report) || plan.observations.some((figure) => String(figure.id) === id),
		search: (id) => plan.searches.some((search) => String(search.id) === id),
		clause: (id) => clauses.byId.has(id) || !clauses.isWhole,
		// What the ledger says was taken away is not there any more.
		target: () => true,
		deliverable: () => true,
		update: () => true,
		department: () => true,
		page: () => true,
		plan: () => true,
		request: () => true,
	};
	checkLedgerDay(plan, at);
	for (const [index, row] of plan.changes.entries()) {
		checkRow(row, index, at);
		if (row.about === null) continue;
		const [kind = "", ...rest] = row.about.split(":");
		const isKnown = lookUp(known, kind)?.(rest.join(":"));
		if (isKnown || row.kind === "撤下") continue;
		at(row, "about", {
			code: "ledger-about-unknown",
			found: `about ${quoteFound(row.about)}`,
			expected:
				"progress:、search:、clause:、target:、deliverable:、update:、department:、request:、plan: 或 page: 开头，后面写编号",
			cure: "请核对编号；说的是整个网站就留空",
		});
	}
}

/** Pages print the ledger's last day as that of the last change: nothing may have been entered after it. */
function checkLedgerDay({ changes, observations, updates, searches }: PlanReading, at: CellAt): void {
	const last = changes.at(-1);
	const entered = [
		...observations.map(({ recorded }) => ({ day: recorded, what: "登记了数值" })),
		...updates.map(({ recorded }) => ({ day: recorded ?? "", what: "登记了动态" })),
		...searches.map(({ date }) => ({ day: date, what: "查找过" })),
	];
	const newest = entered.reduce((one, other) => (other.day > one.day ? other : one), { day: "", what: "" });
	if (last === undefined || newest.day <= last.date) return;
	at(last, "date", {
		code: "ledger-behind",
		severity: "warning",
		found: `台账最后一行是 ${last.date}，${newest.day} 又${newest.what}`,
		expected: "登记或更正数值、登记动态和查找的那天，台账也有一行",
		cure: "请在 changes.csv 末尾加一行，写明改了什么；用填报台、npm run new 或 npm run intake 登记的，会同时写好",
	});
}

/** Of a table that could not be read, nothing can be said to be missing. */
function areFiguresRead({ plan }: PlanReading, report: Report): boolean {
	return !report.reading.broken.has(plan.file.replace(/plan\.yaml$/, "progress.csv"));
}
