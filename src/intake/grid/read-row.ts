import { type Problem, quoteFound } from "../../problems/problem.ts";
import type { ObservationRecord } from "../../records/observation-record.ts";
import type { TargetRecord } from "../../records/target-record.ts";
import { comparable } from "../../text/comparable.ts";
import { splitUnit } from "../cells/cell-text.ts";
import {
	orEmpty,
	parseArea,
	parseNumberCell,
	parseOptionalDate,
	parsePeriodCell,
	parseQualifierCell,
	parseTarget,
} from "../cells/cell-values.ts";
import { shiftDecimal, trimZeros } from "../cells/decimal-text.ts";
import { resolveUnit, type TargetValue } from "../cells/target-unit.ts";
import { parseWrittenNumber, type WrittenNumber } from "../cells/written-number.ts";
import type { FigurePlace } from "./figure-place.ts";
import type { GridLayout } from "./layouts.ts";
import { COLUMN_LABELS } from "./progress-columns.ts";
import { type Restatement, RowCells } from "./row-cells.ts";

/** What is known before a table is read. */
export interface Prior {
	targets: readonly TargetRecord[];
	areas: readonly string[];
	/** Full names that the content gives to areas, as they are compared. */
	areaNames?: ReadonlyMap<string, string>;
	/** The day on which rows are entered. */
	recorded: string;
}

/** A row as it was understood, before it has a number. */
export interface RowDraft {
	line: number;
	/** Which column stands where in its table. */
	columns: GridLayout["columns"];
	target: TargetRecord;
	/** Everything but `id`, in canonical form. */
	record: Omit<ObservationRecord, "id" | "plan" | "line">;
	/** The number and the day the person wrote, empty where they left them to the command. */
	given: { id: string; recorded: string };
	readings: Restatement[];
}

/** Reads one figure; null when something in it is refused, which `problems` then holds. */
export function readRow(place: FigurePlace, known: Prior, problems: Problem[]): RowDraft | null {
	const { row, layout } = place;
	const cells = new RowCells(place, problems);
	const target = cells.parse("target", (text) => parseTarget(text, known.targets));
	const values: Record<string, string> = {
		target: target?.id ?? "",
		area:
			cells.parse(
				"area",
				orEmpty((text) => parseArea(text, known.areas, known.areaNames)),
			) ?? "",
		period: cells.parse("period", (text) => parsePeriodCell(text, target)) ?? "",
		statistic_date: cells.parse("statistic_date", parseOptionalDate) ?? "",
		source_date: cells.parse("source_date", parseOptionalDate) ?? "",
		supersedes: cells.parse("supersedes", orEmpty(parseNumberCell)) ?? "",
		evidence: cells.text("evidence"),
		source_title: cells.optional("source_title"),
		source_publisher: cells.optional("source_publisher"),
		source_url: cells.optional("source_url"),
		note: cells.optional("note"),
		...readValue(cells, target),
	};
	const given = {
		id: cells.parse("id", orEmpty(parseNumberCell)) ?? "",
		recorded: cells.parse("recorded", parseOptionalDate) ?? "",
	};
	const record = cells.check({ id: "1", ...values, recorded: known.recorded });
	if (!record || !target) return null;
	const { id: _id, ...rest } = record;
	const readings = cells.readings({ ...values, ...given });
	return { line: row.line, columns: layout.columns, target, record: rest, given, readings };
}

/** Value, qualifier and unit, which may stand in one cell or in three. */
function readValue(cells: RowCells, target: TargetRecord | null): Record<string, string> {
	const figure = cells.parse<WrittenNumber>("value", parseWrittenNumber);
	const word = cells.parse("qualifier", orEmpty(parseQualifierCell)) ?? "";
	if (cells.text("value") === "" && !cells.isMissing("value")) {
		cells.refuse("value", { expected: "一个数字", cure: "请填写；还没有公开数值的，这一格写“—”" });
	}
	if (!figure || !target) {
		cells.leaveOut("value", "unit");
		return {};
	}
	if (figure.isScientific) {
		cells.report("value", {
			code: "table-number-scientific",
			found: `${COLUMN_LABELS.value}${quoteFound(cells.text("value"))}，按 ${figure.number} 读入`,
			expected: "写全的数字",
			cure: "科学记数可能丢了后面几位，请对照来源核对",
			severity: "warning",
		});
	}
	if (figure.qualifier !== null && word !== "" && figure.qualifier !== word) {
		const cure = `数值里写了“${figure.qualifier}”，请只留来源所用的一个`;
		cells.refuse("qualifier", { expected: "与数值一致的限定词", cure });
	}
	const resolved = resolveUnit(figure, cells.optional("unit") || unitNamed(cells.text("target"), target), target);
	if ("cure" in resolved) {
		cells.refuse(resolved.column, resolved);
		cells.leaveOut("value", "unit");
		return {};
	}
	if (isDoubtfulShare(figure, resolved)) {
		const [share, hundredfold] = [resolved.value, trimZeros(shiftDecimal(resolved.value, 2))];
		const cure = `表格里的百分数常存成小数：是 ${hundredfold}% 的请写 ${hundredfold}%，确是 ${share}% 的请写 ${share}%`;
		cells.refuse("value", { expected: "写明的百分数", cure }, "table-share-unclear");
		cells.leaveOut("value", "unit");
		return {};
	}
	return { ...resolved, qualifier: figure.qualifier ?? word };
}

/** The unit that stands in brackets behind a target's name, where it is the target's. */
function unitNamed(text: string, target: TargetRecord): string {
	const { unit } = splitUnit(text);
	return unit !== "" && comparable(unit) === comparable(target.unit ?? "") ? unit : "";
}

/** Below 1 % a share may be one that a spreadsheet keeps as a fraction, unless its % stands in the cell. */
function isDoubtfulShare({ rest }: WrittenNumber, { value, unit }: TargetValue): boolean {
	return unit === "%" && rest === "" && Number(value) !== 0 && Math.abs(Number(value)) < 1;
}
