import type { Field } from "../table.ts";
import { DATE_PATTERN } from "./patterns.ts";

/** Columns that several tables have: what they are called and mean may differ, what they refer to does not. */
type Words = Partial<Pick<Field, "name" | "title" | "description">>;

/** The clause that a row rests on. */
export function clauseField<Row>(value: (row: Row) => string, words: Words, isKey = false): Field<Row> {
	return { name: "clause", title: "条款", ...needed(isKey), ...to("clauses", "id"), value, description: "", ...words };
}

/** The words of that clause. */
export function quoteField<Row extends { quote: string }>(description = "逐字照录。"): Field<Row> {
	return { name: "quote", title: "原文", description, type: "string", required: true, value: ({ quote }) => quote };
}

export function titleField<Row extends { title: string }>(description: string): Field<Row> {
	return { name: "title", title: "名称", description, type: "string", required: true, value: ({ title }) => title };
}

/** The last moment of a promise, as finely as the text says it. */
export function dueField<Row extends { due: string | null }>(description: string): Field<Row> {
	const value = ({ due }: Row) => due;
	return { name: "due", title: "期限", description, type: "string", pattern: DATE_PATTERN, value };
}

/** The field that says what a person found the text not to write. */
export function unwrittenField<Row extends { unwritten: readonly string[] }>(): Field<Row> {
	return {
		name: "unwritten",
		title: "原文没有写明",
		description: "有人看过、原文没有写明的项目；别的空白表示还没有登记，不等于原文没有写。",
		type: "list",
		value: ({ unwritten }) => [...unwritten],
	};
}

/** The field that says which target a row is about. */
export function targetField<Row>(value: (row: Row) => string, isKey = false): Field<Row> {
	return {
		name: "target",
		title: "目标",
		description: "目标编号。",
		...needed(isKey),
		...to("targets", "id"),
		value,
	};
}

function needed(isKey: boolean): { type: "string"; key?: true; required?: true } {
	return { type: "string", ...(isKey ? { key: true } : { required: true }) };
}

function to(table: string, column: string): Pick<Field, "references"> {
	return { references: { table, column } };
}
