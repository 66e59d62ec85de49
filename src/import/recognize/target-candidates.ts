import { parseNumbering } from "../../text/numbering.ts";
import { type Quantity, quantitiesOf } from "./quantities.ts";
import { sentencesOf } from "./sentences.ts";

export type CandidateKind = "ratio" | "new" | "per-year" | "coverage" | "count";

/** A promise with a number, as one stretch of a clause says it. */
export interface TargetCandidate extends Due {
	/** A literal part of the clause. */
	quote: string;
	value: string;
	unit: string;
	/** `~` where the text says 约 or 左右. */
	comparator: ">=" | "<=" | "=" | "~";
	kind: CandidateKind;
}

interface Due {
	/** `2020`, null where the sentence sets no date. */
	due: string | null;
	dueQuote: string | null;
}

const NO_DUE: Due = { due: null, dueQuote: null };
const COVERAGE = /(?:实现|达到|做到|确保|推动|推进)[^，。；]{0,40}?全覆盖/;
/** Verbs of a promise. A number without one, in its stretch or above it in the sentence, is a description. */
const PROMISE =
	/达到?|超过|突破|不得?[低少高多超]|低于|高于|控制在|以上|以下|以内|左右|至少|力争|实现|确保|新|建成|建设|建立|建好|创建|打造|培育|培养|培训|引进|完成|提高|提升|增加|增长|降低|下降|减少|压减|缩短|压缩|年均|每年|每季度|每月|每县|每个|每万人|保持|稳定|选派|选拔|选择|资助|扶持|支持|组织|举办|开展|推广|改造|发放|发展|设立|认定|遴选|推出|募集|布局|覆盖|评选|创作|推进|实施|形成|配备|配置|落实|投入|安排|招引|壮大|扩大|集聚|入库|储备|转化|转移|开发|修复|治理|栽植|造林|淘汰|化解|服务|调整|达(?=\d)|到|为(?=\d)/;
/** What has been, as against what is to be. */
const PAST = /已|目前|现有|截至|截止|近年来|年来|曾|上年末?|去年|同期|期间(?:共|累计)|位居|了\d|发生|尚未|仅有|只有/;
/** What a change is measured from is no date of the promise: 比2015年提高5个百分点. */
const COMPARISON = /(?:比|较|与|以)(?:19|20)\d\d年(?:底|末)?/g;
/** Whom a rule is for: 投资5亿元以上的. */
const CONDITION = /^(?:对|凡|如|若|当|符合)[^，]*的$|(?:[万亿\d]元?|[家个人元名])(?:及?以[上下])?的$/;
/** Money that a rule grants or charges is no promise of a result. */
const TARIFF =
	/给予|补贴|补助|奖励|奖补|奖金|标准|最高|扣除|资助|贷款|限额|每人|每户|收费|费率|罚款|定额|费用|单户|注册资本|担保金额/;
const END_OF_PLAN: Record<string, string> = { 十二五: "2015", 十三五: "2020", 十四五: "2025", 十五五: "2030" };
const DUE =
	/(?:(?:到|在|至)?(20\d\d)年(?!起|开始|以来|度|印发|版|第|内|春|秋)(?:底|末|年底|前|之前|以前)*|“?(十[二三四五]五)”?(?:期间|末|时期|期末))/g;

/** Finds the promises with a number in a clause. `since` is the document's year: what was before it is past. */
export function findTargets(text: string, since: number): TargetCandidate[] {
	const found: TargetCandidate[] = [];
	let due = NO_DUE;
	for (const stretches of sentencesOf(parseNumbering(text)?.rest ?? text)) {
		// A sentence without a year goes on from the one above it.
		if (/20\d\d年|十[二三四五]五/.test(stretches.join(""))) due = NO_DUE;
		let isPromise = false;
		for (const stretch of stretches) {
			const own = dueOf(stretch);
			if (own.due !== null) due = own;
			isPromise = !isPast(stretch, since) && (isPromise || PROMISE.test(stretch));
			if (isPromise && !CONDITION.test(stretch)) found.push(...targetsIn(stretch, due));
		}
	}
	return found;
}

