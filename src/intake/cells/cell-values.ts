import { isFlow } from "../../check/flow-rules.ts";
import { suggestion } from "../../problems/nearest.ts";
import type { Expectation } from "../../records/fields.ts";
import { QUALIFIERS } from "../../records/observation-record.ts";
import { labelOf } from "../../records/said-names.ts";
import type { TargetRecord } from "../../records/target-record.ts";
import { comparable } from "../../text/comparable.ts";
import { toHalfWidth } from "../../text/half-width.ts";
import { isMissing, splitUnit } from "./cell-text.ts";
import { parseQualifier } from "./written-number.ts";
import { parseDate, parseTime } from "./written-time.ts";

/** The target that a cell names by id, title or both, with its unit in brackets or without. */
export function parseTarget(text: string, targets: readonly TargetRecord[]): TargetRecord | Expectation {
	const matches = targetsNamed(text, targets);
	const { name, unit } = splitUnit(text);
	const withUnit = targetsNamed(name, targets).filter((target) => comparable(target.unit ?? "") === comparable(unit));
	const [target, other] = matches.length > 0 ? matches : withUnit;
	if (!target) {
		const names = targets.flatMap(({ title, id }) => [title, id]);
		return { expected: "本方案的目标名称或编号", cure: suggestion(text, names) };
	}
	if (!other) return target;
	const labels = (matches.length > 0 ? matches : withUnit).map(({ id }) => id).join("、");
	return { expected: "唯一的目标", cure: `有几项目标同名，请写编号：${labels}` };
}

function targetsNamed(text: string, targets: readonly TargetRecord[]): TargetRecord[] {
	const named = comparable(text);
	return targets.filter((target) =>
		[target.id, target.title, labelOf(target)].some((name) => comparable(name) === named),
	);
}

/** Endings that make a second name of one place. */
const AREA_ENDING = /(省|市|区|县|自治区|特别行政区)$/;

/** A place only for who wrote it: another's 全市 is another city. */
const AREA_OF_WRITER = /^(?:[全本我][省市区县州盟旗]|合计|总计|本地|当地)$/;

/** An area under the name it is known by; `names` are full names that the content gives; another second name is refused. */
export function parseArea(
	text: string,
	areas: readonly string[],
	names: ReadonlyMap<string, string> = new Map(),
): string | Expectation {
	const stem = (name: string) => comparable(name).replace(AREA_ENDING, "");
	const same = areas.find((area) => comparable(area) === comparable(text)) ?? names.get(comparable(text));
	if (same !== undefined) return same;
	const near = areas.find((area) => stem(area) === stem(text));
	if (near === undefined && AREA_OF_WRITER.test(comparable(text))) {
		return { expected: "地区的名称", cure: `请写明是哪里：说的是“${areas[0] ?? ""}”的，请写“${areas[0] ?? ""}”` };
	}
	if (near === undefined) return text;
	return { expected: `已用的地区名称“${near}”`, cure: `是同一地区请写“${near}”` };
}

/** The period of a figure; one that is added up must say where it begins. */
export function parsePeriodCell(text: string, target: TargetRecord | null): string | Expectation {
	const time = parseTime(text);
	if ("cure" in time) return time;
	if (time.isUpTo && target && isFlow(target)) {
		const cure = "这项目标逐段相加，请写明从何时到何时，如 2016—2020年";
		return { expected: "有起有止的时期", cure };
	}
	return time.iso;
}

export function parseQualifierCell(text: string): string | Expectation {
	const words = Object.keys(QUALIFIERS).join("、");
	return parseQualifier(text) ?? { expected: words, cure: "请从中选一个；没有限定词的留空" };
}

/** The number of a published row. */
export function parseNumberCell(text: string): string | Expectation {
	const number = toHalfWidth(text).trim().replace(/\.0+$/, "");
	return /^[1-9]\d*$/.test(number) ? number : { expected: "已公布的一行的编号", cure: "请写成 1、2、3 这样" };
}

/** A cell that may be left empty: a dash or 无 says the same. */
export function orEmpty(parse: (text: string) => string | Expectation): (text: string) => string | Expectation {
	return (text) => (isMissing(text) ? "" : parse(text));
}

export const parseOptionalDate = orEmpty(parseDate);
