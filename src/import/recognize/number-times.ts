import { yearsInFigures } from "../../text/numerals.ts";
import { FUTURE_WORDS, PAST_WORDS } from "../vocabulary/background-words.ts";
import { END_OF_PLAN } from "../vocabulary/time-words.ts";

/** Until when a stretch of text promises. */
export interface Due {
	/** `2020`, null where the sentence sets no date. */
	due: string | null;
	dueQuote: string | null;
}

export const NO_DUE: Due = { due: null, dueQuote: null };
/** What a change is measured from, or stood at, is no date of the promise: 比2015年提高5个百分点. */
const COMPARISON =
	/(?:是|为|相当于|达到?)20\d\d年(?:底|末)?的?(?=[^，。；]{0,6}倍)|(?:比|较|与|以|由|从|在|自)(?:(?:19|20)\d\d年(?:底|末)?|[上去]一?年度?)(?=的?[^，。；]{0,24}(?:提高|提升|增加|增长|上升|下降|降|减|压缩|缩短|扩大|为基|基础|相比|到|至|翻))/g;
const DUE =
	/(?:(?:到|在|至)?(20\d\d)年(?!起|开始|以来|度|印发|版|第|内|春|秋)(?:底|末|年底|前|之前|以前)*|“?(十[二三四五]五)”?(?:期间|末|时期|期末))/g;

/** “十四五”期间，累计…。“十五五”期间…: the plan that is over stands beside the one to come. */
export function yearAfterPlan(text: string): number {
	const ends = [...text.matchAll(/(十[二三四五]五)”?(?:规划)?(?:期间|时期)?以?来?[，,]?(累计|共|已)?/g)];
	const over = ends.filter(([, , isOver]) => isOver !== undefined).map(([, plan = ""]) => END_OF_PLAN[plan] ?? "");
	return Math.max(
		0,
		...over
			.filter((end) => ends.some(([, plan = ""]) => (END_OF_PLAN[plan] ?? "") > end))
			.map((end) => Number(end) + 1),
	);
}

/** 2025年港口吞吐量完成8200万吨: what something did; 2026年完成改造80座 orders it. */
const TOLD =
	/^20\d\d年(?![^，。；]*(?:目标|计划|力争|新|每|改|培|引|推|开))([^，。；\d]{3,16}?)(?:(完成|实现|达到?|为)[^，。；\d]{0,4})?\d/;
/** 2025年末…8.6万人。到2030年，…: a sentence about a year that says how it was, before a later one. */
export function yearAfterStand(text: string): number {
	const [, sentence = "", year = "", next = "", rest = ""] =
		/(?:^(?:\d{1,2}[.．、])?|。)((20\d\d)年[^。]*\d[^。]*)。(?:力争)?到(20\d\d)年([^。]*)/.exec(text) ?? [];
	const isStill = /年[底末]/.test(sentence) && !/达|提高|提升|增|升|降|减|压|扩|新|完成|不[低高少超]/.test(sentence);
	const [, name = "", verb] = TOLD.exec(sentence) ?? [];
	const isTold = name !== "" && (verb !== undefined || rest.includes(name));
	const isStand = next > year && (isStill || isTold);
	return isStand ? Number(year) + 1 : 0;
}

/** 2025年为600个，2030年达到900个: where things stand, said before where they shall. */
const STATED =
	/^(20\d\d)年(?![^，。；]*(?:目标|计划|力争|达到|新|每))[^，。；\d]{0,20}(?:为|是|有|达到?)[^，。；]{0,4}\d/;
