import { layoutLines } from "../../text/source-text.ts";
import { isDivision } from "../outline/draft-parts.ts";
import type { Recognition } from "../recognize/recognize-document.ts";

/** Says in Chinese what was recognised, what was not, and how sure it is. */
export function formatReport(recognition: Recognition): string {
	const { data, source, parts, measures, duties, targets, phases, problems } = recognition;
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
	return [
		...facts.map(([name, value]) => `${name}：${value ?? "没有认出，留空"}`),
		`部分：${divisions.length} 个（照编号划分，可靠）`,
		...divisions.map(
			({ id, title, actions: own }) => `  ${id} ${title}${own.length > 0 ? `（${own.length} 项任务）` : ""}`,
		),
		`任务：${actions.length} 项 · 措施：${measures.length} 条（照编号划分，较可靠；请对照全文页核对一遍）`,
		`分工：${duties.length} 条，${departments.size} 个部门（${roles.join(" · ")}；逐字取自原文，名称不合并）`,
		`  ${measures.length - measures.filter(({ id }) => answered.has(id)).length} 条措施没有认出分工`,
		`量化目标：${targets.length} 个候选（照数字和“达到”“不低于”等字样摘取，请逐个核对口径；不是目标的删去）`,
		...targets.map(
			({ clause, quote, comparator, value, unit }) => `  ${clause} ${comparator} ${value}${unit} ｜ ${quote}`,
		),
		`阶段：${phases.length} 个`,
		`版式：略去 ${layoutLines(source.split("\n")).size} 行（页码、页眉页脚、带点线的目录；source.txt 里保留）`,
		...problems.map((problem) => `注意：${problem}`),
	].join("\n");
}
