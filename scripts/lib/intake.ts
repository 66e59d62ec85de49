import { readFile } from "node:fs/promises";
import path from "node:path";
import { checkContent } from "../../src/check/check-content.ts";
import { decodeText } from "../../src/files/text-file.ts";
import { atTableRow } from "../../src/intake/at-row.ts";
import { choosePlan } from "../../src/intake/choose-plan.ts";
import { parseDelimited } from "../../src/intake/delimited.ts";
import { extendProgress } from "../../src/intake/progress-file.ts";
import type { Table } from "../../src/intake/table.ts";
import { type Intake, takeIn } from "../../src/intake/take-in.ts";
import { isWorkbook, parseWorkbook } from "../../src/intake/xlsx/workbook.ts";
import type { ProblemCode } from "../../src/problems/codes.ts";
import { formatProblem, type Problem, quoteFound } from "../../src/problems/problem.ts";
import { day } from "../../src/records/fields.ts";
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

/** A larger file holds something else than a table of figures. */
const MAX_BYTES = 10_000_000;

/** Reads a table, compares it with what is published and checks the content as it would be. Writes nothing. */
export async function draftIntake(
	root: string,
	files: readonly string[],
	options: IntakeOptions,
): Promise<IntakeDraft> {
	const draft: IntakeDraft = { file: "", before: "", after: "", added: 0, intake: null, problems: [] };
	const given = chooseFile(files, draft.problems);
	const recorded = chooseDay(options.recorded, draft.problems);
	const { records, problems } = await checkContent(root);
	if (!records) draft.problems.push(...problems.filter(({ severity }) => severity === "error"));
	const plan = records && choosePlan(records.plans, options.plan, draft.problems);
	const table = given === null ? null : await readTable(given, options.sheet, draft.problems);
	if (!records || !plan || !table || recorded === null) return draft;
	const file = `plans/${plan.plan.id}/progress.csv`;
	const place = path.join(root, file);
	const before = decodeText(await readFile(place)) ?? "";
	const areas = [plan.plan.area, ...records.plans.flatMap(({ observations }) => observations.map(({ area }) => area))];
	const known = { targets: plan.targets, areas: [...new Set(areas)], recorded };
	const intake = takeIn(table, known, plan.observations, options.correct);
	const extended = extendProgress(before, intake.outcomes);
	const checked = await checkDraft(root, { [file]: extended.text });
	const shown = path.posix.join(path.basename(root), file);
	const fresh = checked.problems.filter(
		(problem) => !problems.some((old) => formatProblem(old) === formatProblem(problem)),
	);
	const ours = fresh.map((problem) => (problem.file === shown ? atTableRow(problem, table, extended) : problem));
	const found = [...draft.problems, ...intake.problems, ...ours];
	return { file: place, before, after: extended.text, added: extended.lines.size, intake, problems: found };
}

/** Writes what was drafted, unless the file has changed since. */
export async function writeIntake({ file, before, after }: IntakeDraft): Promise<void> {
	if (decodeText(await readFile(file)) !== before) throw new Error(`${file} 刚刚被别人改过，没有写入；请再来一次`);
	await replaceFile(file, after);
}

function report(
	problems: Problem[],
	file: string,
	code: ProblemCode,
	found: string,
	expected: string,
	cure: string,
): null {
	problems.push({ severity: "error", file, line: 1, column: 1, code, found, expected, cure });
	return null;
}

function chooseFile(files: readonly string[], problems: Problem[]): string | null {
	const [file] = files;
	if (file !== undefined && files.length === 1) return file;
	return report(
		problems,
		"npm run intake",
		"command-file-missing",
		`读到 ${files.length} 个文件名`,
		"一个文件名",
		"请写成 npm run intake -- 进度.xlsx",
	);
}

/** The day of entry: as given, else today in Shanghai. */
function chooseDay(given: string | undefined, problems: Problem[]): string | null {
	const chosen = given ?? new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
	if (day.safeParse(chosen).success) return chosen;
	return report(
		problems,
		"--recorded",
		"command-day-unreadable",
		quoteFound(chosen),
		"日期（年-月-日）",
		"请写成 2021-01-26 这样",
	);
}

async function readTable(file: string, sheet: string | undefined, problems: Problem[]): Promise<Table | null> {
	const bytes = await readFile(file).catch(() => null);
	if (!bytes)
		return report(
			problems,
			file,
			"file-missing",
			"没有找到此文件",
			"一个存在的文件",
			"请检查文件名；文件名里有空格时用英文引号括起来",
		);
	if (bytes.length > MAX_BYTES) {
		const found = `文件有 ${Math.ceil(bytes.length / 1e6)} MB`;
		return report(problems, file, "table-too-large", found, "不超过 10 MB 的表格", "请只留要登记的一张工作表");
	}
	if (isWorkbook(bytes)) return parseWorkbook({ file, bytes }, sheet, problems);
	const text = decodeText(bytes);
	if (text === null) {
		return report(
			problems,
			file,
			"file-encoding-unknown",
			"无法识别文字编码",
			"UTF-8、GB18030 或 UTF-16 的文本",
			"请在 Excel 或 WPS 中另存为 .xlsx",
		);
	}
	return parseDelimited({ file, text }, problems);
}
