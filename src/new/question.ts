import type { z } from "astro/zod";
import { suggestion } from "../problems/nearest.ts";
import { formatWords, quoteFound } from "../problems/problem.ts";
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
	/** Asked only when the answers before call for it. */
	when?(answers: Answers): boolean;
}

/** Asks a person and gives what they typed; null when they have gone. */
export type Ask = (prompt: string) => Promise<string | null>;

/** A question that a field of a record answers, with the field's own words about what it expects. */
export function fieldQuestion(flag: string, ask: string, field: z.ZodType): Question {
	return { flag, ask, check: (text) => checkField(field, text) };
}

/** A question that has a list of answers. */
export function choiceQuestion(flag: string, ask: string, choices: readonly string[]): Question {
	const check = (text: string) =>
		choices.includes(text) ? null : { expected: choices.join("、"), cure: suggestion(text, choices) };
	return { flag, ask: `${ask}（${choices.join("、")}）`, check };
}

/** The same question, whose answer may be left out. */
export function optional(question: Question): Question {
	return { ...question, ask: `${question.ask}（没有就直接回车）`, isOptional: true };
}

/** The same question for several answers with 、 or commas between them. */
export function several(question: Question): Question {
	const check = (text: string, answers: Answers) => {
		for (const item of listItems(text)) {
			const fault = question.check(item, answers);
			if (fault) return fault;
		}
		return null;
	};
	return { ...question, ask: `${question.ask}，几个之间用“、”隔开`, check };
}

export function listItems(text: string): string[] {
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

/** Answers from flags, and from a person where there is one; `faults` say what is missing or wrong. */
export async function answerAll(
	questions: readonly Question[],
	flags: Readonly<Record<string, string | undefined>>,
	ask: Ask | null,
): Promise<{ answers: Answers; faults: string[] }> {
	const answers: Answers = {};
	const faults: string[] = [];
	for (const question of questions) {
		if (question.when && !question.when(answers)) continue;
		const given = flags[question.flag]?.trim();
		const fault = given === undefined ? null : faultOf(question, given, answers);
		if (given !== undefined && fault === null) answers[question.flag] = given;
		else if (ask) answers[question.flag] = await askUntilRight(question, fault, answers, ask);
		else if (fault !== null) faults.push(`--${question.flag} ${fault}`);
		else if (!question.isOptional) faults.push(`缺少 --${question.flag}：${question.ask}`);
	}
	return { answers, faults };
}

async function askUntilRight(question: Question, fault: string | null, answers: Answers, ask: Ask): Promise<string> {
	let said = fault;
	for (;;) {
		const typed = await ask(`${said === null ? "" : `  ${said}\n`}${question.ask}：`);
		if (typed === null) throw new Error("没有答完，什么也没有写入");
		said = faultOf(question, typed.trim(), answers);
		if (said === null) return typed.trim();
	}
}

function faultOf(question: Question, text: string, answers: Answers): string | null {
	if (text === "" && question.isOptional) return null;
	const fault = question.check(text, answers);
	return fault && formatWords({ found: quoteFound(text), ...fault });
}
