import { parseDue } from "../../src/import/recognize/due-moment.ts";
import { dateTokens } from "../../src/import/recognize/evidence-tokens.ts";
import { quantitiesOf } from "../../src/import/recognize/quantities.ts";
import { findSpoken } from "../../src/import/recognize/spoken-deadlines.ts";
import { parseNumeral } from "../../src/text/numerals.ts";
import { type Case, KINDS, type Kind, readCase } from "./cases.ts";

/** How many of a kind a set of cases holds, how many were said, how many of these are right, and what became of the rest. */
export interface Score {
	wanted: number;
	found: number;
	right: number;
	/** Missed, but listed as unread. */
	listed: number;
	/** One line for each that was missed or is wrong: 〔case〕 missed|silent|wrong, what. */
	faults: string[];
}

/** Scores cases kind by kind. */
export function scoreCases(cases: readonly Case[]): Record<Kind, Score> {
	const scores = Object.fromEntries(
		KINDS.map((kind) => [kind, { wanted: 0, found: 0, right: 0, listed: 0, faults: [] }]),
	) as unknown as Record<Kind, Score>;
	for (const one of cases) {
		const { found, unread } = readCase(one);
		for (const kind of KINDS) addScore(scores[kind], one, kind, found[kind], unread);
	}
	return scores;
}

function addScore(
	score: Score,
	{ name, expected }: Case,
	kind: Kind,
	found: readonly string[],
	unread: string[],
): void {
	const missed = without(expected[kind], found);
	const silent = missed.filter((words) => !isListed(kind, words, unread));
	score.wanted += expected[kind].length;
	score.found += found.length;
	score.right += expected[kind].length - missed.length;
	score.listed += missed.length - silent.length;
	const line = (what: string) => (words: string) => `〔${name}〕 ${what}: ${words}`;
	score.faults.push(
		...missed.filter((words) => !silent.includes(words)).map(line("missed, listed")),
		...silent.map(line("missed, silent")),
		...without(found, expected[kind]).map(line("wrong")),
	);
}

/** What the first list holds beyond the second, each as often as it stands. */
function without(list: readonly string[], other: readonly string[]): string[] {
	const rest = [...other];
	return list.filter((words) => {
		const at = rest.indexOf(words);
		if (at >= 0) rest.splice(at, 1);
		return at < 0;
	});
}

/** True where a quotation of what is unread holds the office, the figure or the moment. */
export function isListed(kind: Kind, words: string, unread: readonly string[]): boolean {
	const [first = "", second = "", third = ""] = words.split(" ");
	if (kind === "duties") return unread.some((quote) => quote.includes(third));
	if (kind === "targets")
		return unread.some((quote) => {
			const plain = quote.replaceAll(/(?<=\d)[,，](?=\d{3})/g, "");
			return plain.includes(first) || figuresIn(quote).includes(first);
		});
	// A month listed without the year that its sentence gave it is listed.
	const moments: (string | null | undefined)[] = second === "null" ? [null] : [second, second.slice(5) || second];
	return kind === "deadlines" && unread.some((quote) => momentsIn(quote).some((one) => moments.includes(one)));
}

function figuresIn(quote: string): string[] {
	const tenths = [...quote.matchAll(/([一二两三四五六七八九])成([一二三四五六七八九半]?)/g)].map(
		([, digit = "", more = ""]) =>
			String((parseNumeral(digit) ?? 0) * 10 + (more === "半" ? 5 : (parseNumeral(more) ?? 0))),
	);
	const said = [...(/全覆盖/.test(quote) ? ["100"] : []), ...(/半/.test(quote) ? ["1/2"] : [])];
	return [...quantitiesOf(`｜${quote}`).map(({ value }) => value), ...tenths, ...said];
}

function momentsIn(quote: string): (string | null | undefined)[] {
	const tokens = dateTokens(quote).map(({ start, end }) => quote.slice(start, end));
	const spans = findSpoken(quote, { since: 0, issued: 0 }).map(({ due }) => due);
	return [...[quote, ...quote.split(/[，；。、（）｜：]/), ...tokens].map((piece) => parseDue(piece)), ...spans];
}
