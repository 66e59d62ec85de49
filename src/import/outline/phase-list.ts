import { type ClauseRecord, firstSentence } from "../../text/clauses.ts";
import { parseNumbering } from "../../text/numbering.ts";

/** A stretch of the plan's time that its text names. */
export interface PhaseRead {
	name: string;
	/** `2016/2016`, `2017-03/2018-12`. */
	period: string;
	clause: string;
}

const SCHEDULE = /进度安排|实施步骤|工作步骤|步骤安排|时间安排|阶段安排|实施阶段|工作安排|推进步骤|进度计划|方法步骤/;
const RANGE =
	/(20\d\d)年(?:(\d{1,2})月)?(?:\d{1,2}日)?\s*(?:[-—–－~～至到]|——)+\s*(?:(20\d\d)年)?(?:(\d{1,2})月)?(年)?|(20\d\d)\s*[-—–－~～至]+\s*(20\d\d)年|(20\d\d)年(?:(\d{1,2})月)?/;

/** Reads the phases below a heading such as 进度安排: items that give a span of time near their start. */
export function readPhases(clauses: readonly ClauseRecord[]): PhaseRead[] {
	const phases: PhaseRead[] = [];
	let schedule: string | null = null;
	for (const { id, text, kind } of clauses) {
		if (kind === "heading" && SCHEDULE.test(text)) {
			schedule = id;
			continue;
		}
		if (schedule === null || !id.startsWith(`${schedule}-`)) continue;
		const words = parseNumbering(text)?.rest ?? text.replace(/^——/, "");
		const period = readRange(words.slice(0, 60));
		const name = firstSentence(words).split(/[（(：:，,]/)[0] ?? "";
		if (period && name.length >= 2 && name.length <= 16 && !/^20\d\d/.test(name))
			phases.push({ name, period, clause: id });
	}
	return phases;
}

function readRange(text: string): string | null {
	const match = RANGE.exec(text);
	if (!match) return null;
	const [, start, startMonth, end, endMonth, , first, last, only, onlyMonth] = match;
	const date = (year: string, month: string | undefined) => (month ? `${year}-${month.padStart(2, "0")}` : year);
	if (first && last) return `${first}/${last}`;
	const from = date(start ?? only ?? "", startMonth ?? onlyMonth);
	const to = start ? date(end ?? start, endMonth) : from;
	return from <= to || to.length < from.length ? `${from}/${to}` : null;
}
