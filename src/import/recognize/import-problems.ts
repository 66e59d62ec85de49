import { parseNumbering } from "../../text/numbering.ts";
import type { DocumentData } from "../outline/document-data.ts";
import { isDivision } from "../outline/draft-parts.ts";
import type { MeasureRead } from "../outline/measure-outline.ts";
import { everyClause, type RecognizedPart } from "./document-parts.ts";
import type { Duty } from "./duties.ts";
import { whyNoPlan } from "./plan-nature.ts";

/** What the problems of an import are found in. */
interface Read {
	parts: readonly RecognizedPart[];
	measures: readonly MeasureRead[];
	duties: readonly Duty[];
	data: DocumentData;
}

/** What a person must know of the whole; what stands in one place and was not read is listed as unread. */
export function findProblems(read: Read): string[] {
	const { parts, measures, duties, data } = read;
	const divisions = parts.filter(isDivision);
	const reason = whyNoPlan(data.title, parts.flatMap(everyClause), measures.length, duties.length);
	return [
		...(reason ? [reason] : []),
		...(divisions.some(({ slug }) => slug !== "whole")
			? []
			: ["没有认出“一、”“第一章”这样编号的部分，全文作为一段正文放入"]),
		...gapProblems(divisions),
		...spellingProblems(duties),
		...homelessProblems(parts, duties),
	];
}

/** The numbers that the parts of one list lack: 一、二、四. */
export function findGaps(divisions: readonly RecognizedPart[]): string[] {
	const heads = divisions.flatMap(({ clauses }) => parseNumbering(clauses[0]?.text ?? "") ?? []);
	return heads.flatMap(({ rank, number, label }, index) => {
		const previous = heads.slice(0, index).findLast((one) => one.rank === rank);
		const expected = previous === undefined || number === 1 ? 1 : previous.number + 1;
		return number === expected ? [] : [`${previous?.label ?? "开头"}之后是${label}`];
	});
}

function gapProblems(divisions: readonly RecognizedPart[]): string[] {
	const gaps = findGaps(divisions);
	return gaps.length === 0 ? [] : [`部分的编号不连续：${gaps.join("；")}。可能有部分没有认出，请对照原文`];
}

/** One office in two spellings is offered as one, never merged. */
function spellingProblems(duties: readonly Duty[]): string[] {
	const names = new Set(duties.map(({ department }) => department));
	return [...names].flatMap((full) => {
		const place = PLACE.exec(full)?.[0] ?? "";
		const short = [...place]
			.map((_, at) => full.slice(at + 1))
			.find((name, at) => names.has(name) && isPlace(place, at));
		return short ? [`“${short}”和“${full}”可能是同一个单位，照原文列为两个；若是一个，请在部门文件里写明别名`] : [];
	});
}

/** What a full name may have in front: 省, 云川市, 国家. */
const PLACE = /^(?:国家|[\u4e00-\u9fa5]{3})/;

function isPlace(words: string, last: number): boolean {
	return words.slice(0, last + 1) === "国家" || /[市省县区州旗]/.test(words[last] ?? "");
}

/** A duty that stands in no action is in no file. */
function homelessProblems(parts: readonly RecognizedPart[], duties: readonly Duty[]): string[] {
	const housed = new Set(parts.flatMap(({ actions }) => actions.flatMap(({ clauses }) => clauses.map(({ id }) => id))));
	const homeless = duties.filter(({ measure }) => !housed.has(measure));
	if (homeless.length === 0) return [];
	const shown = homeless.slice(0, 3).map(({ clause, department, role }) => `条款 ${clause} ${department}（${role}）`);
	return [
		`有 ${homeless.length} 条分工写在任务之外，没有任务文件可以放，请核对后放到所属任务：${shown.join("；")}${homeless.length > 3 ? " …" : ""}`,
	];
}
