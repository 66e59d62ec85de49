import { recognizeDocument } from "../import/recognize/recognize-document.ts";
import { formatReport } from "../import/write/import-report.ts";
import { draftPlan } from "../import/write/plan-draft.ts";
import type { Desk, Kind } from "./kinds.ts";
import { newIdQuestion } from "./plan-choice.ts";
import type { Question } from "./question.ts";

const textQuestion = (desk: Desk): Question => ({
	flag: "text-file",
	ask: "印发文件（.docx、.doc、.pdf、.ofd、.html、.md 或 .txt）",
	check: (file) => (desk.has(file) ? null : { expected: "一个存在的文件", cure: "请检查文件名" }),
});

/** A plan out of its document, as `npm run import` makes it. */
export const plan: Kind = {
	questions: ({ plans }, desk) => [
		newIdQuestion("方案编号，小写英文或拼音，如 health-2021-2025", () => plans.map((known) => known.plan.id)),
		textQuestion(desk),
	],
	async draft({ id = "", "text-file": file = "" }, { files, desk }) {
		const recognition = recognizeDocument(await desk.readDocument(file));
		const name = file.replace(/^.*[\\/]/, "").replace(/(?<=.)\.[^.]*$/, "");
		const { departments, plan: own } = draftPlan(files, id, recognition, name);
		return {
			files: new Map([...departments, ...own]),
			folder: `plans/${id}`,
			report: formatReport(recognition),
		};
	},
	next: "打开 plan.yaml 补上留空的项目，逐个核对 targets/、deliverables/、分工和期限这些草稿，核对一处删去一处的 draft 一行；然后运行 npm run check 和 npm run dev 预览",
};
