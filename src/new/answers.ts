import { formatWords, quoteFound } from "../problems/problem.ts";
import { type Answers, type Ask, type Asked, BACK, type Question } from "./question.ts";

/**
 * Answers from flags, and from a person where there is one; `faults` say what is missing or wrong.
 * `kept` are answers of an earlier try that was broken off; `keep` is told of every new answer.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one walk over the questions, forth and back, reads best whole.
export async function answerAll(
	questions: readonly Question[],
	flags: Readonly<Record<string, string | undefined>>,
	ask: Ask | null,
	{ kept = {}, keep = () => {} }: { kept?: Answers; keep?: (answers: Answers) => void } = {},
): Promise<{ answers: Answers; faults: string[] }> {
	const answers: Answers = {};
	const faults: string[] = [];
	const before = { ...kept };
	const asked: number[] = [];
	let isReturning = false;
	for (let at = 0; at < questions.length; at += 1) {
		const question = questions[at] as Question;
		if (!isAsked(question, answers)) continue;
		const given = flags[question.flag]?.trim() ?? (isReturning ? undefined : kept[question.flag]);
		const fault = given === undefined ? "" : faultOf(question, given, answers);
		if (fault === null) answers[question.flag] = readAnswer(question, given ?? "");
		else if (!ask) faults.push(...unanswered(question, fault));
		else {
			const answer = await ask(askedOf(question, answers, before));
			isReturning = answer === BACK;
			if (isReturning) {
				at = (asked.pop() ?? at) - 1;
				continue;
			}
			answers[question.flag] = readAnswer(question, answer);
			before[question.flag] = answer;
			asked.push(at);
			keep({ ...before });
		}
	}
	return { answers, faults };
}

function unanswered(question: Question, fault: string): string[] {
	if (fault !== "") return [`--${question.flag} ${fault}`];
	return question.isOptional ? [] : [`缺少 --${question.flag}：${question.ask}`];
}

function askedOf(question: Question, answers: Answers, before: Answers): Asked {
	return {
		ask: question.ask,
		choices: question.choices?.(answers) ?? [],
		isOptional: question.isOptional ?? false,
		before: before[question.flag] ?? "",
		fault: (text) => faultOf(question, text.trim(), answers),
	};
}

function readAnswer(question: Question, text: string): string {
	return text === "" ? "" : (question.read?.(text) ?? text);
}

export function isAsked({ when }: Question, answers: Answers): boolean {
	return when?.(answers) ?? true;
}

function faultOf(question: Question, text: string, answers: Answers): string | null {
	if (text === "" && question.isOptional) return null;
	const fault = question.check(text, answers);
	return fault && formatWords({ found: quoteFound(text), ...fault });
}
