import { lookUp } from "../../text/look-up.ts";
import type { Synonyms } from "./synonyms.ts";

/** A part of a question, and the words that a text may say for it. */
export interface Concept {
	/** As it was typed. */
	typed: string;
	/** What a text may say for it, nearest first; what was typed comes first where a text holds it. */
	forms: Form[];
}

export interface Form {
	text: string;
	/** How near it is to what was typed, 0 to 1. */
	nearness: number;
}

/** A question as far as it is understood. */
export interface Understanding {
	concepts: Concept[];
	/** Parts that neither the texts nor the everyday words know. */
	unknown: string[];
	/** What the sentence that answers holds, where a number or a day is asked for. */
	wanted: RegExp | null;
}

/** What a question may be made of. */
export interface Vocabulary {
	synonyms: Synonyms;
	isHeld(word: string): boolean;
	/** Its characters stand side by side more often than by chance. */
	isJoined(word: string): boolean;
}

const WHEN = /^(?:什么时候|何时|啥时候?|几时|[哪几]一?年|多久|时间表|几几年)$/;

/** How many, when: a sentence that says it answers better than one that does not. */
const WANTED: readonly { asks: RegExp; says: RegExp }[] = [
	{
		asks: /多少(?!钱|经费|资金)|几[个所名家人项次支本成]|名额|百分之几|占比/,
		says: /\d+(?:\.\d+)?(?:%|[^\d年月日.-])/,
	},
	{ asks: /什么时候|何时|啥时|几时|[哪几]一?年|期限|截止|多久|时间表/, says: /(?:19|20)\d\d年|\d月/ },
];

/** Words that ask, join or stress, and that no text is searched for. */
const EMPTY =
	"请问 我想 我要 想知道 一下 有没有 是不是 能不能 可不可以 是否 可以 怎么样 怎么 怎样 如何 什么 哪些 哪个 哪里 多少 几个 几家 几所 几 谁 吗 呢 吧 啊 了 的 地 得 和 与 及 或 在 到 给 对 把 被 让 从 向 为 由 于 要 会 能 该 应 有 是 都 也 还 就 很 更 最 个 些 去 来 做 干 搞 说 里 上 中 下 哪 何 这 那 你 我 他 它 们 本 其 每 各 应该 需要 具体 主要 情况 方面 相关 有关 关于 参与 参加 负责 进行 开展 工作 事情 什么样 没有 文件 方案 一共 总共 到底 究竟 会怎样 怎么办 怎么做 要看 能当 要求 有什么 这个 那个 我们 咱们 他们 自己 家里 办 每个 一些 人 的人 有人 没人 别人 想 能 可 进 带 叫 找 用 过 没 不 没有 又 再 才 只 太 好 差 人管 谁管 怎么管 管不管 管一管 这一块 这块 这一项 这方面 时候 的时候 平时 平常 现在 如今 目前 一年 一年里 哪儿 哪边 去哪 去哪里 学什么 做什么 干什么 读什么 的话 里面 提到 提到的 说了 写了 讲了 这份 咱 俺 我家 谁能 谁会 怎么才能 需不需要 要不要 应不应该 请教 麻烦 帮我 查一下 看看 看一下 干嘛 干啥 还能 专门 是多少 有多少";
const EMPTY_WORDS = new Set(EMPTY.split(" "));
/** What no word begins or ends with. */
const LOOSE = /^[的了和与及或等]|[的了和与及或]$/;
/** Costs of the ways to read a stretch: one that is known is cheap, one character that is not is dear. */
const COST = { known: 1, held: 1.06, across: 2.2, empty: 0.55, unknown: 3, perCharacter: 0.01 };
/** Characters of the longest part, and of what is read of a question. */
const LONGEST = 8;
const MAX_CHARACTERS = 80;

/** Takes a question apart into what everyday words and texts know: the reading with the fewest parts and least unknown. */
export function readConcepts(
	words: readonly string[],
	vocabulary: Vocabulary,
	maxForms = Number.POSITIVE_INFINITY,
): Understanding {
	const concepts = new Map<string, Concept>();
	const unknown: string[] = [];
	let left = MAX_CHARACTERS;
	for (const word of words.map((typed) => typed.slice(0, Math.max(0, left)))) {
		left -= word.length;
		for (const part of cutWord(word, vocabulary)) {
			if (part.kind === "unknown") unknown.push(part.text);
			if (part.kind === "known") {
				const concept = buildConcept(part.text, vocabulary);
				concepts.set(part.text, { ...concept, forms: concept.forms.slice(0, maxForms) });
			}
		}
	}
	// When is said by a day, not by the words for a timetable, where anything else is asked for.
	const told = [...concepts.values()].filter(({ typed }) => !WHEN.test(typed));
	const wanted = WANTED.find(({ asks }) => asks.test(words.join(" ")))?.says ?? null;
	return { concepts: told.length > 0 ? told : [...concepts.values()], unknown, wanted };
}

