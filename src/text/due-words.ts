import { datesInFigures, digitOf } from "./numerals.ts";

/** What comes again and again or goes on, each with the words that say so. */
const RHYTHM_WORDS = {
	每年: /每年|年年|逐年|各年度|按年/,
	几年一次: /每[两二三四五六]年|[两二三四五六]年一[次届轮]/,
	每半年: /每半年|半年一次/,
	每季度: /每季|按季|各季度/,
	每月: /每月|按月|逐月/,
	每周: /每周/,
	每日: /每日|每天/,
	每学期: /每学期/,
	全年: /全年|常年/,
	长期: /长期|持续|常态|经常|贯穿|动态|随时/,
	立即: /立即|即知即改|立行立改/,
} as const;
export type Rhythm = keyof typeof RHYTHM_WORDS;
export const RHYTHMS = Object.keys(RHYTHM_WORDS) as [Rhythm, ...Rhythm[]];

/** What words say instead of, or beside, a last day: 每年, 长期坚持 → 长期. */
export function rhythmsIn(words: string): Rhythm[] {
	return RHYTHMS.filter((rhythm) => RHYTHM_WORDS[rhythm].test(words));
}

/** The last year of 十一五 and of those after it. */
export const endOfPlan = (numeral: string) => 2005 + 5 * digitOf(numeral);

/** The years a document speaks from: those it covers, and the one it was issued in. */
export interface DueContext {
	years: { start: number; end: number } | null;
	issued: number | null;
}

/** What a last day must be to say what the words say, or null where `due` does: `2025`, `2025-06`, `2025-06-30`. */
export function faultOfDue(words: string, due: string, context: DueContext): string | null {
	const text = datesInFigures(words.normalize("NFKC").replace(/\s+/g, ""));
	const years = yearsSaid(text, context);
	const [year = 0, month = null, day = null] = due.split("-").map(Number);
	if (years.length === 0) return "原文这几个字里的年份";
	if (!years.includes(year)) return years.map((one) => `${one}年`).join("或");
	const { firm, loose } = monthsSaid(text);
	if (month === null && firm.length > 0) return `写到月，如 ${due}-${String(firm.at(-1)).padStart(2, "0")}`;
	if (month !== null && ![...firm, ...loose].includes(month)) return "原文这几个字里的月份，没有写月的只写年";
	const days = daysSaid(text);
	if (day === null && days.length > 0) return `写到日，如 ${due}-${String(days.at(-1)).padStart(2, "0")}`;
	return day !== null && !days.includes(day) ? "原文这几个字里的日，没有写日的只写到月" : null;
}

/** The year that the words end in; where they say none, the plan's only one or that of its issue. */
function yearsSaid(text: string, { years, issued }: DueContext): number[] {
	const lasting = /(20\d\d)年起.{0,6}?([\d一二两三四五])年/.exec(text);
	if (lasting) {
		const length = Number(lasting[2]) || digitOf(lasting[2] ?? "");
		return [Number(lasting[1]) + length - 1];
	}
	const said = [...text.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g)].map((match) => Number(match[1]));
	const plans = [...text.matchAll(/十([一二三四五六])五/g)].map((match) => endOfPlan(match[1] ?? ""));
	if (said.length + plans.length > 0) return [Math.max(...said, ...plans) + (/[次翌]年/.test(text) ? 1 : 0)];
	// 明年10月 is of the year after the one it was written in, and of no other.
	if (/[明来次翌]年/.test(text)) return issued === null ? [] : [issued + 1];
	if (years && /规划期|计划期|方案期|期末/.test(text)) return [years.end];
	const only = years && years.start === years.end ? [years.end] : [];
	return [...new Set([...only, ...(issued === null ? [] : [issued])])];
}

/** Months that the words name; 年底 may be read as the last month, and need not. */
function monthsSaid(text: string): { firm: number[]; loose: number[] } {
	const named = [...text.matchAll(/(?<!\d)(\d{1,2})月/g)].map((match) => Number(match[1]));
	const dotted = [...text.matchAll(/20\d\d[-./](\d{1,2})(?!\d)/g)].map((match) => Number(match[1]));
	const quarters = [...text.matchAll(/([一二两三四1-4])季度/g)].map(
		(match) => (Number(match[1]) || digitOf(match[1] ?? "")) * 3,
	);
	const halves = [...text.matchAll(/([上下])半年/g)].map((match) => (match[1] === "上" ? 6 : 12));
	const firm = [...named, ...dotted, ...quarters, ...halves];
	return { firm, loose: firm.length === 0 && /年[底末内]|全年|年度/.test(text) ? [12] : [] };
}

function daysSaid(text: string): number[] {
	const named = [...text.matchAll(/(\d{1,2})日/g)].map((match) => Number(match[1]));
	return [...named, ...[...text.matchAll(/20\d\d[-./]\d{1,2}[-./](\d{1,2})/g)].map((match) => Number(match[1]))];
}
