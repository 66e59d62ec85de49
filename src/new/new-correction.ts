import { checkContent } from "../check/check-content.ts";
import { standingRows } from "../check/correction-rules.ts";
import { withFiles } from "../files/content-files.ts";
import { formatCsvRows } from "../files/csv-rows.ts";
import { draftIntake, type IntakeContent } from "../intake/draft-intake.ts";
import { COLUMN_LABELS, type ProgressColumn } from "../intake/grid/progress-columns.ts";
import { figureText } from "../intake/published-figure.ts";
import { formatWords } from "../problems/problem.ts";
import type { ContentRecords } from "../records/content-records.ts";
import { date, text, url } from "../records/fields.ts";
import { EVIDENCE_GRADES } from "../records/observation-record.ts";
import type { Kind, Workplace } from "./kinds.ts";
import { contentText } from "./new-files.ts";
import { planOf, planQuestion } from "./plan-choice.ts";
import {
	type Answers,
	type Choice,
	choiceQuestion,
	dateQuestion,
	fieldQuestion,
	optional,
	titleQuestion,
} from "./question.ts";

/** The published figures that nothing corrects yet. */
function figuresOf(content: ContentRecords): (answers: Answers) => Choice[] {
	return (answers) => {
		const plan = planOf(content, answers);
		const titles = new Map(plan?.targets.map(({ id, title }) => [id, title]));
		return standingRows(plan?.observations ?? []).map((row) => ({
			value: String(row.id),
			title: `${titles.get(row.target) ?? row.target} · ${row.area} · ${row.period} · ${figureText(row)}（编号 ${row.id}）`,
		}));
	};
}

/** Another figure in the place of a published one, which stays beside it. */
export const correction: Kind = {
	title: "更正一个已公布的数值",
	questions: (content) => [
		planQuestion(content),
		titleQuestion("row", "更正哪一个数值", figuresOf(content)),
		fieldQuestion("value", "更正后的数值，照来源写，如 10.5、约60", text),
		fieldQuestion("why", "为什么更正", text),
		choiceQuestion("evidence", "写在哪一类材料里", EVIDENCE_GRADES),
		fieldQuestion("source-title", "来源的标题", text),
		fieldQuestion("source-url", "来源的网址", url),
		optional(fieldQuestion("source-publisher", "来源是哪个单位发布的", text)),
		optional(dateQuestion("source-date", "来源公布的日期", date)),
	],
	async draft(answers, place) {
		const plan = planOf(place.content, answers);
		const row = plan?.observations.find(({ id }) => String(id) === answers["row"]);
		if (!plan || !row) return { faults: ["--row 没有这个编号"] };
		const cells: Partial<Record<ProgressColumn, string>> = {
			target: row.target,
			area: row.area,
			period: row.period,
			value: answers["value"] ?? "",
			unit: row.unit,
			evidence: answers["evidence"] ?? "",
			source_title: answers["source-title"] ?? "",
			source_publisher: answers["source-publisher"] ?? "",
			source_url: answers["source-url"] ?? "",
			source_date: answers["source-date"] ?? "",
			supersedes: String(row.id),
			note: answers["why"] ?? "",
		};
		const columns = Object.keys(cells) as ProgressColumn[];
		const table = formatCsvRows([columns.map((name) => COLUMN_LABELS[name]), columns.map((name) => cells[name] ?? "")]);
		// The same reading as a table's: a figure said in words is understood, or refused, in one way.
		const draft = await draftIntake({ name: "更正", bytes: new TextEncoder().encode(table) }, contentOf(place), {
			plan: plan.plan.id,
			correct: false,
			today: place.today,
		});
		const faults = draft.problems.filter(({ severity }) => severity === "error").map(formatWords);
		if (faults.length > 0) return { faults };
		if (draft.added === 0) return { faults: ["与已公布的数值相同，没有要更正的"] };
		const { file, before, after, ledger } = draft;
		return { files: new Map(), changed: [{ file, before, after }], ...(ledger ? { ledger } : {}) };
	},
	next: "再发一条类别为“更正”的动态；然后运行 npm run check",
};

function contentOf({ files, content, problems }: Workplace): IntakeContent {
	return {
		name: files.name,
		records: content,
		problems,
		text: (file) => contentText(files, file),
		check: (written) => checkContent(withFiles(files, Object.entries(written))).problems,
	};
}
