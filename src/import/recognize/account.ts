import type { ClauseRecord } from "../../text/clauses.ts";
import type { Unread } from "../extract/extract.ts";
import type { DocumentData } from "../outline/document-data.ts";
import type { Phase } from "../outline/phase-list.ts";
import { UNIT_PATTERN } from "../vocabulary/measure-units.ts";
import { roleOfLabel, VERB_PATTERN } from "../vocabulary/role-words.ts";
import { TIME_PIECE } from "../vocabulary/time-words.ts";
import { bracketsOf } from "./brackets.ts";
import type { Deadline } from "./deadlines.ts";
import type { Duty } from "./duties.ts";
import type { ReadTable } from "./duty-tables.ts";
import type { PlacedTarget } from "./merged-targets.ts";
import type { NumberJob } from "./number-jobs.ts";
import type { PlacedNumber } from "./target-candidates.ts";

/** What the text itself holds and nobody placed; what the format holds beside it has the extract's own kinds. */
export type EvidenceKind = "机构" | "分工用语" | "数字" | "日期" | "表格行" | Unread["kind"];

/** A piece of evidence that was not read. */
export interface UnreadEvidence {
	kind: EvidenceKind;
	/** Null for what stands outside the text. */
	clause: string | null;
	/** 1-based line of the source; null where it stands beside none. */
	line: number | null;
	quote: string;
}

/** What became of the evidence of a document. */
export interface Account {
	/** Numbers with a unit by what they do, the unread among them. */
	numbers: Record<NumberJob | "unread", number>;
	unread: UnreadEvidence[];
}

/** What was read, for the account to be taken against. */
export interface Findings {
	duties: readonly Duty[];
	deadlines: readonly Deadline[];
	targets: readonly PlacedTarget[];
	phases: readonly Phase[];
	numbers: ReadonlyMap<string, PlacedNumber[]>;
	data: DocumentData;
}

interface Span {
	start: number;
	end: number;
}

const OFFICE =
	/(?:市(?!场(?!监)|域|民(?!政))|[省县](?!域|长)|(?<!地|园|社|辖)区(?!域)|各(?!类|项|种)|国家(?!级)|团(?=[市省县区]))(?:[^的等除将对和是在为，。；、：:（）()“”《》\d\s]{1,14}?)(?:局|委员会|委(?!员|托|派|会)|办公室|厅|部门|政府|中心|领导小组|指挥部|单位|支队|总工会|科协|残联|妇联|督查室|公司|集团|银行|供销社|协会|街道办)/g;
const DUTY = /牵头|负责(?!人|同志)|配合|协办|会同|责任(?:单位|部门|分工)/g;
const DATE = /20\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末)?前?|(?<!\d)\d{1,2}月(?:\d{1,2}日)?(?:底|末)?前/g;
const NUMBER = new RegExp(
	`(?<![\\d.])\\d{1,12}(?:\\.\\d{1,6})?(?:[余多])?(?:[十百千]?[万亿]|万亿|千|百)?(?:[余多])?(?:${UNIT_PATTERN}|[\\u4e00-\\u9fa5])|(?<=[达到为至])\\d{1,12}(?:\\.\\d{1,6})?(?=[，。；、]|$)|[数几上近][十百千万]{1,2}(?:余|多)?(?:${UNIT_PATTERN})`,
	"g",
);
/** Figures that order, date or name are no quantities. */
const NO_QUANTITY = /\d[年月日号条章节款届期版时分秒级型代]$/;
const NAMED = /《[^》]{0,200}》|[〔[]\d{4}[〕\]]\d{0,6}号?|“[^”，。；]{0,14}”|第\d{1,6}[\u4e00-\u9fa5]/g;
const LONGEST_QUOTE = 40;

