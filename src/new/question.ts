import type { z } from "astro/zod";
import { suggestion } from "../problems/nearest.ts";
import type { Expectation } from "../records/fields.ts";

/** What has been answered so far, by flag; an optional answer may be empty. */
export type Answers = Record<string, string>;

/** One thing to be told, on a terminal or as a flag. */
export interface Question {
	/** `--source-url`. */
	flag: string;
	/** What is asked, in Chinese. */
	ask: string;
	/** What is wrong with an answer; null when it will do. */
	check(text: string, answers: Answers): Expectation | null;
	isOptional?: boolean;
	/** The answers to pick from, where there is a list. */
	choices?(answers: Answers): Choice[];
	/** Asked only when the answers before call for it. */
	when?(answers: Answers): boolean;
}

/** An answer that can be picked instead of typed. */
export interface Choice {
	value: string;
	title: string;
}

/** Back to the question before. */
export const BACK = "<";

/** A question as it is put to a person. */
export interface Asked {
	ask: string;
	/** Empty where the answer is typed. */
	choices: readonly Choice[];
	isOptional: boolean;
	/** What was answered before. */
	before: string;
	/** What is wrong with an answer, in words; null when it will do. */
	fault(text: string): string | null;
}

/** Gives a person's answer, or `BACK`. */
export type Ask = (asked: Asked) => Promise<string>;

/** A question that a field of a record answers, with the field's own words about what it expects. */
export function fieldQuestion(flag: string, ask: string, field: z.ZodType): Question {
	return { flag, ask, check: (text) => checkField(field, text) };
}

/** A question that has a list of answers. */
export function choiceQuestion(flag: string, ask: string, choices: readonly string[]): Question {
	const check = (text: string) =>
		choices.includes(text) ? null : { expected: choices.join("、"), cure: suggestion(text, choices) };
	const listed = choices.map((value) => ({ value, title: value }));
	return { flag, ask: `${ask}（${choices.join("、")}）`, check, choices: () => listed };
}

/** The same question, whose answer may be left out. */
export function optional(question: Question): Question {
	return { ...question, ask: `${question.ask}（没有就直接回车）`, isOptional: true };
}

/** The same question for several answers with 、 or commas between them. */
export function several(question: Question): Question {
	const check = (text: string, answers: Answers) => {
		for (const item of splitAnswers(text)) {
			const fault = question.check(item, answers);
			if (fault) return fault;
		}
		return null;
	};
	// Several are typed, whatever one of them could be picked from.
	const { choices: _, ...typed } = question;
	return { ...typed, ask: `${question.ask}，几个之间用“、”隔开`, check };
}

export function splitAnswers(text: string): string[] {
	return text
		.split(/[、,，]/)
		.map((item) => item.trim())
		.filter((item) => item !== "");
}

function checkField(field: z.ZodType, text: string): Expectation | null {
	const issue = field.safeParse(text).error?.issues[0];
	if (!issue) return null;
	if (issue.code === "invalid_value") {
		const values = issue.values.map(String);
		return { expected: values.join("、"), cure: suggestion(text, values) };
	}
	return issue.code === "custom"
		? (issue.params as unknown as Expectation)
		: { expected: "另一种写法", cure: "请对照内容说明中的示例改写" };
}
