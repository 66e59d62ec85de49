import { formatCsvRows } from "../files/csv-rows.ts";
import type { ContentRecords } from "../records/content-records.ts";
import { day, text } from "../records/fields.ts";
import type { ExtendedLedger } from "../records/ledger-file.ts";
import { searchLogSchema } from "../records/search-log-record.ts";
import type { Kind } from "./kinds.ts";
import { contentText, draftFiles } from "./new-files.ts";
import { planOf, planQuestion } from "./plan-choice.ts";
import { type Answers, type Choice, dateQuestion, fieldQuestion, optional, titleQuestion } from "./question.ts";

const COLUMNS = Object.keys(searchLogSchema.shape);

/** Everything of a plan that can be looked for: the targets, the deliverables, the plan itself. */
export function thingsOf(content: ContentRecords): (answers: Answers) => Choice[] {
	return (answers) => {
		const plan = planOf(content, answers);
		const things = [...(plan?.targets ?? []), ...(plan?.deliverables ?? [])].filter(({ draft }) => !draft);
		return things.map(({ id, title }) => ({ value: id, title }));
	};
}

/** A search that found nothing. */
export const search: Kind = {
	title: "登记一次查找（没有找到）",
	questions: (content) => [
		planQuestion(content),
		titleQuestion("about", "查的是什么", (answers) => [
			...thingsOf(content)(answers),
			{ value: "plan", title: "方案整体" },
		]),
		dateQuestion("date", "哪一天查的", day),
		fieldQuestion("by", "谁查的，写单位或岗位，不写人名，如 本站编辑", text),
		{ ...fieldQuestion("places", "查了哪里，一处一行：名称 网址", text), isLong: true },
		optional(fieldQuestion("words", "用了哪些词", text)),
		optional(fieldQuestion("note", "说明", text)),
	],
	draft(answers, place) {
		const plan = planOf(place.content, answers);
		const planId = plan?.plan.id ?? "";
		const id = (plan?.searches.length ?? 0) + 1;
		const places = (answers["places"] ?? "").split(/\n|；/).map((line) => line.trim());
		const row: Record<string, string | undefined> = {
			...answers,
			id: String(id),
			places: places.filter((line) => line !== "").join("；"),
			result: "未找到",
			found: "",
		};
		const title = thingsOf(place.content)(answers).find(({ value }) => value === answers["about"])?.title ?? "方案整体";
		const told = { plan: planId, kind: "登记查找" as const, about: `search:${id}`, what: `查找“${title}”，没有找到` };
		const file = `plans/${planId}/searches.csv`;
		const changed = [addRow(file, contentText(place.files, file), COLUMNS, row)];
		return draftFiles({ changed }, told, place);
	},
	next: "运行 npm run check；查到了的，登记数值或动态，不登记查找",
};

/** A file with a row more at its end; what stands there stays to the letter. */
function addRow(
	file: string,
	before: string,
	columns: readonly string[],
	row: Readonly<Record<string, string | undefined>>,
): ExtendedLedger {
	const end = before.includes("\r\n") ? "\r\n" : "\n";
	const head = before.trim() === "" ? `${columns.join(",")}${end}` : before;
	const base = /[\r\n]$/.test(head) ? head : `${head}${end}`;
	return { file, before, after: base + formatCsvRows([columns.map((column) => row[column] ?? "")], end) };
}