function isPast(stretch: string, since: number): boolean {
	const words = stretch.replace(COMPARISON, "");
	const year = /((?:19|20)\d\d)年/.exec(words)?.[1];
	return PAST.test(words) || (year !== undefined && Number(year) < since && !/到20|—/.test(words));
}

function dueOf(stretch: string): Due {
	const words = stretch.replace(COMPARISON, (part) => "□".repeat(part.length));
	const matches = [...words.matchAll(DUE)].filter(([quote]) => !/^20\d\d年$/.test(quote) || words.startsWith(quote));
	const match = matches.at(-1);
	if (!match) return NO_DUE;
	return { due: match[1] ?? END_OF_PLAN[match[2] ?? ""] ?? null, dueQuote: match[0] };
}

function targetsIn(quote: string, due: Due): TargetCandidate[] {
	if (COVERAGE.test(quote) && !/基本/.test(quote)) {
		return [{ quote, value: "100", unit: "%", comparator: "=", kind: "coverage", ...due }];
	}
	return quantitiesOf(quote).flatMap((quantity) => {
		const { value, unit } = quantity;
		if (isDescription(quantity) || (unit.endsWith("元") && TARIFF.test(quote)) || /扣除|罚款|违法所得/.test(quote))
			return [];
		return [{ quote, value, unit, comparator: comparatorOf(quantity), kind: kindOf(quote, unit, due), ...due }];
	});
}

/** A number that says how things are named or counted, or from where a change starts. */
function isDescription({ before, after, unit, value }: Quantity): boolean {
	const isStart =
		/(?:由|从|自)[^，]{0,12}$/.test(before) &&
		/^(?:提高|提升|增加|增长|上升|下降|降|减|压缩|缩短|调整|扩大|到)/.test(after);
	const isPartOfName = /(?:每|第|前|近|过去|×|\*|共|方面|以下|下列|[-—–－~～]|\d[%％万亿]?至)$|每\d*$/.test(before);
	const isListed = /^(?:方面|层面|维度|环节|阶段|步骤|部分|要素|工作日|月|年|小时|以?内完成|级(?!以上))/.test(after);
	// 市甲局、市乙局、市丙局3个部门 counts what was just listed.
	const isSum =
		/(?:[^，]*、){2,}[\u4e00-\u9fa5]{1,5}$/.test(before) &&
		/^[个家项所名]$/.test(unit) &&
		!PROMISE.test(before.slice(-5));
	const isBound = /^(?:[^，]{0,4}的?基础上|[^，]{0,3}及以[上下]的)/.test(after);
	const isTerm = /^(?:小时|分钟|天)$/.test(unit) && !/(?:压缩|缩短|控制|不超过|减少|降|每)[^，]{0,8}$/.test(before);
	return (
		isStart ||
		isPartOfName ||
		isListed ||
		isBound ||
		isTerm ||
		isSum ||
		unit === "岁" ||
		(Number(value) === 0 && unit !== "%")
	);
}

const CEILING =
	/(?:不得?(?:超过|高于|大于|多于)|控制在|(?<!不|不得)(?:低于|少于|小于)|降至|降到|压减至|≤|<)[^，]{0,12}$/;
const FLOOR = /(?:不得?(?:低于|少于|小于)|(?<!不|不得)(?:超过|突破|高于|大于|多于)|至少|超|≥|>)[^，]{0,12}$/;

function comparatorOf({ before, after, isMore }: Quantity): TargetCandidate["comparator"] {
	const lead = before.slice(-18);
	if (/^(?:[（(][^）)]*[）)])?(?:左右|上下)/.test(after) || /(?:约|大约|接近)$/.test(lead)) return "~";
	if (CEILING.test(lead) || /^[^，]{0,2}(?:以内|以下|之内)/.test(after)) return "<=";
	if (isMore || FLOOR.test(lead)) return ">=";
	return /^[^，、]{0,3}(?:以上|及以上)/.test(after) ? ">=" : "=";
}

function kindOf(quote: string, unit: string, { due }: Due): CandidateKind {
	if (/每年|年均|每季|每月/.test(quote)) return "per-year";
	if (/[%％‰]|百分点/.test(unit)) return "ratio";
	const isNew = /新|建成|建设|建立|创建|打造|培育|培养|培训|引进|增加/.test(quote);
	return isNew && due !== null ? "new" : "count";
}