/** Lists every office, word of duty, number, date and row of a table that nothing was made of. */
export function takeAccount(
	clauses: readonly ClauseRecord[],
	tables: readonly ReadTable[],
	findings: Findings,
	beside: readonly Unread[],
): Account {
	const rows = new Set(tables.flatMap(({ lines }) => [...lines]));
	const byClause = groupFindings(findings);
	const text = clauses
		.filter(({ line }) => !rows.has(line))
		.flatMap((clause) => {
			const own = byClause(clause.id);
			return [
				...unreadOffices(clause, own, findings.data.issuers),
				...unreadDuties(clause, own),
				...unreadNumbers(clause, own),
				...unreadDates(clause, own, findings.data),
			];
		});
	const unread = [...text, ...unreadRows(clauses, tables, byClause), ...beside.map(fromBeside)];
	const numbers = countNumbers(findings, unread.filter(({ kind }) => kind === "数字").length);
	return { numbers, unread };
}

interface Own {
	duties: Duty[];
	deadlines: Deadline[];
	targets: PlacedTarget[];
	phases: Phase[];
	numbers: PlacedNumber[];
}

function groupFindings({ duties, deadlines, targets, phases, numbers }: Findings): (clause: string) => Own {
	const by = <T>(list: readonly T[], keysOf: (one: T) => readonly string[]) => {
		const groups = new Map<string, T[]>();
		for (const one of list) {
			for (const key of keysOf(one)) {
				const group = groups.get(key) ?? [];
				groups.set(key, group);
				group.push(one);
			}
		}
		return groups;
	};
	const [dutiesBy, deadlinesBy] = [by(duties, ({ clause }) => [clause]), by(deadlines, ({ clause }) => [clause])];
	const [targetsBy, phasesBy] = [
		by(targets, ({ clause, alsoAt }) => [clause, ...alsoAt]),
		by(phases, ({ clause }) => [clause]),
	];
	return (clause) => ({
		duties: dutiesBy.get(clause) ?? [],
		deadlines: deadlinesBy.get(clause) ?? [],
		targets: targetsBy.get(clause) ?? [],
		phases: phasesBy.get(clause) ?? [],
		numbers: numbers.get(clause) ?? [],
	});
}

function entry(kind: EvidenceKind, { id, line, text }: ClauseRecord, { start, end }: Span): UnreadEvidence {
	const from =
		Math.max(text.lastIndexOf("，", start), text.lastIndexOf("。", start), text.lastIndexOf("；", start)) + 1;
	const near = end - from <= LONGEST_QUOTE ? from : start;
	return { kind, clause: id, line, quote: text.slice(near, Math.max(end, Math.min(near + 16, text.length))) };
}

function spansOf(text: string, words: readonly string[]): Span[] {
	return words.flatMap((word) => {
		const spans: Span[] = [];
		for (let at = word === "" ? -1 : text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
			spans.push({ start: at, end: at + word.length });
		}
		return spans;
	});
}

/** Tells whether a span shares a character with any of these. */
function coverOf(spans: readonly Span[]): (span: Span) => boolean {
	const covered = new Set(
		spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, step) => start + step)),
	);
	return ({ start, end }) => {
		for (let at = start; at < end; at += 1) if (covered.has(at)) return true;
		return false;
	};
}

function matchesOf(text: string, pattern: RegExp): Span[] {
	return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}

/** Offices outside every duty, the rest of a bracket of which only a part was read, and brackets that list names. */
function unreadOffices(clause: ClauseRecord, { duties }: Own, issuers: readonly string[]): UnreadEvidence[] {
	const { text } = clause;
	const read = spansOf(text, [...new Set([...issuers, ...duties.map(({ department }) => department)])]);
	const said = spansOf(text, [...new Set(duties.map(({ quote }) => quote))]);
	const [isRead, isSaid] = [coverOf(read), coverOf(said)];
	const lists = listsOf(text).filter((span) => !isSaid(span));
	const loose = said.flatMap((span) => piecesOf(text, span)).filter((piece) => !isRead(piece) && isName(text, piece));
	const rest = [...lists, ...loose];
	const isKnown = coverOf([...read, ...rest]);
	const named = matchesOf(text, OFFICE).filter((span) => !isKnown(span));
	return [...named, ...rest].map((span) => entry("机构", clause, span));
}