/** （2025年为208.6万亩） behind a figure: where that stood. Without 为 it may be a part of what is added. */
const STANDS =
	/^[（(](?:其中)?(?:(20\d\d)年(?:底|末)?|上一?(?:学年|年度?|期)(?:底|末)?|去年|此前|现状|基期|目前|现)(为|是|约为|达到?|[:：])?[^，。；\d]{0,4}$/;
const REACHES = /(?:达到?|提高|提升|增[长至加]|降|减|稳定|保持|控制|压|扩|[不超高低少]于)[^（(]*$/;

const CHANGED = /^[）)][^，。；\d]{0,6}(?:达到?|提高|提升|增|升|降|减|压|扩)/;

/** True for a number in a bracket that says where the one before it stood. */
export function standsInBracket(
	{ start, end }: { start: number; end: number },
	stretch: string,
	since: number,
): boolean {
	const open = Math.max(stretch.lastIndexOf("（", start), stretch.lastIndexOf("(", start));
	if (open < 1 || /[）)]/.test(stretch.slice(open, start))) return false;
	const [all, year, verb] = STANDS.exec(stretch.slice(open, start)) ?? [];
	const isOfFigure = /\d/.test(stretch.slice(0, open)) || CHANGED.test(stretch.slice(end));
	if (all === undefined || !isOfFigure || (since > 0 && Number(year) >= since)) return false;
	return year === undefined || verb !== undefined || REACHES.test(stretch.slice(0, open));
}

const REACHED = /^到?(20\d\d)年[^，。；]*(?:达|增|提|升|降|减|扩|压)/;

/** True where the first of two stretches says where things stand. */
export function isStated(stretches: readonly string[]): boolean {
	const [first = "", second = ""] = stretches;
	return stretches.length === 2 && Number(STATED.exec(first)?.[1]) < Number(REACHED.exec(second)?.[1]);
}

/** 完成年度任务的105%: more than all of a task is told, never promised. */
export function isTally(stretches: readonly string[]): boolean {
	return stretches.some((one) =>
		/完成[^，。；]{0,12}(?:任务|目标|计划)[^，。；\d]{0,4}1(?!00%)\d\d(?:\.\d+)?%/.test(one),
	);
}

/** Words or a year that lie before `since`. */
export function isPast(stretch: string, since: number): boolean {
	return isBefore(stretch, since) || PAST_WORDS.test(withoutBase(stretch));
}

/** A year or a plan that was over before `since`. */
export function isBefore(stretch: string, since: number): boolean {
	const words = withoutBase(stretch);
	const year = /((?:19|20)\d\d)年/.exec(words)?.[1] ?? endOfPlan(words);
	return year !== undefined && Number(year) < since && !/到20|—/.test(words);
}

/** 优良天数比率（2025年为81.6%）提高到85%, 比2025年提高5个百分点: from where a promise starts. */
function withoutBase(stretch: string): string {
	return stretch.replace(/(?<=.)[（(][^（）()]*[）)]/g, "").replace(COMPARISON, "");
}

/** Words or a year with which a sentence turns to what is to be. */
export function turnsToCome(stretch: string, since: number): boolean {
	const plan = endOfPlan(stretch);
	const year = /(20\d\d)年/.exec(stretch.replace(COMPARISON, ""))?.[1] ?? plan;
	return FUTURE_WORDS.test(stretch) || (year !== undefined && since > 0 && Number(year) >= since);
}

/** The last day or year that a stretch promises by. */
export function dueOf(stretch: string): Due {
	const words = yearsInFigures(stretch).replace(COMPARISON, (part) => "□".repeat(part.length));
	const matches = [...words.matchAll(DUE)].filter(([quote]) => !/^20\d\d年$/.test(quote) || words.startsWith(quote));
	const match = matches.at(-1);
	if (!match) return NO_DUE;
	return {
		due: match[1] ?? END_OF_PLAN[match[2] ?? ""] ?? null,
		dueQuote: stretch.slice(match.index, match.index + match[0].length),
	};
}

function endOfPlan(words: string): string | undefined {
	return END_OF_PLAN[/十[二三四五]五/.exec(words)?.[0] ?? ""];
}

/** The last year named before a number. */
export function yearBefore({ start }: { start: number }, stretch: string): string | null {
	return [...stretch.slice(0, start).matchAll(/((?:19|20)\d\d)年/g)].at(-1)?.[1] ?? null;
}
