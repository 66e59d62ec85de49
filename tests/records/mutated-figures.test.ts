import { beforeAll, expect, test } from "vitest";
import { Report } from "../../src/check/findings.ts";
import { checkObservations } from "../../src/check/observation-rules.ts";
import { readContentFiles } from "../../src/disk/read-content.ts";
import { formatCsv } from "../../src/exports/table-files.ts";
import { progress } from "../../src/exports/tables/progress-tables.ts";
import { buildSite } from "../../src/model/build-site.ts";
import { hasErrors, type Problem } from "../../src/problems/problem.ts";
import {
	type ContentReading,
	type ContentRecords,
	type PlanReading,
	parseContent,
} from "../../src/records/content-records.ts";
import { parseCsvRecords } from "../../src/records/csv-records.ts";
import {
	OBSERVATION_COLUMNS,
	type ObservationRecord,
	observationSchema,
} from "../../src/records/observation-record.ts";
import { DEMO_ROOT, demoRecords } from "../demo.ts";
import { createFileMaker, dataLines } from "./mutated-figures.ts";

const CASES = 7_000;
/** A day on which every row has been published, whatever year a mutation made of it. */
const LAST_DAY = "9999-12-31";

let reading: ContentReading;
let records: ContentRecords;
let plan: PlanReading;
let file: string;

beforeAll(async () => {
	reading = parseContent(await readContentFiles(DEMO_ROOT));
	records = demoRecords();
	plan = reading.plans[0] ?? expect.fail(`${DEMO_ROOT} has no plan`);
	file = plan.plan.file.replace(/plan\.yaml$/, "progress.csv");
});

/** The demo's figures, a small table for each target. */
const figureTables = () =>
	[...Map.groupBy(plan.observations, ({ target }) => target).values()].map((rows) =>
		rows.map((row) => OBSERVATION_COLUMNS.map((column) => String(row[column as keyof ObservationRecord] ?? ""))),
	);

/** Reads and checks a text as `progress.csv` of the demo content, in memory. */
function readFigures(text: string) {
	const problems: Problem[] = [];
	const observations = parseCsvRecords(observationSchema, { file, text }, plan.plan.id, problems);
	const broken = new Map(problems.length > 0 ? [[file, null]] : []);
	checkObservations({ ...plan, observations }, new Report({ ...reading, problems, broken }));
	return { observations, problems };
}

/** The file that the site offers for download when these are its figures. */
function exportFigures(observations: ObservationRecord[]): string {
	const plans = [{ ...plan, observations }];
	return formatCsv(progress(buildSite({ ...records, plans }, LAST_DAY).featuredPlan));
}

const withoutLines = (records: readonly ObservationRecord[]) =>
	JSON.stringify(records.map(({ line: _, ...record }) => record));

/** Data rows that are neither a record nor named by a problem; a file whose head or quotes are wrong is refused whole. */
function lostRows(text: string, { observations, problems }: ReturnType<typeof readFigures>): number[] {
	const isRefusedWhole = problems.some(({ line, found }) => line === 1 || found === "引号没有成对");
	const told = new Set([...observations.map(({ line }) => line), ...problems.map(({ line }) => line)]);
	return isRefusedWhole ? [] : dataLines(text).filter((line) => !told.has(line));
}

test(`${CASES} random and mutated files: none crashes, no row is lost, what is accepted is exported as it was`, {
	timeout: 600_000,
}, () => {
	const next = createFileMaker(39, figureTables());
	const outcomes = { accepted: 0, refused: 0, crashed: 0 };
	const faults: { text: string; fault: string }[] = [];
	for (let index = 0; index < CASES; index += 1) {
		const text = next();
		try {
			const read = readFigures(text);
			const isAccepted = !hasErrors(read.problems);
			outcomes[isAccepted ? "accepted" : "refused"] += 1;
			for (const line of lostRows(text, read)) faults.push({ text, fault: `row of line ${line} is lost` });
			if (!isAccepted) continue;
			const again = readFigures(exportFigures(read.observations));
			if (withoutLines(again.observations) !== withoutLines(read.observations)) {
				faults.push({ text, fault: "the export is another file" });
			}
		} catch (error) {
			outcomes.crashed += 1;
			faults.push({ text, fault: String(error) });
		}
	}
	console.log(`${CASES} files:`, outcomes);
	expect(faults.slice(0, 3)).toEqual([]);
	expect(outcomes.accepted).toBeGreaterThan(CASES / 10);
	expect(outcomes.refused).toBeGreaterThan(CASES / 10);
});
