import { parseNumbering } from "../../text/numbering.ts";
import { isShare } from "../vocabulary/measure-units.ts";
import { boundOf } from "../vocabulary/polarity.ts";
import { jobOf, type NumberJob } from "./number-jobs.ts";
import { type Due, dueOf, isPast, isStated, NO_DUE, turnsToCome, yearAfterPlan } from "./number-times.ts";
import { type Quantity, quantitiesOf, rangesOf } from "./quantities.ts";
import { sentencesOf } from "./sentences.ts";

export type CandidateKind = "ratio" | "new" | "per-year" | "coverage" | "count";

/** Where something stood before, in the unit of its target. */
export interface Baseline {
	value: string;
	/** Null where the text gives no year. */
	year: string | null;
}

/** A promise with a number, as one stretch of a clause says it. */
export interface TargetCandidate extends Due {
	/** A literal part of the clause. */
	quote: string;
	/** The part of the quote that tells this number from the others in it. */
	title: string;
	/** `35`, or `1/3` where the text says a share in words. */
	value: string;
	unit: string | null;
	/** `~` where the text says 约 or 左右. */
	comparator: ">=" | "<=" | "=" | "~";
	kind: CandidateKind;
	baseline: Baseline | null;
	/** Values that a table sets on the way. */
	interim: { year: string; value: string }[];
	/** 约束性 or 预期性, where a table says so. */
	nature: string | null;
	/** Other clauses that make the same promise. */
	alsoAt: string[];
}

/** A number as the text has it, and what it does there. */
export interface PlacedNumber {
	job: NumberJob;
	/** Offsets in the clause. */
	start: number;
	end: number;
}

const LONGEST_STRETCH = 400;
const SIGHT = 80;
const COVERAGE = /(?:实现|达到|做到|确保|推动|推进)[^，。；]{0,40}?全覆盖/;
/** Finds the promises with a number in a clause. `since` is the document's year: what was before it is past. */
export function findTargets(text: string, since: number): TargetCandidate[] {
	return readNumbers(text, since).targets;
}

/** Every number of a clause with its job; those that are promised become candidates. `pages` are offsets of pages' numbers. */
export function readNumbers(
	text: string,
	since: number,
	pages: ReadonlySet<number> = new Set(),
): { targets: TargetCandidate[]; numbers: PlacedNumber[] } {
	const reader = new NumberReader(Math.max(since, yearAfterPlan(text)), pages);
	const opening = text.length - (parseNumbering(text)?.rest ?? text).length;
	let from = opening;
	for (const stretches of sentencesOf(text.slice(opening))) {
		reader.openSentence(stretches);
		for (const stretch of stretches) {
			const at = text.indexOf(stretch, from);
			reader.read(stretch, at);
			from = at + stretch.length;
		}
	}
	return { targets: reader.targets, numbers: reader.numbers };
}

class NumberReader {
	readonly targets: TargetCandidate[] = [];
	readonly numbers: PlacedNumber[] = [];
	readonly #since: number;
	readonly #pages: ReadonlySet<number>;
	#due = NO_DUE;
	#isPast = false;
	/** The stretch that says where things stand. */
	#stated: string | null = null;
	/** Numbers of the sentence that a target may have started from. */
	#before: { value: string; unit: string | null; year: string | null }[] = [];

	constructor(since: number, pages: ReadonlySet<number>) {
		this.#since = since;
		this.#pages = pages;
	}

	/** A sentence without a year goes on from the one above it. */
	openSentence(stretches: readonly string[]): void {
		if (/20\d\d年|十[二三四五]五/.test(stretches.join(""))) this.#due = NO_DUE;
		this.#isPast = false;
		this.#stated = isStated(stretches) ? (stretches[0] ?? null) : null;
		this.#before = [];
	}

