import type { z } from "astro/zod";
import { parseDate } from "../intake/cells/written-time.ts";
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
	/** Entries that several may be named of, where there is a list. */
	offers?(answers: Answers): Choice[];
	/** Asked only when the answers before call for it. */
	when?(answers: Answers): boolean;
	/** How a good answer is kept, where people write it in several ways: `2021年1月5日` as 2021-01-05. */
	read?(text: string): string;
	/** The answer names a file: a path, or what was chosen in a browser. */
	isFile?: boolean;
	/** Takes several lines. */
	isLong?: boolean;
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

/** A date in any form that tables may have, kept as the field wants it. */
export function dateQuestion(flag: string, ask: string, field: z.ZodType): Question {
	const check = (text: string) => {
		const said = parseDate(text);
		return typeof said === "string" ? checkField(field, said) : said;
	};
	const read = (text: string) => {
		const said = parseDate(text);
		return typeof said === "string" ? said : text;
	};
	return { flag, ask, check, read };
}

/** A question whose answers are picked by their titles. */
export function titleQuestion(flag: string, ask: string, choices: (answers: Answers) => Choice[]): Question {
	const check = (text: string, answers: Answers) => {
		const values = choices(answers).map(({ value }) => value);
		return values.includes(text) ? null : { expected: "列出的一项", cure: suggestion(text, values) };
	};
	return { flag, ask, check, choices };
}

const LEFT_OUT = "（没有就直接回车）";
const SEVERAL = "，几个之间用“、”隔开";

/** What is asked, without what only a terminal needs to be told. */
export function plainAsk({ ask, offers, isFile }: Question): string {
	const words = ask.replace(LEFT_OUT, "").replace(isFile ? /的路径$/ : /$^/, "");
	return offers ? words.replace(SEVERAL, "") : words;
}

/** The same question, whose answer may be left out. */
export function optional(question: Question): Question {
	return { ...question, ask: `${question.ask}${LEFT_OUT}`, isOptional: true };
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
	// On a terminal several are typed, whatever one of them could be picked from.
	const { choices, ...typed } = question;
	return { ...typed, ...(choices ? { offers: choices } : {}), ask: `${question.ask}${SEVERAL}`, check };
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
