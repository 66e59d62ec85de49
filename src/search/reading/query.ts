import { formatNumeral, parseNumeral } from "../../text/numerals.ts";
import type { Normalizer } from "./normalize.ts";

/** What a reader asked for, taken apart. */
export interface Query {
	/** The whole of it without blanks, as it would stand in a text. */
	phrase: string;
	/** The words that remain when question words are taken away; none where only they were typed. */
	words: string[];
	/** The same with the question words, as it was divided by blanks. */
	plain: string[];
	/** Asks who: 谁负责…, …牵头部门. */
	asksWho: boolean;
	/** A role was named. */
	role: "牵头" | "责任" | "配合" | null;
	/** What was typed for 牵头: 带头, 挑头. */
	leads: string | null;
	/** What the number of a document looks like in a text, where one was typed, perhaps in pieces. */
	number: DocumentNumber | null;
}

/** The number of a document, as it was typed in pieces. */
export interface DocumentNumber {
	/** What it looks like in a text. */
	pattern: RegExp;
	/** What such a text holds at any rate. */
	pieces: string[];
}

const OFFICE = "(?:部门|单位|机构|机关|衙门|科室|局委?办?|委办局|家(?:单位|部门)?)";
const ACTS =
	"(?:负责|牵头|主管|分管|承担|承办|落实|实施|参与|参加|配合|管(?!理)|做|抓|领头|带头|挑头|张罗|操办|经手|说了算|干(?!部))";
const WHICH = "(?:什么|哪些|哪个|哪几个|哪几项|哪一项|哪项|哪一个|哪几|几[项摊件样档块]|啥|哪)";
const DUTY = "(?:职责|责任|任务|分工|工作|行动|工程|事项|事情?|活儿?)";
const HOW_DONE = "(?:来|在|应该?|是|共同|一起|分别|各自|具体|主要)*";
const EACH = "(?:各[个项级]?(?:部门|单位|任务|行动|工程|自)?|分别|都|应?该)*";

/** 由谁牵头, 归哪个部门管, 谁来管; and what is left of it at the other end: 是…负责的. Who does what else is no such question. */
const WHO = new RegExp(
	[
		`${EACH}(?:(?:属于?|归属?|应?该?找|责任是)谁(?!${ACTS})|[由是归该应属找]?谁${HOW_DONE}${ACTS}{1,2}|(?:属于|[由是归该应属找有])?${WHICH}${OFFICE}(?!总)${HOW_DONE}(?:${ACTS}{1,2})?)(?:理|的${DUTY}?)?`,
		`是谁的${DUTY}|的?(?:牵头|责任|主管|负责|配合)(?:的是谁|的?${OFFICE}(?:[是有](?:谁|${WHICH})?)?)`,
	].join("|"),
	"g",
);
/** 负责什么, 要做哪些工作, 有哪些责任, 的职责是什么. */
const WHAT = new RegExp(
	`(?:主要|具体|需要|[都要该应是])*(?:${ACTS}|有|的)+(?:了|的)?是?${WHICH}${DUTY}?的?|的?(?:职责|责任|任务|分工)(?:是什么|有哪些)`,
	"g",
);
const HOW_MANY = /(?:一?共|总共|达到|[有建是为要需])*(?:多少|几)[个所名家项支次处]?|[有是]?(?:哪些|什么)/g;
const HOW = /怎么样?|怎样|如何|为什么|[吗呢?!]+|^请问|^谁[来是]?/g;
const ROLE = new RegExp(`(?:牵头|责任|负责|配合|参与)(?:的${DUTY}|部门|单位|方|的)?`, "g");

/** Everyday words for 牵头, where who or what is asked for: 谁挑头, 带头做什么. */
const LEADS =
	/(谁[来在]?|部门|单位|[局委办会联协])(?:带头|领头|挑头|打头|牵总|主抓)|(?:带头|领头|挑头|打头|主抓)(?=[做干抓管搞办]?[的了]?是?(?:什么|哪|啥|几项))/;

/** Every character that the questions are made of: what a traditional keyboard writes of them is understood too. */
export const QUESTION_CHARACTERS = [WHO, WHAT, HOW_MANY, HOW, ROLE].map(({ source }) => source).join("");

/** Who and what in another order: 谁对…负责, 哪些任务归…管, …是哪些行动的牵头部门. */
const TURNED: readonly [RegExp, string][] = [
	[/^谁(?:来|应?该)?对(.{2,}?)(?:工作|的事)?(负责|说了算)的?$/, "$1谁$2"],
	[
		new RegExp(
			`^(${WHICH}${DUTY}|${WHICH}${DUTY}?)(?:应?该|都)*[归由是属](.{2,}?)(?:来|在|去)*(${ACTS}|的)(?:理|的)?$`,
		),
		"$2$3$1",
	],
	[new RegExp(`是${WHICH}${DUTY}的(牵头|责任|配合)(?:部门|单位|方)?`), "$1哪些工作"],
];

