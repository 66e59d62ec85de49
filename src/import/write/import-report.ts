import { listRemoved } from "../../text/removed-lines.ts";
import { isDivision } from "../outline/draft-parts.ts";
import type { Account } from "../recognize/account.ts";
import { findGaps } from "../recognize/import-problems.ts";
import type { Recognition } from "../recognize/recognize-document.ts";
import type { EvidenceKind, UnreadEvidence } from "../recognize/unread-evidence.ts";

/** Entries of one kind that the report spells out; all are in `--json`. */
const SHOWN = 20;

/** Says in Chinese what was recognised, what was not, and how sure it is. */
export function formatReport(recognition: Recognition): string {
	const { data, source, parts, measures, duties, deadlines, targets, deliverables, phases, account, problems } =
		recognition;
	const facts: [string, string | null][] = [
		["标题", data.title],
		["文号", data.number],
		["发文机关", data.issuer],
		["成文日期", data.date],
		["规划期", data.period],
	];
	const divisions = parts.filter(isDivision);
	const actions = parts.flatMap((part) => part.actions);
	const answered = new Set(duties.map(({ measure }) => measure));
	const departments = new Set(duties.map(({ department }) => department));
	const roles = ["牵头", "责任", "配合"].map((role) => `${role} ${duties.filter((duty) => duty.role === role).length}`);
	const sureness = findGaps(divisions).length > 0 ? "编号不连续，请对照原文" : "照编号划分，编号连续";
	return [
		...facts.map(([name, value]) => `${name}：${value ?? "没有认出，留空"}`),
		`部分：${divisions.length} 个（${sureness}）`,
		...divisions.map(
			({ id, title, actions: own }) => `  ${id} ${title}${own.length > 0 ? `（${own.length} 项任务）` : ""}`,
		),
		`任务：${actions.length} 项 · 措施：${measures.length} 条（照编号和表格划分；请对照全文页核对一遍）`,
		`分工：${duties.length} 条，${departments.size} 个部门（${roles.join(" · ")}；逐字取自原文，名称不合并）`,
		`  ${measures.length - measures.filter(({ id }) => answered.has(id)).length} 条措施没有认出分工`,
		`期限：${deadlines.length} 处`,
		...deadlines.map(({ measure, quote, due }) => `  ${measure} ${due ?? "没有截止日"} ｜ ${quote}`),
		`量化目标：${targets.length} 个候选（照数字在句中的作用摘取，请逐个核对口径；不是目标的删去）`,
		...targets.map(
			({ clause, alsoAt, quote, comparator, value, unit }) =>
				`  ${[clause, ...alsoAt].join("、")} ${comparator} ${value}${unit ?? ""} ｜ ${quote}`,
		),
		`交付事项：${deliverables.length} 个候选（句子里安排制定、建立、开展的事；请逐个看是不是能查到，不是的删去）`,
		...deliverables.map(({ clause, kind, quote }) => `  ${clause} ${kind} ｜ ${quote}`),
		`以上目标、事项、分工、期限和新的部门都是草稿：核对以后删去 draft 一行才会公布；npm run check 逐处列出`,
		`阶段：${phases.length} 个`,
		...formatNumbers(account.numbers),
		...formatUnread(account.unread),
		...formatRemoved(source),
		...formatCharacters(recognition.characters),
		...problems.map((problem) => `注意：${problem}`),
	].join("\n");
}

/** 原文有168处带单位的数字：42个目标，15个起点数值，60处条件、已完成或名称，51处未读. */
function formatNumbers(numbers: Account["numbers"]): string[] {
	const { target, baseline, past, unread, range, page, ...rest } = numbers;
	const others = Object.values(rest).reduce((sum, count) => sum + count, 0);
	const total = target + baseline + past + unread + range + page + others;
	const counts: [number, string][] = [
		[target, "目标"],
		[baseline, "起点数值"],
		[past, "已完成或现状"],
		[others, "条件、标准、名称或期限"],
		[range, "区间"],
		[page, "像是页码"],
		[unread, "未读"],
	];
	return [`原文有 ${total} 处带单位的数字：${counts.map(([count, name]) => `${name} ${count}`).join(" · ")}`];
}

function formatUnread(unread: readonly UnreadEvidence[]): string[] {
	const kinds = [...new Set(unread.map(({ kind }) => kind))];
	const lines = kinds.flatMap((kind) =>
		formatKind(
			kind,
			unread.filter((one) => one.kind === kind),
		),
	);
	return [
		`没有读进任务、分工、目标和期限的：${unread.length} 处${unread.length > 0 ? "，请逐处看一遍" : ""}`,
		...lines,
	];
}

function formatKind(kind: EvidenceKind, found: readonly UnreadEvidence[]): string[] {
	const shown = found.slice(0, SHOWN).map(({ clause, line, quote }) => {
		const place = clause ? `条款 ${clause}` : line === null ? "文件里" : `第 ${line} 行`;
		return `    ${place}${quote === "" ? "" : `：${quote}`}`;
	});
	const more = found.length > SHOWN ? [`    另有 ${found.length - SHOWN} 处，用 --dry-run --json 看全部`] : [];
	return [`  ${kind} ${found.length} 处`, ...shown, ...more];
}

function formatRemoved(source: string): string[] {
	const removed = listRemoved(source);
	const lines = removed.map(
		({ sourceLine: line, reason, text }) => `    第 ${line} 行（${reason}）：${text.slice(0, 40)}`,
	);
	return [`版式：${removed.length} 行不进正文（source.txt 里保留）`, ...lines];
}

function formatCharacters({ dropped, folded }: Recognition["characters"]): string[] {
	if (dropped + folded === 0) return [];
	return [`字符：去掉看不见的 ${dropped} 个，部首改为所代表的汉字 ${folded} 个`];
}
