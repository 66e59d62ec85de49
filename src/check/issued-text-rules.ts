import { quoteFound, quoteShort } from "../problems/problem.ts";
import type { PlanReading } from "../records/content-records.ts";
import { documentOrder } from "../records/document-order.ts";
import { findDeparture } from "../text/fidelity.ts";
import { doubtRemoved } from "../text/removed-lines.ts";
import type { ClauseIndex, Report } from "./findings.ts";

/** Checks that the text is all there, in order, unaltered, and that no address of a clause was lost. */
export function checkIssuedText(plan: PlanReading, clauses: ClauseIndex, report: Report): void {
	checkDuplicateIds(plan, report);
	checkReservedIds(plan, report);
	// What is missing because its file could not be read is reported there, not here.
	if (!clauses.isWhole) return;
	checkPartsOfActions(plan, report);
	checkRemoved(plan, report);
	checkFidelity(plan, report);
	checkPermalinks(plan, clauses, report);
}

function checkPartsOfActions({ parts, actions }: PlanReading, report: Report): void {
	const ids = parts.map((part) => part.id);
	for (const { part, file } of actions) {
		if (ids.includes(part)) continue;
		report.at(file, ["part"], {
			code: "action-part-unknown",
			found: `part 读到“${part}”`,
			expected: `正文中的部分：${ids.join("、")}`,
			cure: "请填写这项任务所在部分的编号",
		});
	}
}

function checkDuplicateIds({ parts, actions }: PlanReading, report: Report): void {
	const seen = new Set<string>();
	for (const { file, clauses } of [...parts, ...actions]) {
		for (const { id, line } of clauses) {
			if (seen.has(id)) {
				report.line(
					file,
					{ line, column: 1 },
					{
						code: "clause-id-twice",
						found: `条款编号“${id}”重复`,
						expected: "每段一个编号",
						cure: "请检查标题的编号是否与另一个文件相同",
					},
				);
			}
			seen.add(id);
		}
	}
}

function checkRemoved({ removed, sourceText }: PlanReading, report: Report): void {
	if (!sourceText) return;
	const rows = removed.map((row) => ({ ...row, text: row.text.replace(/^「(.*)」$/s, "$1") }));
	for (const { removed: line, found, expected } of doubtRemoved(sourceText.text, rows)) {
		report.line(
			sourceText.file.replace(/source\.txt$/, "removed.csv"),
			{ line: rows.find((row) => row === line)?.line ?? 1, column: 1 },
			{ code: "removed-line-unproved", found, expected, cure: "请删去这一行，让原文的这一行留在正文里" },
		);
	}
}

/** Places on a page that are the page's own: main content, table of contents, targets and updates of an action. */
const OF_PAGES = ["main", "contents", "targets", "updates", "page-qr"];

function checkReservedIds({ parts, actions, deliverables, requests }: PlanReading, report: Report): void {
	const finding = (id: string) => ({
		code: "anchor-reserved" as const,
		found: `编号${quoteFound(id)}`,
		expected: "页面自己没有用到的编号",
		cure: "这个编号页面自己要用，请换一个名称",
	});
	for (const { file, clauses } of [...parts, ...actions]) {
		for (const { id, line } of clauses) {
			if (OF_PAGES.includes(id)) report.line(file, { line, column: 1 }, finding(id));
		}
	}
	for (const { id, file } of [...deliverables, ...requests]) {
		if (id === "main") report.line(file, { line: 1, column: 1 }, finding(id));
	}
}

function checkFidelity(plan: PlanReading, report: Report): void {
	if (!plan.sourceText) return;
	const { text } = plan.sourceText;
	const removed = new Set(plan.removed.map(({ sourceLine }) => sourceLine));
	const departure = findDeparture(text, documentOrder(plan.parts, plan.actions), removed);
	if (!departure) return;
	const owner = [...plan.parts, ...plan.actions].find((record) =>
		record.clauses.some((clause) => clause.id === departure.clause),
	);
	const clause = owner?.clauses.find(({ id }) => id === departure.clause);
	const where = `source.txt 第 ${departure.sourceLine ?? "末"} 行`;
	const place = { line: clause?.line ?? 1, column: 1 };
	report.line(
		owner?.file ?? plan.plan.file,
		place,
		departure.kind === "text"
			? {
					code: "text-differs-from-source",
					found: departure.found ? `正文在此与来源不同：读到“${departure.found}”` : "正文在此缺少文字",
					expected: departure.expected ? `“${departure.expected}”（${where}）` : `到此为止（${where}）`,
					cure: "请按来源改正；原文有误也照录，另在 notes.yaml 写校注",
				}
			: {
					code: "text-paragraphs-differ",
					found: `分段与来源不同：“${departure.found}…”`,
					expected: `在“${departure.expected}”处另起一段（${where}）`,
					cure: "请按来源分段，段间空一行",
				},
	);
}

function checkPermalinks({ permalinks }: PlanReading, clauses: ClauseIndex, report: Report): void {
	if (!permalinks) return;
	const listed = permalinks.text.split(/\r?\n/).map((line) => line.trim());
	for (const [index, id] of listed.entries()) {
		if (id === "" || id.startsWith("#") || clauses.byId.has(id)) continue;
		report.line(
			permalinks.file,
			{ line: index + 1, column: 1 },
			{
				code: "permalink-lost",
				found: `永久编号${quoteShort(id)}在正文中已不存在`,
				expected: "已公布的编号一个不少",
				cure: "请恢复这一段；网上已有的链接指向它，编号只增不减",
			},
		);
	}
	const known = new Set(listed);
	const added = [...clauses.byId.keys()].filter((id) => !known.has(id));
	if (added.length === 0) return;
	report.line(
		permalinks.file,
		{ line: listed.length, column: 1 },
		{
			code: "permalink-unlisted",
			found: `有 ${added.length} 个新编号未登记：${added.slice(0, 5).join("、")}`,
			expected: "每个编号登记一行",
			cure: `请在 ${permalinks.file.replace(/^.*\//, "")} 末尾加上它们，或运行 npm run permalinks`,
		},
	);
}
