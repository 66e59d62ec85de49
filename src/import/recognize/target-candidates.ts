import { parseNumbering } from "../../text/numbering.ts";
import { isMoney } from "../vocabulary/measure-units.ts";
import { isSumOf, jobOf, type NumberJob } from "./number-jobs.ts";
import {
	dueOf,
	isBefore,
	isPast,
	isStated,
	isTally,
	NO_DUE,
	standsInBracket,
	turnsToCome,
	yearAfterPlan,
	yearAfterStand,
	yearBefore,
} from "./number-times.ts";
import type { PlacedNumber, TargetCandidate } from "./promised-numbers.ts";
import { nearby, type Quantity, quantitiesOf, rangesOf } from "./quantities.ts";
import { sentencesOf } from "./sentences.ts";
import { comparatorIn, kindOfPromise, titleOf } from "./target-wording.ts";

const COVERAGE = /(?:实现|达到|做到|确保|推动|推进)[^，。；]{0,40}?全覆盖|^[^，。；]{2,40}全覆盖$/;
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
	const reader = new NumberReader(Math.max(since, yearAfterPlan(text), yearAfterStand(text)), pages);
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
	/** A year that is over stands in the sentence: what was 新增 then is over too. */
	#isDated = false;
	/** The stretch that says where things stand. */
	#stated: string | null = null;
	/** The sentence grants money: what else it says of money is a rule too (同一企业累计不超过100万元). */
	#grants = false;
	/** The sentence opened with whom it is for (家庭年收入低于3.6万元的，…): what follows is their rule. */
	#rules = false;
	/** The sentence says what a word means (所称老旧小区，是指…): its numbers are the meaning's. */
	#defines = false;
	/** Numbers of the sentence that a target may have started from. */
	#before: { value: string; unit: string | null; year: string | null }[] = [];

	constructor(since: number, pages: ReadonlySet<number>) {
		this.#since = since;
		this.#pages = pages;
	}

	/** A sentence without a year goes on from the one above it. */
	openSentence(stretches: readonly string[]): void {
		if (/20\d\d年|十[二三四五]五/.test(stretches.join(""))) this.#due = NO_DUE;
		this.#isPast = isTally(stretches);
		this.#isDated = false;
		this.#grants = false;
		this.#rules = false;
		this.#defines = false;
		this.#stated = isStated(stretches) ? (stretches[0] ?? null) : null;
		this.#before = [];
	}

	read(stretch: string, at: number): void {
		const own = dueOf(stretch);
		if (own.due !== null) this.#due = own;
		this.#isDated ||= isBefore(stretch, this.#since);
		if (isPast(stretch, this.#since)) this.#isPast = true;
		else if (turnsToCome(this.#isDated ? stretch.replace(/新[增建]/g, "") : stretch, this.#since)) this.#isPast = false;
		for (const { start, end } of rangesOf(stretch)) {
			this.numbers.push({ job: "range", start: at + start, end: at + end });
		}
		const isCovered = COVERAGE.test(stretch) && !/基本/.test(stretch) && !this.#isPast;
		if (isCovered)
			this.targets.push({ ...this.#candidate(stretch, stretch), value: "100", unit: "%", kind: "coverage" });
		this.#defines ||= /是指|系指|指的是/.test(stretch);
		const quantities = quantitiesOf(stretch);
		for (const quantity of quantities) this.#place(quantity, stretch, at, quantities, isCovered);
		this.#rules ||= quantities.length > 0 && stretch.endsWith("的");
	}

	#place(found: Quantity, whole: string, offset: number, all: readonly Quantity[], isCovered: boolean): void {
		const { quantity, stretch, from } = nearby(found, whole);
		const { value, unit, start, end } = quantity;
		const at = offset + from;
		const job = this.#jobOf(quantity, stretch, at);
		this.#grants ||= job === "rate" && isMoney(unit);
		// 110个村全覆盖 promises the whole; how many that is was told.
		const isWithin = job === "target" && isCovered;
		this.numbers.push({ job: isWithin ? "definition" : job, start: at + start, end: at + end });
		if (job === "baseline" || job === "past") this.#before.push({ value, unit, year: yearBefore(quantity, stretch) });
		if (job !== "target" || isCovered) return;
		const own = all.length > 1 && whole === stretch ? titleOf(stretch, quantity, all) : stretch;
		const title = own.replace(/^其中[，：]?/, "");
		const base = this.#before.findLast((one) => one.unit === unit);
		this.#before = this.#before.filter((one) => one !== base);
		this.targets.push({
			...this.#candidate(stretch, title),
			value,
			unit,
			comparator: comparatorIn(quantity, stretch, all),
			kind: kindOfPromise(stretch, value, unit, this.#due),
			baseline: base ? { value: base.value, year: base.year } : null,
		});
	}

	#jobOf(quantity: Quantity, stretch: string, at: number): NumberJob {
		const job = this.#pages.has(at + quantity.start) ? "page" : jobOf(quantity, stretch);
		if (job !== "target") return job;
		if (this.#defines) return "definition";
		if (this.#rules || (this.#grants && isMoney(quantity.unit) && !isSumOf(quantity, stretch))) return "rate";
		if (stretch === this.#stated || standsInBracket(quantity, stretch, this.#since)) return "baseline";
		// 上年停水1.6小时，停水时间最多1小时: what must not be passed has not been.
		return this.#isPast && !/[最至][多少]$/.test(quantity.before) ? "past" : job;
	}

	#candidate(quote: string, title: string): TargetCandidate {
		const open = { baseline: null, interim: [], nature: null, alsoAt: [] };
		return { quote, title, value: "", unit: null, comparator: "=", kind: "count", ...open, ...this.#due };
	}
}
