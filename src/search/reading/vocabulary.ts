import type { Synonyms } from "./synonyms.ts";

/** What a question may be made of. */
export interface Vocabulary {
	synonyms: Synonyms;
	isHeld(word: string): boolean;
	/** Its characters stand side by side more often than by chance. */
	isJoined(word: string): boolean;
	/** Of a year the ranges that the texts name and that it falls into: 2018年 is one of 2017-2019年. */
	rangesOver(word: string): string[];
}

/** What of a question, in Chinese, stands in no text and no list: traditional forms, perhaps, or rarer everyday words. */
export const strangeIn = ({ unknown }: { unknown: readonly string[] }) =>
	unknown.filter((part) => /\p{Script=Han}/u.test(part));

/** Words that ask, join or stress, and that no text is searched for. */
const EMPTY =
	"请问 我想 我要 想知道 一下 有没有 是不是 能不能 可不可以 是否 可以 怎么样 怎么 怎样 如何 什么 哪些 哪个 哪里 多少 几个 几家 几所 几 谁 吗 呢 吧 啊 了 的 地 得 和 与 及 或 在 到 给 对 把 被 让 从 向 为 由 于 要 会 能 该 应 有 是 都 也 还 就 很 更 最 个 些 去 来 做 干 搞 说 里 上 中 下 哪 何 这 那 你 我 他 它 们 本 其 每 各 应该 需要 具体 主要 情况 方面 相关 有关 关于 参与 参加 负责 进行 开展 工作 事情 什么样 没有 文件 方案 一共 总共 到底 究竟 怎么办 怎么做 要看 能当 要求 有什么 这个 那个 我们 咱们 他们 自己 家里 办 每个 一些 人 的人 有人 没人 别人 想 可 进 带 叫 找 用 过 没 不 又 再 才 只 太 好 差 人管 谁管 怎么管 管不管 管一管 这一块 这块 这一项 时候 平时 平常 现在 如今 目前 一年 哪儿 哪边 去哪 学什么 读什么 的话 里面 提到 写了 讲了 这份 咱 俺 我家 谁能 谁会 怎么才能 需不需要 要不要 应不应该 请教 麻烦 帮我 查一下 看看 看一下 干嘛 干啥 还能 专门 跟 同 得 着点 受不了 这么 那么 这样 那样 许多 很多 好多 有些 有点 一直 总是 老是 正在 打算 准备 希望 要是 如果 因为 所以 怎么弄 怎么整 咋 咋办 咋样 啥 啥样 哪种 你们 他们 人家 大家 这边 那边 这里 那里 下去 上去 过来 点 别 得了 干脆 其实 真的 行不行 好不好 会不会 弄 整 怎么回事 有啥 没啥 啥时候 怎么算 怎么来 怎么样了 些什么 跟着 那一块 这一方面 那方面 光 得到 拿到 出来 起来 出去 来了 东西 事 发 喜欢 担心 条件 是多少 有多少 学";
export const EMPTY_WORDS = new Set(EMPTY.split(" "));

/** Words that say little of what a question is about. */
export const VAGUE_WORDS = new Set(
	"时间 问题 计划 全面 人员 单位 提高 水平 内容 方法 办法 方式 机会 机构 作用 效果 项目 活动 建设 发展 管理 服务 组织 知识 能力 地方 引导 使用 利用 结合 增加 改善 政府 社会 建 目标 任务".split(
		" ",
	),
);

/** Verbs and particles that a word behind them does not need: 做科普, 爱科学 though a text says 爱科学. */
export const LEADING_VERBS = new Set([
	..."做办搞学去来在到给把被让从向和与有是要会能讲爱教看听玩读写买卖请问开拿换修种养查吃住坐打送带找建用想帮发选挑比变",
]);

/** 农村建 stands in 新农村建设 and means 农村: an everyday word and another, be it of one character; so does 村建, by chance. */
export function isAcrossWords(text: string, { synonyms, isHeld, isJoined }: Vocabulary): boolean {
	if (!isJoined(text)) return true;
	if (text.length > 2 && LEADING_VERBS.has(text[0] ?? "") && isHeld(text.slice(1))) return true;
	const isWord = (one: string) => EMPTY_WORDS.has(one) || synonyms.has(one);
	const [head, rest, start, tail] = [text[0] ?? "", text.slice(1), text.slice(0, -1), text.at(-1) ?? ""];
	return (
		text.length > 2 &&
		((isWord(head) && synonyms.has(rest)) || (synonyms.has(start) && isWord(tail)) || isTwoWords(text, synonyms))
	);
}

/** 健康讲座: each of the two may be said in other words. */
function isTwoWords(text: string, synonyms: Synonyms): boolean {
	const cuts = Array.from({ length: Math.max(0, text.length - 3) }, (_, at) => at + 2);
	return cuts.some((at) => synonyms.has(text.slice(0, at)) && synonyms.has(text.slice(at)));
}