	read(stretch: string, at: number): void {
		const own = dueOf(stretch);
		if (own.due !== null) this.#due = own;
		if (isPast(stretch, this.#since)) this.#isPast = true;
		else if (turnsToCome(stretch, this.#since)) this.#isPast = false;
		for (const { start, end } of rangesOf(stretch)) {
			this.numbers.push({ job: "range", start: at + start, end: at + end });
		}
		const isCovered = COVERAGE.test(stretch) && !/基本/.test(stretch) && !this.#isPast;
		if (isCovered)
			this.targets.push({ ...this.#candidate(stretch, stretch), value: "100", unit: "%", kind: "coverage" });
		const quantities = quantitiesOf(stretch);
		for (const quantity of quantities) this.#place(quantity, stretch, at, quantities.length, isCovered);
	}

	#place(found: Quantity, whole: string, offset: number, count: number, isCovered: boolean): void {
		// A stretch longer than any sentence is looked at around the number only.
		const from = whole.length > LONGEST_STRETCH ? Math.max(0, found.start - SIGHT) : 0;
		const stretch = whole.length > LONGEST_STRETCH ? whole.slice(from, found.end + SIGHT) : whole;
		const at = offset + from;
		const quantity = { ...found, start: found.start - from, end: found.end - from };
		const { value, unit, start, end } = quantity;
		const said = this.#pages.has(at + start) ? "page" : jobOf(quantity, stretch);
		const job = said !== "target" ? said : whole === this.#stated ? "baseline" : this.#isPast ? "past" : said;
		this.numbers.push({ job, start: at + start, end: at + end });
		if (job === "baseline" || job === "past") this.#before.push({ value, unit, year: yearBefore(quantity, stretch) });
		if (job !== "target" || isCovered) return;
		const title = count > 1 ? titleOf(stretch, quantity) : stretch;
		const comparator = comparatorOf(quantity);
		const base = this.#before.findLast((one) => one.unit === unit);
		this.#before = this.#before.filter((one) => one !== base);
		const baseline = base ? { value: base.value, year: base.year } : null;
		this.targets.push({
			...this.#candidate(stretch, title),
			value,
			unit,
			comparator,
			kind: kindOf(stretch, unit, this.#due),
			baseline,
		});
	}

	#candidate(quote: string, title: string): TargetCandidate {
		const open = { baseline: null, interim: [], nature: null, alsoAt: [] };
		return { quote, title, value: "", unit: null, comparator: "=", kind: "count", ...open, ...this.#due };
	}
}

function yearBefore({ start }: Quantity, stretch: string): string | null {
	return [...stretch.slice(0, start).matchAll(/((?:19|20)\d\d)年/g)].at(-1)?.[1] ?? null;
}

/** The part of a list in which the number stands: 骨干教师100名 of 认定园艺师10名、骨干教师100名. */
function titleOf(stretch: string, { start, end }: Quantity): string {
	const from =
		Math.max(stretch.lastIndexOf("、", start), stretch.slice(0, start).search(/[和及与](?=[^、和及与]*$)/)) + 1;
	const to = /[、和及与]/.test(stretch[end] ?? "") ? end : stretch.indexOf("、", end);
	const title = stretch.slice(from, to < 0 ? undefined : to);
	return /[\u4e00-\u9fa5]{2}/.test(title.slice(0, start - from)) ? title : stretch;
}

function comparatorOf({ before, after, isMore }: Quantity): TargetCandidate["comparator"] {
	if (/^(?:[（(][^）)]{0,20}[）)])?(?:左右|上下)/.test(after) || /(?:约|大约|接近|近)$/.test(before)) return "~";
	return boundOf(before, after) ?? (isMore ? ">=" : "=");
}

function kindOf(quote: string, unit: string | null, { due }: Due): CandidateKind {
	if (/每年|年均|每季|每月/.test(quote)) return "per-year";
	if (isShare(unit)) return "ratio";
	const isNew = /新|建成|建设|建立|创建|打造|培育|培养|培训|引进|增加/.test(quote);
	return isNew && due !== null ? "new" : "count";
}
