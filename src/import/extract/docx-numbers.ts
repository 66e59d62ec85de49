import type { Element as XmlElement } from "@xmldom/xmldom";
import { attr, child, childrenOf, descendants, isOn, numberOf, value } from "./docx-xml.ts";
import { formatCount } from "./number-format.ts";

/** One level of a list. */
export interface NumberLevel {
	format: string;
	/** `（%1）`: what is written, with the counts of levels from 1 on in it. */
	pattern: string;
	start: number;
	/** After which level (from 1 on) it starts anew: 0 never, null after any above it. */
	restart: number | null;
	/** All its counts are written in figures. */
	isLegal: boolean;
	/** The paragraph style that stands for this level. */
	style: string | null;
}

/** A list as paragraphs name it. Lists of one family count on together. */
export interface NumberedList {
	family: string;
	levels: ReadonlyMap<number, NumberLevel>;
	/** Where a level starts when the list is first used. */
	starts: ReadonlyMap<number, number>;
}

/** Counts automatic numbers as Word does. */
export class NumberCounter {
	readonly #lists: ReadonlyMap<string, NumberedList>;
	readonly #counts = new Map<string, (number | undefined)[]>();
	readonly #started = new Set<string>();

	constructor(lists: ReadonlyMap<string, NumberedList>) {
		this.#lists = lists;
	}

	/** The level that a paragraph style stands for; null where it stands for none. */
	levelOf(list: string, style: string): number | null {
		const levels = [...(this.#lists.get(list)?.levels ?? [])];
		return levels.find(([, level]) => level.style === style)?.[0] ?? null;
	}

	/** The number of the next paragraph of a list; empty for bullets. */
	next(id: string, level: number): string {
		const list = this.#lists.get(id);
		const own = list?.levels.get(level);
		if (!list || !own) return "";
		const counts = this.#counts.get(list.family) ?? [];
		this.#counts.set(list.family, counts);
		const key = `${id} ${level}`;
		const start = this.#started.has(key) ? undefined : list.starts.get(level);
		this.#started.add(key);
		const before = counts[level];
		counts[level] = start ?? (before === undefined ? own.start : before + 1);
		for (const [deeper, { restart }] of list.levels) {
			if (deeper > level && (restart === null || level < restart)) counts[deeper] = undefined;
		}
		if (own.format === "bullet") return "";
		return own.pattern.replaceAll(/%(\d)/g, (_, digit: string) => {
			const at = Number(digit) - 1;
			const shown = list.levels.get(at);
			const format = own.isLegal ? "decimal" : (shown?.format ?? "decimal");
			return formatCount(counts[at] ?? shown?.start ?? 1, format);
		});
	}
}

/** Reads the lists of `numbering.xml`; `listOfStyle` tells the list that a style of lists names. */
export function readLists(
	root: XmlElement | null,
	listOfStyle: (style: string) => string | null,
): ReadonlyMap<string, NumberedList> {
	const families = new Map(
		childrenOf(root, "w:abstractNum").map((family) => [attr(family, "abstractNumId") ?? "", family]),
	);
	const numbers = childrenOf(root, "w:num");
	const familyOf = (number: XmlElement | undefined) => value(child(number ?? null, "w:abstractNumId")) ?? "";
	return new Map(
		numbers.map((number) => {
			let family = familyOf(number);
			const link = value(child(families.get(family) ?? null, "w:numStyleLink"));
			if (link) {
				const linked = listOfStyle(link);
				family = familyOf(numbers.find((one) => attr(one, "numId") === linked)) || family;
			}
			const levels = readLevels(childrenOf(families.get(family) ?? null, "w:lvl"));
			const starts = new Map<number, number>();
			for (const override of childrenOf(number, "w:lvlOverride")) {
				const at = numberOf(attr(override, "ilvl")) ?? 0;
				for (const [, level] of readLevels(childrenOf(override, "w:lvl"))) levels.set(at, level);
				const start = numberOf(value(child(override, "w:startOverride")));
				if (start !== null) starts.set(at, start);
			}
			return [attr(number, "numId") ?? "", { family, levels, starts }];
		}),
	);
}

function readLevels(elements: readonly XmlElement[]): Map<number, NumberLevel> {
	return new Map(
		elements.map((level, index) => [
			numberOf(attr(level, "ilvl")) ?? index,
			{
				// A format of Word's later years stands beside one that every reader knows.
				format: value(child(level, "w:numFmt") ?? descendants(level, "w:numFmt").at(-1) ?? null) ?? "decimal",
				pattern: value(child(level, "w:lvlText")) ?? "",
				start: numberOf(value(child(level, "w:start"))) ?? 0,
				restart: numberOf(value(child(level, "w:lvlRestart"))),
				isLegal: isOn(child(level, "w:isLgl")) ?? false,
				style: value(child(level, "w:pStyle")),
			},
		]),
	);
}
