import { roleSchema } from "../records/action-record.ts";
import { deliverableKindSchema } from "../records/deliverable-record.ts";
import { targetKindSchema, targetSchema } from "../records/target-record.ts";
import { RHYTHMS } from "../text/due-words.ts";
import { lookUp } from "../text/look-up.ts";

/** What of each kind can be changed. */
export const FIELDS = {
	部门: ["name", "fullName", "id"],
	目标: ["title", "quote", "kind", "comparator", "value", "unit", "due", "dueQuote", "body", "id"],
	交付事项: ["title", "quote", "kind", "owedBy", "due", "dueQuote", "body", "id"],
	分工: ["role", "departments", "quote"],
	期限: ["quote", "due", "rhythm", "departments"],
} as const;
export type CandidateKind = keyof typeof FIELDS;
const BASELINE = ["baseline.period", "baseline.value", "baseline.quote"] as const;
/** What the importer writes below what it proposes: said to whoever decides, never published. */
export const IMPORTED = /^由导入程序从.*待核对。\n*/m;
const LABELS: Readonly<Record<string, string>> = {
	title: "标题",
	quote: "原文",
	kind: "类型",
	comparator: "这个数字是",
	value: "数字",
	unit: "单位",
	due: "期限",
	dueQuote: "写明期限的原文",
	owedBy: "谁来做（每行一个）",
	role: "分工",
	departments: "部门（每行一个）",
	rhythm: "多久一次",
	"baseline.period": "起点时期",
	"baseline.value": "起点数值",
	"baseline.quote": "写明起点数值的原文",
	body: "口径和说明",
	id: "文件名（会成为网址）",
	name: "名称",
	fullName: "全称",
};
const CHOICES: Readonly<Record<string, readonly string[]>> = {
	"目标.kind": targetKindSchema.options,
	"目标.comparator": targetSchema.shape.comparator.options,
	"交付事项.kind": deliverableKindSchema.options,
	"分工.role": roleSchema.options,
	"期限.rhythm": ["", ...RHYTHMS],
};

/** One thing that was understood, as it can be changed. */
export interface CandidateField {
	name: string;
	label: string;
	/** A list is edited line by line. */
	value: string | readonly string[];
	choices?: readonly string[];
}

/** What was understood, field by field. */
export function fieldsOf(kind: CandidateKind, record: object): CandidateField[] {
	const values = record as Record<string, string | number | readonly string[] | null | undefined>;
	const names = [...FIELDS[kind], ...(values["baseline"] ? BASELINE : [])];
	return names.map((name) => {
		const [key = name, part] = name.split(".");
		const held = part ? (values[key] as unknown as Record<string, string | null>)?.[part] : values[name];
		const value = typeof held === "string" ? held.replace(IMPORTED, "") : (held ?? "");
		const choices = lookUp(CHOICES, `${kind}.${name}`);
		return {
			name,
			label: lookUp(LABELS, name) ?? name,
			value: Array.isArray(value) ? value : String(value),
			...(choices ? { choices } : {}),
		};
	});
}