/** A bracket at the end of a paragraph that holds nothing but short words between commas. */
function listsOf(text: string): Span[] {
	return bracketsOf(text)
		.filter(
			({ inner, isLast }) =>
				isLast && /^[\u4e00-\u9fa5（）()]{2,16}(?:[、，][\u4e00-\u9fa5（）()]{2,16})+$/.test(inner),
		)
		.map(({ start, inner }) => ({ start, end: start + inner.length + 2 }));
}

function piecesOf(text: string, { start, end }: Span): Span[] {
	return [...text.slice(start, end).matchAll(/[^（()）【】，,、；;。：:]{2,}/g)].map(({ index, 0: words }) => ({
		start: start + index,
		end: start + index + words.length,
	}));
}

/** A piece of a bracket that could be a name: no deadline, no label or its value, no manner of working. */
function isName(text: string, { start, end }: Span): boolean {
	const words = text.slice(start, end);
	const label = /([\u4e00-\u9fa5]{2,10})[：:]$/.exec(text.slice(Math.max(0, start - 12), start))?.[1];
	const isLabel = /^[：:]/.test(text.slice(end)) || (label !== undefined && roleOfLabel(label) === null);
	return !isLabel && !TIME_PIECE.test(words) && !NO_NAME.test(words);
}

const NO_NAME = new RegExp(
	`^(?:下同|等|按.{0,12}分工.{0,4}|列.{0,16}牵头.{0,4}|排.{0,16}牵头.{0,4}|.{0,8}均为.{0,8}|分别|共同|其他|${VERB_PATTERN})$`,
);

function unreadDuties(clause: ClauseRecord, { duties }: Own): UnreadEvidence[] {
	const isSaid = coverOf(spansOf(clause.text, [...new Set(duties.map(({ quote }) => quote))]));
	return matchesOf(clause.text, DUTY)
		.filter((span) => !isSaid(span))
		.map((span) => entry("分工用语", clause, span));
}

function unreadNumbers(clause: ClauseRecord, { numbers, targets }: Own): UnreadEvidence[] {
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

function unreadDates(clause: ClauseRecord, own: Own, data: DocumentData): UnreadEvidence[] {
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

/** Rows that hold offices or figures and gave no duty, target or deadline. */
function unreadRows(
	clauses: readonly ClauseRecord[],
	tables: readonly ReadTable[],
	byClause: (clause: string) => Own,
): UnreadEvidence[] {
	const byLine = new Map(clauses.map((clause) => [clause.line, clause]));
	return tables.flatMap(({ rows, values }) =>
		rows.flatMap((row) => {
			const lines = [...new Set([row.line, ...row.cells.map(({ line }) => line)])];
			const own = lines.flatMap((line) => byLine.get(line) ?? []);
			const isRead = own.some(({ id }) => {
				const { duties, deadlines, targets } = byClause(id);
				const isShort =
					values.length > 0 &&
					targets.length === 0 &&
					values.some(({ column }) => /\d/.test(row.cells[column]?.text ?? ""));
				return !isShort && duties.length + deadlines.length + targets.length > 0;
			});
			const text = row.cells.map((cell) => cell.text).join("｜");
			const clause = byLine.get(row.line);
			const says = /\d/.test(text) || text.search(OFFICE) >= 0;
			return isRead || !clause || !says
				? []
				: [{ kind: "表格行" as const, clause: clause.id, line: row.line, quote: text.slice(0, LONGEST_QUOTE) }];
		}),
	);
}

function fromBeside({ kind, text, line }: Unread): UnreadEvidence {
	return { kind, clause: null, line, quote: text };
}

function countNumbers({ numbers }: Findings, unread: number): Account["numbers"] {
	const counts: Account["numbers"] = {
		target: 0,
		baseline: 0,
		condition: 0,
		definition: 0,
		name: 0,
		past: 0,
		rate: 0,
		term: 0,
		range: 0,
		page: 0,
		unread,
	};
	for (const { job } of [...numbers.values()].flat()) counts[job] += 1;
	return counts;
}
