import { isShare } from "../vocabulary/measure-units.ts";
import { boundOf } from "../vocabulary/polarity.ts";
import { RANKED } from "./number-jobs.ts";
import type { Due } from "./number-times.ts";
import type { Quantity } from "./quantities.ts";

export type PromiseKind = "ratio" | "new" | "per-year" | "coverage" | "count";
/** `~` where the text says 约 or 左右. */
export type Comparator = ">=" | "<=" | "=" | "~";

/** The part of a list in which the number stands: 骨干教师100名 of 认定园艺师10名、骨干教师100名. */
export function titleOf(stretch: string, { start, end }: Quantity, all: readonly Quantity[]): string {
	const previous = Math.max(0, ...all.filter((one) => one.end <= start).map((one) => one.end));
	const next = Math.min(stretch.length, ...all.filter((one) => one.start >= end).map((one) => one.start));
	const title = stretch.slice(
		previous === 0 ? 0 : cutBetween(stretch, previous, start).after,
		cutBetween(stretch, end, next).before,
	);
	return /[\u4e00-\u9fa5]{2}/.test(title.replace(stretch.slice(start, end), "，")) ? title : stretch;
}

/** Where one entry of a list ends between two numbers: at once behind 教师10名、, before the last sign in 2个…试点和4个. */
function cutBetween(stretch: string, from: number, to: number): { before: number; after: number } {
	if (to === stretch.length) return { before: to, after: to };
	const cuts = [...stretch.slice(from, to).matchAll(/、|以及|[和及与]/g)];
	const cut = cuts[0]?.index === 0 ? cuts[0] : cuts.at(-1);
	return cut
		? { before: from + cut.index, after: from + cut.index + cut[0].length }
		: { before: stretch.length, after: 0 };
}

/** What the words on both sides of a number make of it. */
function comparatorOf({ value, before, after, isMore }: Quantity): Comparator {
	if (/^(?:[（(][^）)]{0,20}[）)])?(?:左右|上下)/.test(after) || /(?:约|大约|接近|近)$/.test(before)) return "~";
	// 零增长, and the third place, are what is not to be passed.
	if (RANKED.test(before)) return "<=";
	return boundOf(before, after) ?? (isMore ? ">=" : value === "0" ? "<=" : "=");
}

/** 分别达到98%和75%以上: a bound behind the last of a list that 分别 opens is that of all. */
export function comparatorIn(quantity: Quantity, stretch: string, all: readonly Quantity[]): Comparator {
	const own = comparatorOf(quantity);
	const next = all.find(({ before, start }) => start > quantity.start && before.length > 0);
	const isListed = own === "=" && /^[、和及与]\d/.test(quantity.after) && /分别/.test(stretch.slice(0, quantity.start));
	return next && isListed ? comparatorIn(next, stretch, all) : own;
}

/** What kind of promise a stretch makes. */
export function kindOfPromise(quote: string, value: string, unit: string | null, { due }: Due): PromiseKind {
	if (/每年|年均|每季|每月/.test(quote)) return "per-year";
	// A debt of 120 % of the revenue is no part of a whole.
	if (isShare(unit)) return Number(value) > 100 ? "count" : "ratio";
	const isNew = /新|建成|建设|建立|创建|打造|培育|培养|培训|引进|增加/.test(quote);
	return isNew && due !== null ? "new" : "count";
}
