import type { Path, Place } from "../files/yaml-record.ts";
import type { ProblemCode } from "../problems/codes.ts";
import { type OtherNames, suggestion } from "../problems/nearest.ts";
import { type Problem, quoteFound } from "../problems/problem.ts";
import type { PlanReading } from "../records/content-records.ts";
import { documentOrder } from "../records/document-order.ts";
import type { ObservationRecord } from "../records/observation-record.ts";
import type { FolderReading } from "../records/reader.ts";
import type { ClauseRecord } from "../text/clauses.ts";

/** What is wrong, what would be right, how to mend it. */
export interface Finding {
	code: ProblemCode;
	found: string;
	expected: string;
	cure: string;
	severity?: Problem["severity"];
}

/** Reports at a cell of `progress.csv`. */
export type CellReport = (row: ObservationRecord, column: keyof ObservationRecord, finding: Finding) => void;

/** Collects findings at the places where their values stand. */
export class Report {
	readonly reading: FolderReading;

	constructor(reading: FolderReading) {
		this.reading = reading;
	}

	/** Files below a folder whose record failed: what refers to them is not to blame. */
	brokenIn(folder: string): unknown[] {
		return [...this.reading.broken].flatMap(([file, data]) => (file.includes(`/${folder}/`) ? [data] : []));
	}

	/** Ids of those files. */
	brokenIdsIn(folder: string): string[] {
		const files = [...this.reading.broken.keys()].filter((file) => file.includes(`/${folder}/`));
		return files.map((file) => file.replace(/^.*\/|\.mdx$/g, ""));
	}

	/** A finding at the value at `path` in `file`. */
	at(file: string, path: Path, finding: Finding): void {
		this.line(file, this.placeOf(file, path), finding);
	}

	/** Where the value at `path` in `file` stands. */
	placeOf(file: string, path: Path): Place {
		return this.reading.places.get(file)?.(path) ?? { line: 1, column: 1 };
	}

	/** A finding at a line of a file that has no paths. */
	line(file: string, place: { line: number; column: number }, finding: Finding): void {
		this.reading.problems.push({ severity: "error", file, ...place, ...finding });
	}
}

/** A plan's clauses by id, with a lookup that reports unknown ids. */
export class ClauseIndex {
	readonly byId: Map<string, ClauseRecord>;
	/** Every file of the text could be read, so that what is not here is nowhere. */
	readonly isWhole: boolean;
	readonly #report: Report;

	constructor(plan: PlanReading, report: Report) {
		const { id } = plan.plan;
		this.isWhole = [`plans/${id}/text`, `plans/${id}/actions`].every((folder) => report.brokenIn(folder).length === 0);
		const clauses = documentOrder(plan.parts, plan.actions);
		this.byId = new Map(clauses.map((clause) => [clause.id, clause]));
		this.#report = report;
	}

	/** The clause named at `path` of `file`; an unknown id is reported and gives null. */
	find(id: string, file: string, path: Path): ClauseRecord | null {
		const clause = this.byId.get(id) ?? null;
		if (!clause && this.isWhole) {
			const near = suggestion(id, [...this.byId.keys()]);
			this.#report.at(file, path, {
				code: "clause-unknown",
				found: `条款编号${quoteFound(id)}`,
				expected: "本方案中的条款编号，如 3-1-m2",
				cure: near.startsWith("是否") ? near : "请在全文页复制该段的编号",
			});
		}
		return clause;
	}

	/** Reports a quote that is not a literal part of its clause. */
	checkQuote(id: string, quote: string, file: string, base: Path, key = "quote"): void {
		const clause = this.find(id, file, [...base, "clause"]);
		if (!clause || clause.text.includes(quote)) return;
		this.#report.at(file, [...base, key], {
			code: "quote-not-literal",
			found: `${key} ${quoteFound(quote)}`,
			expected: `条款 ${id} 中逐字相同的一段`,
			cure: "请从正文复制这段话，标点、括号、引号都不要改动",
		});
	}
}

/** What each of other names may mean: a title that two targets have means both. */
export function groupNames(pairs: readonly (readonly [other: string, name: string])[]): OtherNames {
	return new Map(
		[...Map.groupBy(pairs, ([other]) => other)].map(([other, all]) => [other, all.map(([, name]) => name)]),
	);
}

/** The ids that a title may mean. */
export function idsByTitle(things: readonly { id: string; title: string }[]): OtherNames {
	return groupNames(things.map(({ id, title }) => [title, id]));
}

/** The targets that may be referred to, those included whose own file has a mistake. */
export function targetIds(targets: PlanReading["targets"], plan: string, report: Report): string[] {
	return [...targets.map(({ id }) => id), ...report.brokenIdsIn(`plans/${plan}/targets`)];
}

/** A reference to a target that does not exist. */
export function unknownTarget(id: string, ids: string[], targets: PlanReading["targets"]): Finding {
	return {
		code: "target-unknown",
		found: `目标${quoteFound(id)}`,
		expected: "targets/ 中的目标编号或名称",
		cure: suggestion(id, ids, idsByTitle(targets)),
	};
}
