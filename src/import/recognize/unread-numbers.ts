import type { ClauseRecord } from "../../text/clauses.ts";
import type { DocumentData } from "../outline/document-data.ts";
import { UNIT_PATTERN } from "../vocabulary/measure-units.ts";
import { coverOf, matchesOf, type Span, spansOf } from "./spans.ts";
import { entry, type ReadHere, type UnreadEvidence } from "./unread-evidence.ts";

const DATE =
	/(?:[今明来次翌]年)(?:\d{1,2}月(?:\d{1,2}日)?(?:底|末)?前?|[上下]半年|[底末内])|(?:20\d\d年)?第?[一二三四1-4]季度|(?:20\d\d年)?[上下]半年|(?<!\d)年[底末内]前?|[一二两三四五六七八九十\d]个月内|20\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末)?前?|(?:[一二两三四五六七八九十]|(?<!\d)\d)年(?:时间)?内|用[一二两三四五六七八九十\d]年时间|(?<!\d)\d{1,2}月(?:\d{1,2}日)?(?:底|末)?前/g;
const NUMBER = new RegExp(
	`(?<![\\d.])\\d{1,12}(?:\\.\\d{1,6})?(?:[余多])?(?:[十百千]?[万亿]|万亿|千|百)?(?:[余多])?(?:${UNIT_PATTERN}|[\\u4e00-\\u9fa5])|(?<=[达到为至])\\d{1,12}(?:\\.\\d{1,6})?(?=[，。；、]|$)|[数几上近][十百千万]{1,2}(?:余|多)?(?:${UNIT_PATTERN})`,
	"g",
);
/** Figures that order, date or name are no quantities. */
const NO_QUANTITY = /\d[年月日号条章节款届期版时分秒级型代]$/;
const NAMED =
	/《[^》]{0,200}》|[〔[]\d{4}[〕\]]\d{0,6}号?|“[^”，。；]{0,14}”|第\d{1,6}[\u4e00-\u9fa5]|\d{3,5}(?:服务)?(?:热线|平台|电话)/g;

/** Numbers with a unit that have no job. */
export function unreadNumbers(clause: ClauseRecord, { numbers, targets }: ReadHere): UnreadEvidence[] {
	const { text } = clause;
	const opening = /^[（(]?\d{1,3}(?:[.．]\d{1,2}){0,3}[、.．）)]?/.exec(text)?.[0].length ?? 0;
	const isPlaced = coverOf([
		...numbers,
		...matchesOf(text, NAMED),
		...matchesOf(text, DATE),
		{ start: 0, end: opening },
	]);
	return matchesOf(text, NUMBER)
		.filter((span) => !isPlaced(span) && !NO_QUANTITY.test(text.slice(span.start, span.end)))
		.filter((span) => !targets.some(({ quote, value }) => quote === text && text.startsWith(value, span.start)))
		.map((span) => entry("数字", clause, span));
}

/** Days and years that are no deadline, no phase and no day of the document itself. */
export function unreadDates(clause: ClauseRecord, own: ReadHere, data: DocumentData): UnreadEvidence[] {
	const { text } = clause;
	const words = [...own.deadlines.map(({ quote }) => quote), ...own.targets.flatMap(({ dueQuote }) => dueQuote ?? [])];
	const since = Number(data.date?.slice(0, 4) ?? data.period?.slice(0, 4) ?? 0);
	// Days of the document itself, spans of its title, years gone by and what a change is measured from.
	const isOfDocument = (span: Span) =>
		text.length < 40 && (data.date !== null || data.title !== null) && !/[，；。]/.test(text) && span.start < 30;
	const isPlaced = coverOf([...spansOf(text, words), ...matchesOf(text, NAMED)]);
	return matchesOf(text, DATE)
		.filter((span) => !isPlaced(span))
		.filter((span) => own.phases.length === 0 && !isOfDocument(span))
		.filter((span) => {
			const year = Number(/20\d\d/.exec(text.slice(span.start, span.end))?.[0] ?? 0);
			return !(
				year > 0 &&
				(year < since || own.numbers.some(({ job, start }) => job === "baseline" && start >= span.end))
			);
		})
		.map((span) => entry("日期", clause, span));
}
