import type { z } from "astro/zod";
import { nearest, suggestion } from "../problems/nearest.ts";
import { type Problem, quoteFound } from "../problems/problem.ts";
import type { FieldExpectation } from "../records/fields.ts";
import { lookUp } from "../text/look-up.ts";
import type { Path, Place } from "./yaml-record.ts";

/** Checks a value against a schema; every failure becomes a problem with its place. */
export function checkRecord<T extends z.ZodType>(
	schema: T,
	value: unknown,
	file: string,
	placeOf: (path: Path) => Place,
	problems: Problem[],
): z.infer<T> | null {
	const result = schema.safeParse(value === undefined && "shape" in schema ? {} : value);
	if (result.success) return result.data;
	const { issues } = result.error;
	// What else stands where a name is missing may be that one, written otherwise.
	const missing = new Map<string, string[]>();
	for (const path of issues.map(pathOf).filter((one) => valueAt(value, one) === undefined)) {
		const above = path.slice(0, -1).join("/");
		missing.set(above, [...(missing.get(above) ?? []), String(path.at(-1))]);
	}
	const told = issues.flatMap((issue) => {
		const lacking = missing.get(issue.path.join("/")) ?? [];
		const names = issue.path.length === 0 && "shape" in schema ? Object.keys(schema.shape as object) : lacking;
		return describeIssue(issue, value, file, placeOf, { names, missing: lacking });
	});
	// A slip of the name that is missing is the whole cause.
	const meant = new Set(told.flatMap(({ cure }) => /^是否想写“(.+)”？$/.exec(cure)?.[1] ?? []));
	const isCause = (found: string) => meant.has(/“(.+)”/.exec(found)?.[1] ?? "");
	problems.push(...told.filter(({ code, found }) => code !== "field-missing" || !isCause(found)));
	return null;
}

function pathOf({ path }: z.core.$ZodIssue): Path {
	return path.map((key) => (typeof key === "symbol" ? String(key) : key));
}

const MOST_KEYS = 50;
/** What a value of another shape should be, and how that is written. */
const SHAPES: Readonly<Record<string, [expected: string, cure: string]>> & { string: [string, string] } = {
	array: ["一个列表", "请写成 [甲, 乙]，或每项另起一行，前面加“- ”"],
	object: ["分成几项", "请每项另起一行，缩进两格，写成“键: 值”"],
	string: ["一段文字", "请写在同一行，不分项"],
};

function describeIssue(
	issue: z.core.$ZodIssue,
	value: unknown,
	file: string,
	placeOf: (path: Path) => Place,
	{ names, missing }: Record<"names" | "missing", string[]>,
): Problem[] {
	const path = pathOf(issue);
	const found = valueAt(value, path);
	const name = path.filter((key) => typeof key === "string").at(-1) ?? "此处";
	const problem = (foundText: string, expectation: FieldExpectation, at: Path = path): Problem => ({
		severity: "error",
		file,
		...placeOf(at),
		found: foundText,
		...expectation,
	});
	if (issue.code === "custom") {
		return [problem(`${name} ${quoteFound(found)}`, expectationOf(issue, found))];
	}
	if (issue.code === "invalid_value") {
		const values = issue.values.map(String);
		const cure = nearest(String(found ?? ""), values) ? suggestion(String(found), values) : "请从中选一个";
		const expected = values.join("、");
		return [problem(`${name} ${quoteFound(found)}`, { code: "field-value-unknown", expected, cure })];
	}
	if (issue.code === "unrecognized_keys") {
		// Each place is searched for among all keys: of very many, the first stand for the others.
		const more = issue.keys.length > MOST_KEYS ? `，共 ${issue.keys.length} 项` : "";
		const rename = `要写的是 ${missing.join("、")} 的，请改成这个名称；不是的请删去`;
		return issue.keys.slice(0, MOST_KEYS).map((key) =>
			problem(
				`多出一项“${key}”${more}`,
				{
					code: "field-unknown",
					expected: "本文件认识的项目",
					cure: nearest(key, names) ? suggestion(key, names) : missing.length > 0 ? rename : "请删去它",
				},
				[...path, key],
			),
		);
	}
	if (found === undefined) {
		return [problem(`“${name}”没有填写`, { code: "field-missing", expected: "必填项", cure: `请补上 ${name}` })];
	}
	const [expected, cure] = (issue.code === "invalid_type" && lookUp(SHAPES, issue.expected)) || SHAPES["string"];
	return [problem(`${name} ${quoteFound(found)}`, { code: "field-shape-wrong", expected, cure })];
}

/** What the rule of a field expects, with the value as it should be written where that is known. */
function expectationOf(issue: z.core.$ZodIssueCustom, found: unknown): FieldExpectation {
	const { mend, ...expectation } = issue.params as unknown as FieldExpectation;
	const right = typeof found === "string" ? mend?.(found) : null;
	return right ? { ...expectation, cure: `请写成 ${right}` } : expectation;
}

function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>((node, key) => (node as Record<string | number, unknown> | undefined)?.[key], value);
}
