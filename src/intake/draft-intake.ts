import { formatProblem, type Problem, quoteFound } from "../problems/problem.ts";
import type { ContentRecords } from "../records/content-records.ts";
import { day } from "../records/fields.ts";
import { type ExtendedLedger, extendLedger } from "../records/ledger-file.ts";
import { comparable } from "../text/comparable.ts";
import { atGridRow } from "./at-row.ts";
import { choosePlan } from "./choose-plan.ts";
import { foldRepeats } from "./fold-repeats.ts";
import { ledgerOf } from "./intake-ledger.ts";
import { extendProgress } from "./progress-file.ts";
import { type Intake, takeIn } from "./take-in.ts";
import { readTableFile, type TableFile } from "./workbook/table-file.ts";

/** The content that stands, and the check of what it would become: a disk or a browser's memory is behind it. */
export interface IntakeContent {
	/** The folder's name as problems show it: `content`. */
	name: string;
	/** Null where the content has errors of its own. */
	records: ContentRecords | null;
	problems: readonly Problem[];
	/** The text of a file below the folder; empty where there is none. */
	text(file: string): string | Promise<string>;
	/** Problems of the content with some files, by path below the folder, written anew. */
	check(files: Record<string, string>): readonly Problem[] | Promise<readonly Problem[]>;
}

/** What the person asked for besides the file. */
export interface IntakeOptions {
	plan?: string | undefined;
	sheet?: string | undefined;
	/** The day of entry; `today` where it is not given. */
	recorded?: string | undefined;
	/** Every different figure is a correction. */
	correct: boolean;
	today: string;
}

/** What would be written, and everything that stands against it. */
export interface IntakeDraft {
	/** Below the content's folder: `plans/<id>/progress.csv`; empty where no plan could be chosen. */
	file: string;
	before: string;
	after: string;
	/** The public ledger with a row for what is added or corrected; null where nothing is. */
	ledger: ExtendedLedger | null;
	/** Rows that would be added. */
	added: number;
	intake: Intake | null;
	/** Of a workbook, the sheets that can be chosen. */
	sheets: string[];
	problems: Problem[];
}

/** Reads a table (null: none could be opened, `problems` says why), compares it with what is published, and checks the content as it would be. */
export async function draftIntake(
	given: TableFile | null,
	content: IntakeContent,
	options: IntakeOptions,
	problems: Problem[] = [],
): Promise<IntakeDraft> {
	const draft: IntakeDraft = {
		file: "",
		before: "",
		after: "",
		ledger: null,
		added: 0,
		intake: null,
		sheets: [],
		problems,
	};
	const recorded = chooseDay(options, problems);
	const { records } = content;
	if (!records) problems.push(...content.problems.filter(({ severity }) => severity === "error"));
	const plan = records && choosePlan(records.plans, options.plan, problems);
	const grid = given && (await readTableFile(given, options.sheet, problems, draft.sheets));
	if (!records || !plan || !grid || recorded === null) return draft;
	const file = `plans/${plan.plan.id}/progress.csv`;
	const before = await content.text(file);
	const areas = [plan.plan.area, ...records.plans.flatMap(({ observations }) => observations.map(({ area }) => area))];
	const { city, shortCity } = records.site;
	const areaNames = new Map(
		[[comparable(city), shortCity]].filter(([, area = ""]) => areas.includes(area)) as [string, string][],
	);
	const known = {
		targets: plan.targets.filter(({ draft }) => !draft),
		areas: [...new Set(areas)],
		areaNames,
		recorded,
	};
	const intake = takeIn(grid, known, plan.observations, options.correct);
	const extended = extendProgress(before, intake.outcomes);
	const old = new Set(content.problems.map(formatProblem));
	const told = ledgerOf(intake.outcomes);
	const book = told.length > 0 ? await content.text(`plans/${plan.plan.id}/changes.csv`) : "";
	const ledger = told.length > 0 ? extendLedger(plan.plan.id, book, plan.changes.length, told, recorded) : null;
	// What the ledger says follows from the figures: a row of it is no second mistake, and is written with them.
	const checked = await content.check({ [file]: extended.text });
	const fresh = checked.filter((problem) => problem.code !== "ledger-behind" && !old.has(formatProblem(problem)));
	const shown = `${content.name}/${file}`;
	const ours = fresh.map((problem) => (problem.file === shown ? atGridRow(problem, grid, extended) : problem));
	const found = [...problems, ...intake.problems, ...foldRepeats(ours)];
	return { ...draft, file, before, after: extended.text, ledger, added: extended.lines.size, intake, problems: found };
}

function chooseDay({ recorded, today }: IntakeOptions, problems: Problem[]): string | null {
	const chosen = recorded ?? today;
	if (day.safeParse(chosen).success) return chosen;
	const [expected, cure] = ["日期（年-月-日）", "请写成 2021-01-26 这样"];
	problems.push({
		severity: "error",
		file: "--recorded",
		line: 1,
		column: 1,
		code: "command-day-unreadable",
		found: quoteFound(chosen),
		expected,
		cure,
	});
	return null;
}
