import { existsSync } from "node:fs";
import path from "node:path";
import { writePlan } from "../../scripts/lib/write-plan.ts";
import { readDocument } from "../import/extract/read-document.ts";
import { recognizeDocument } from "../import/recognize/recognize-document.ts";
import { formatReport } from "../import/write/import-report.ts";
import { draftPlan } from "../import/write/plan-draft.ts";
import type { Kind } from "./kinds.ts";
import { newIdQuestion } from "./plan-choice.ts";
import type { Question } from "./question.ts";

const textQuestion: Question = {
	flag: "text-file",
	ask: "印发文件（.docx、.doc、.pdf、.ofd、.html、.md 或 .txt）",
	check: (file) => (existsSync(file) ? null : { expected: "一个存在的文件", cure: "请检查文件名" }),
};

/** A plan out of its document, as `npm run import` makes it. */
export const plan: Kind = {
	questions: ({ plans }) => [
		newIdQuestion("方案编号，小写英文或拼音，如 health-2021-2025", () => plans.map((known) => known.plan.id)),
		textQuestion,
	],
	async write({ id = "", "text-file": file = "" }, { root, files }) {
		const recognition = recognizeDocument(await readDocument(file));
		const draft = draftPlan(files, id, recognition, path.basename(file, path.extname(file)));
		await writePlan(root, id, draft);
		console.log(`${formatReport(recognition)}\n`);
		return {
			files: [path.join(root, "plans", id), ...[...draft.departments.keys()].map((name) => path.join(root, name))],
		};
	},
	next: "打开 plan.yaml 补上留空的项目，逐个核对 targets/ 和分工；然后运行 npm run check 和 npm run dev 预览",
};
