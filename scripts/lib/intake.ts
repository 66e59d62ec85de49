import { readFile } from "node:fs/promises";
import path from "node:path";
import { checkContent } from "../../src/check/content.ts";
import { COLUMN_LABELS, type Column } from "../../src/intake/columns.ts";
import { parseDelimited } from "../../src/intake/delimited.ts";
import { type ExtendedFile, extendProgress } from "../../src/intake/progress-file.ts";
import { problemAt, type Table } from "../../src/intake/table.ts";
import { type Intake, takeIn } from "../../src/intake/take-in.ts";
import { isWorkbook, parseWorkbook } from "../../src/intake/xlsx/workbook.ts";
import type { PlanRecords } from "../../src/load/content.ts";
import { suggestion } from "../../src/load/nearest.ts";
import { formatProblem, type Problem, quoteFound } from "../../src/load/problem.ts";
import { decodeText } from "../../src/load/text-file.ts";
import { day } from "../../src/schemas/fields.ts";
import { OBSERVATION_COLUMNS } from "../../src/schemas/observation.ts";
import { checkDraft } from "./check-draft.ts";
import { replaceFile } from "./write-file.ts";

/** What the person asked for besides the file. */
export interface IntakeOptions {
	plan?: string | undefined;
	sheet?: string | undefined;
	recorded?: string | undefined;
	correct: boolean;
}

/** What would be written, and everything that stands against it. */
export interface IntakeDraft {
	/** `content/plans/<id>/progress.csv`. */
	file: string;
	before: string;
	after: string;
	/** Rows that would be added. */
	added: number;
	intake: Intake | null;
	problems: Problem[];
}

const ROOT = "content";
/** A larger file holds something else than a table of figures. */
const MAX_BYTES = 10_000_000;

/** Reads a table, compares it with what is published and checks the content as it would be. Writes nothing. */
export async function draftIntake(files: readonly string[], options: IntakeOptions): Promise<IntakeDraft> {
	const draft: IntakeDraft = { file: "", before: "", after: "", added: 0, intake: null, problems: [] };
	const given = chooseFile(files, draft.problems);
	const recorded = chooseDay(options.recorded, draft.problems);
	const { records, problems } = await checkContent(ROOT);
	if (!records) draft.problems.push(...problems.filter(({ severity }) => severity === "error"));
	const plan = records && choosePlan(records.plans, options.plan, draft.problems);
	const table = given === null ? null : await readTable(given, options.sheet, draft.problems);
	if (!records || !plan || !table || recorded === null) return draft;
	const file = `plans/${plan.plan.id}/progress.csv`;
	const before = decodeText(await readFile(path.join(ROOT, file))) ?? "";
	const areas = [plan.plan.area, ...records.plans.flatMap(({ observations }) => observations.map(({ area }) => area))];
	const known = { targets: plan.targets, areas: [...new Set(areas)], recorded };
	const intake = takeIn(table, known, plan.observations, options.correct);
	const extended = extendProgress(before, intake.outcomes);
	const checked = await checkDraft(ROOT, { [file]: extended.text });
	const shown = path.posix.join(ROOT, file);
	const fresh = checked.problems.filter(
		(problem) => !problems.some((old) => formatProblem(old) === formatProblem(problem)),
	);
	const ours = fresh.map((problem) => (problem.file === shown ? atItsRow(problem, table, extended) : problem));
	const found = [...draft.problems, ...intake.problems, ...ours];
	return { file: shown, before, after: extended.text, added: extended.lines.size, intake, problems: found };
}

/** Writes what was drafted, unless the file has changed since. */
export async function writeIntake({ file, before, after }: IntakeDraft): Promise<void> {
	if (decodeText(await readFile(file)) !== before) throw new Error(`${file} 刚刚被别人改过，没有写入；请再来一次`);
	await replaceFile(file, after);
}

function report(problems: Problem[], file: string, found: string, expected: string, cure: string): null {
	problems.push({ severity: "error", file, line: 1, column: 1, found, expected, cure });
	return null;
}

function chooseFile(files: readonly string[], problems: Problem[]): string | null {
	const [file] = files;
	if (file !== undefined && files.length === 1) return file;
	return report(
		problems,
		"npm run intake",
		`读到 ${files.length} 个文件名`,
		"一个文件名",
		"请写成 npm run intake -- 进度.xlsx",
	);
}

/** The day of entry: as given, else today in Shanghai. */
function chooseDay(given: string | undefined, problems: Problem[]): string | null {
	const chosen = given ?? new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
	if (day.safeParse(chosen).success) return chosen;
	return report(problems, "--recorded", quoteFound(chosen), "日期（年-月-日）", "请写成 2021-01-26 这样");
}

function choosePlan(plans: readonly PlanRecords[], id: string | undefined, problems: Problem[]): PlanRecords | null {
	const ids = plans.map(({ plan }) => plan.id);
	const chosen = id === undefined && plans.length === 1 ? plans[0] : plans.find(({ plan }) => plan.id === id);
	if (chosen) return chosen;
	const cure = id === undefined ? `请在命令后加 --plan，如 --plan ${ids[0]}` : suggestion(id, ids);
	return report(problems, "--plan", quoteFound(id), `plans/ 下的方案：${ids.join("、")}`, cure);
}

async function readTable(file: string, sheet: string | undefined, problems: Problem[]): Promise<Table | null> {
	const bytes = await readFile(file).catch(() => null);
	if (!bytes)
		return report(problems, file, "没有找到此文件", "一个存在的文件", "请检查文件名；文件名里有空格时用英文引号括起来");
	if (bytes.length > MAX_BYTES) {
		const found = `文件有 ${Math.ceil(bytes.length / 1e6)} MB`;
		return report(problems, file, found, "不超过 10 MB 的表格", "请只留要登记的一张工作表");
	}
	if (isWorkbook(bytes)) return parseWorkbook({ file, bytes }, sheet, problems);
	const text = decodeText(bytes);
	if (text === null) {
		return report(
			problems,
			file,
			"无法识别文字编码",
			"UTF-8、GB18030 或 UTF-16 的文本",
			"请在 Excel 或 WPS 中另存为 .xlsx",
		);
	}
	return parseDelimited({ file, text }, problems);
}

/** A problem of the would-be file, at the row of the table that it comes from. */
function atItsRow(problem: Problem, table: Table, { lines }: ExtendedFile): Problem {
	const outcome = lines.get(problem.line);
	if (!outcome) return problem;
	const { file: _file, line: _line, column, ...finding } = problem;
	const name = OBSERVATION_COLUMNS[column - 1] as Column;
	const found = finding.found.replace(name, COLUMN_LABELS[name]);
	return problemAt(table, outcome.draft.line, Math.max(0, outcome.draft.columns.indexOf(name)), { ...finding, found });
}