/** Reads a query as typed, blanks and all. */
export function parseQuery(raw: string, normalize: Normalizer): Query {
	// A mark of byte order counts as a blank in JavaScript; nobody typed one.
	const wordsOf = (text: string) => text.split(/[^\S\ufeff]+/).filter(Boolean);
	const plain = wordsOf(raw.normalize("NFKC")).map(normalize).filter(Boolean).join(" ");
	const asked = TURNED.reduce((rest, [pattern, turned]) => rest.replace(pattern, turned), plain).replace(
		LEADS,
		"$1牵头",
	);
	const stripped = [WHO, WHAT, HOW_MANY, HOW, ROLE].reduce((rest, pattern) => rest.replace(pattern, " "), asked);
	const words = wordsOf(stripped);
	const asksWho = asked.search(WHO) >= 0;
	const isBare = words.length === 0 && !asksWho;
	return {
		phrase: normalize(plain),
		words: isBare ? wordsOf(plain) : words,
		plain: wordsOf(plain),
		asksWho,
		role: (["牵头", "责任", "配合"] as const).find((role) => asked.includes(role)) ?? null,
		leads: LEADS.exec(plain)?.[0].slice(-2) ?? null,
		number: readNumber(normalize(plain)),
	};
}

/** Marks in pairs around what was copied, stops at its end, and signs of lists before it. */
const OUTER =
	/^["'《》<>「」『』“”‘’〝(（[【〔\s—–·•※*○●■□◆▪…。，、；：]+|["'《》<>「」『』“”‘’〞〟()（）[\]【】〕。，、；：！？,.;:!?…*\s]+$/g;
/** What a web page's source leaves in what is copied from it. */
const TAGS = /<\/?[a-z][^<>]*>/gi;
/** What counts in a list, 1. （2） 3、 ④, and what points to a note or a page, [1] ① （第5页）. */
const COUNTED = /^\s*(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.．、]|[①-⑳])\s*(?=\p{Script=Han}{2})/u;
const NOTED = /([\p{Script=Han}\d”"]\p{Script=Han})(?:[[［〔]\d{1,2}[\]］〕]|[①-⑳]|[(（].{0,3}第\d+页[)）])\s*$/u;
/** The number of a task among all: 第一项任务, 重点任务1. */
const TASK =
	/^第([一二三四五六七八九十\d]{1,3})(?:项|个|大)(?:重点)?(?:任务|行动|工程)$|^(?:重点)?任务([一二三四五六七八九十\d]{1,3})$/;

const COUNT = "([一二三四五六七八九十]+|\\d{1,2})";
/** A place in other figures than it is named by: 三(7), 3（1）措施2. */
const PLACE = new RegExp(`^\\s*${COUNT}、?[(（]${COUNT}[)）](?:(任务|措施|目标)?第?${COUNT}[段条项款]?)?\\s*$`);

/** Where a passage was copied from: 第23页：, 原文：, 文件里说：, （摘自第5页）, 见附件1, P12. */
const COPIED =
	/^[\s（(【[]*(?=\S)(?:(?:文件|方案|通知|原文|文)?[里中上]?面?(?:说|写|讲|提|指出|规定|要求|明确)(?:到|过|道|了|的是)?(?=[:：，“"「])|(?:原文|原话|引文|摘自|摘录|引自|出自|参见|详见|见)?(?:是|为|写的是)?)\s*(?:(?:文件|方案)?的?第\s*\d{1,4}\s*[页段]|[Pp]\.?\s*\d{1,4}|附[件表]\s*\d{0,2})?(?:[）)】\]\s：:，,]+|(?=["“「]))(?=.{2})/;

/** What was typed without where it was copied from, quotes, title marks, stops and counting around it; itself where nothing is left. */
export function trimQuery(raw: string): string {
	const [place, part = "", division = "", kind = "", paragraph] = PLACE.exec(raw) ?? [];
	if (place)
		return `${numeralOf(part)}（${numeralOf(division)}）${kind}${paragraph ? `第${figureOf(paragraph)}段` : ""}`;
	const bare = raw.replace(TAGS, "").replace(COPIED, "").replace(COUNTED, "").replace(NOTED, "$1").replace(OUTER, "");
	return bare.replace(TASK, "第$1$2项") || raw;
}

/** 3.2 as the place that it may stand for, 三（二）. */
export function placeNamed(raw: string): string {
	const [place, part = "", division = ""] = /^\s*(\d{1,2})[.．-](\d{1,2})\s*$/.exec(raw) ?? [];
	return place ? `${numeralOf(part)}（${numeralOf(division)}）` : "";
}

const numeralOf = (count: string) => (/\d/.test(count) ? formatNumeral(Number(count)) : count);
const figureOf = (count: string) => (/\d/.test(count) ? Number(count) : parseNumeral(count));

/** 湛府办39号, 国发2006 7号: an agency, perhaps a year, and a number, as they stand in 国发〔2006〕7号. */
function readNumber(phrase: string): DocumentNumber | null {
	const [, agency, year, number, sign] =
		/^(\p{Script=Han}{2,8}?)号?[[(]?((?:19|20)\d\d)?[\])年]?第?(\d{1,4})(号?)(?:文件?)?$/u.exec(phrase) ?? [];
	if (!agency || !number || !(year || sign)) return null;
	const pattern = new RegExp(`${agency}号?[[(]?${year ?? "\\d{4}"}[\\])]?第?${number}号`);
	return { pattern, pieces: [agency, `${number}号`] };
}