function buildConcept(typed: string, { synonyms, isHeld }: Vocabulary): Concept {
	// One character stands in too many other words.
	const own = typed.length > 1 && isHeld(typed) ? [{ text: typed, nearness: 1 }] : [];
	const others = lookUp(synonyms, typed) ?? [];
	const meant = others.map((text, at) => ({
		text,
		nearness: Math.max(NEARNESS.least, NEARNESS.first - at * NEARNESS.step),
	}));
	return { typed, forms: [...own, ...meant] };
}

/** How near a word is to what was typed that stands first among those that mean the same, and what each further one loses. */
const NEARNESS = { first: 0.92, step: 0.08, least: 0.4 };

interface Part {
	kind: "known" | "empty" | "unknown";
	text: string;
}
interface Way {
	cost: number;
	parts: Part[];
}

/** The cheapest way to read a word, by a dynamic programme over its characters. */
function cutWord(word: string, vocabulary: Vocabulary): Part[] {
	const ways: Way[] = [{ cost: 0, parts: [] }];
	for (let end = 1; end <= word.length; end += 1) {
		let best: Way = { cost: Number.POSITIVE_INFINITY, parts: [] };
		for (let start = Math.max(0, end - LONGEST); start < end; start += 1) {
			const text = word.slice(start, end);
			const read = readStretch(text, vocabulary);
			const before = ways[start];
			if (!read || !before || before.cost + read.cost >= best.cost) continue;
			best = { cost: before.cost + read.cost, parts: [...before.parts, { kind: read.kind, text }] };
		}
		ways.push(best);
	}
	return joinUnknown(ways.at(-1)?.parts ?? []);
}

function readStretch(text: string, vocabulary: Vocabulary) {
	const { length } = text;
	const { synonyms, isHeld } = vocabulary;
	if (Object.hasOwn(synonyms, text)) return { kind: "known" as const, cost: COST.known - COST.perCharacter * length };
	if (EMPTY_WORDS.has(text) || !/[\p{L}\p{N}]/u.test(text)) return { kind: "empty" as const, cost: COST.empty };
	if (length > 1 && !LOOSE.test(text) && isHeld(text)) {
		const cost = isAcrossWords(text, vocabulary) ? COST.across : COST.held;
		return { kind: "known" as const, cost: cost - COST.perCharacter * length };
	}
	return length === 1 ? { kind: "unknown" as const, cost: COST.unknown } : null;
}

/** Verbs and particles that a word behind them does not need: 做科普. */
const LEADING = new Set([..."做办搞去来在到给把被让从向和与有是要会能"]);

/** 农村建 stands in 新农村建设 and means 农村: an everyday word and another, be it of one character; so does 村建, by chance. */
function isAcrossWords(text: string, { synonyms, isHeld, isJoined }: Vocabulary): boolean {
	if (!isJoined(text)) return true;
	if (text.length > 2 && LEADING.has(text[0] ?? "") && isHeld(text.slice(1))) return true;
	const isWord = (one: string) => EMPTY_WORDS.has(one) || Object.hasOwn(synonyms, one);
	const [head, rest, start, tail] = [text[0] ?? "", text.slice(1), text.slice(0, -1), text.at(-1) ?? ""];
	return (
		text.length > 2 &&
		((isWord(head) && Object.hasOwn(synonyms, rest)) ||
			(Object.hasOwn(synonyms, start) && isWord(tail)) ||
			isTwoWords(text, synonyms))
	);
}

/** 健康讲座: each of the two may be said in other words. */
function isTwoWords(text: string, synonyms: Synonyms): boolean {
	const cuts = Array.from({ length: Math.max(0, text.length - 3) }, (_, at) => at + 2);
	return cuts.some((at) => Object.hasOwn(synonyms, text.slice(0, at)) && Object.hasOwn(synonyms, text.slice(at)));
}

/** What is unknown as one; a single character beside it is part of it: 外卖员 says nothing of 卖. */
function joinUnknown(parts: readonly Part[]): Part[] {
	const isUnknown = (at: number) => parts[at]?.kind === "unknown";
	const joined: Part[] = [];
	for (const [at, part] of parts.entries()) {
		const last = joined.at(-1);
		const isPart =
			isUnknown(at) ||
			(part.text === "人" && isUnknown(at - 1)) ||
			(part.text.length === 1 && part.kind === "known" && (isUnknown(at - 1) || isUnknown(at + 1)));
		if (isPart && last?.kind === "unknown") last.text += part.text;
		else joined.push(isPart ? { kind: "unknown", text: part.text } : { ...part });
	}
	return joined;
}
