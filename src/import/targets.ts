export type TargetKind = "ratio" | "new" | "per-year" | "coverage" | "count";

/** A promise with a number, as one stretch of a clause says it. */
export interface TargetCandidate {
	/** A literal part of the clause. */
	quote: string;
	value: string;
	unit: string;
	/** `~` where the text says 约 or 左右. */
	comparator: ">=" | "<=" | "=" | "~";
	kind: TargetKind;
	/** `2020`, null where the sentence sets no date. */
	due: string | null;
	dueQuote: string | null;
}

const UNITS =
	"个百分点|百分点|%|％|‰|平方公里|平方千米|平方米|立方米|公里|千米|公顷|公斤|千瓦时|千瓦|兆瓦|吉瓦|人次|人天|学时|课时|小时|分钟|美元|元|吨标准煤|吨|斤|米|亩|名|人|户|辆|台套|台|套|座|处|条|件|场次|场|期|批次|次|支|只|张床位|张|份|种|类|门|家|所|项|个|例|篇|部|册|对|间|栋|幢|艘|架|株|床|倍|棵|头|标箱|TEU|GB|Mbps|kV|千伏|微克/立方米|毫克/升|兆|天|村|镇|乡|县|社区|片|块|面|宗|单|款|笔|本|岁";
const NUMBER = new RegExp(
	`(\\d{1,3}(?:[,，]\\d{3})+|\\d+(?:\\.\\d+)?)(余|多)?((?:[十百千]?[万亿]|千|百)?)(?:(余|多)?)(${UNITS})`,
	"g",
);
const FULL =
	/(?:实现|达到|做到|确保|推动|推进)[^，。；]{0,40}?(全覆盖)|(?:覆盖率|普及率|合格率|处置率|处理率|率)(?:均)?(?:达到?|为|实现)?(?:100%|百分之百)/;

/** Verbs of a promise. A number without one is a description. */
const PROMISE =
	/达到?|超过|突破|不低于|不少于|不高于|不超过|不得|低于|高于|控制在|以上|以下|以内|左右|至少|力争|实现|确保|新增|新建|新创|新培育|新引进|新认定|建成|建设|建立|建好|创建|打造|培育|培养|培训|引进|完成|提高|提升|增加|增长|降低|下降|减少|压减|缩短|压缩|年均|每年|每季度|每月|每县|每个|每万人|保持|稳定|选派|资助|扶持|支持|组织|举办|开展|推广|改造|发放|发展|设立|认定|遴选|推出|募集|布局|覆盖|选树|评选|创作|推进|实施|形成|配备|配置|落实|投入|安排|培植|招引|壮大|扩大|聚集|集聚|入库|储备|转化|转移|开发|修复|治理|栽植|造林|淘汰|化解|新(?=[^型时兴])|达(?=\d)|到/;
/** What has been, as against what is to be. */
const PAST =
	/(?:已|已经|目前|现有|现已|累计已|截至|截止|近年来|年来|曾|上年末?|去年|同期|期间(?:共|累计)|其中已|位居|了\d)/;
const YEARS_OF_PLAN: Record<string, string> = { 十二五: "2015", 十三五: "2020", 十四五: "2025", 十五五: "2030" };
const DUE =
	/(?:(?:到|在|至)?(20\d\d)年(?:底|末|年底|前|之前|以前|年)*(?:前)?|“?(十[二三四五]五)”?(?:期间|末|时期|期末))/g;

/** Finds the promises with a number in a clause. `since` is the document's year: earlier years are past. */
export function findTargets(text: string, since: number): TargetCandidate[] {
	const found: TargetCandidate[] = [];
	let due: Pick<TargetCandidate, "due" | "dueQuote"> = { due: null, dueQuote: null };
	for (const sentence of sentencesOf(text)) {
		due = sentence.startsWithYearList ? due : { due: null, dueQuote: null };
		let promised = false;
		for (const segment of segmentsOf(sentence.text)) {
			const stated = dueOf(segment);
			const ownYear = /(20\d\d)年/.exec(segment)?.[1];
			if (stated.due !== null) due = stated;
			const isPast =
				PAST.test(segment) || (ownYear !== undefined && Number(ownYear) < since && !/到20|—/.test(segment));
			if (isPast) {
				promised = false;
				continue;
			}
			const masked = mask(segment);
			promised ||= PROMISE.test(masked);
			if (!promised) continue;
			found.push(...targetsIn(segment, masked, due));
		}
	}
	return found;
}

function sentencesOf(text: string): { text: string; startsWithYearList: boolean }[] {
	return text
		.split(/(?<=[。；;！])/)
		.filter((sentence) => sentence.trim() !== "")
		.map((sentence, index) => ({
			text: sentence,
			startsWithYearList: index > 0 && !/20\d\d年|十[二三四五]五/.test(sentence),
		}));
}

/** Stretches between commas; a comma inside brackets or a quotation parts nothing. */
function segmentsOf(sentence: string): string[] {
	const segments: string[] = [];
	let depth = 0;
	let segment = "";
	for (const char of sentence) {
		if ("（(《“".includes(char)) depth += 1;
		if ("）)》”".includes(char)) depth = Math.max(0, depth - 1);
		if ((depth === 0 && "，；。;！：".includes(char)) || char === "\n") {
			segments.push(segment);
			segment = "";
		} else segment += char;
	}
	return [...segments, segment].map((one) => one.replace(/^(?:——|[\s、])+/, "")).filter((one) => one !== "");
}

/** Blots out, keeping length, what holds figures that are no promise: names, dates, 文号, article numbers. */
function mask(segment: string): string {
	const blot = (part: string) => "□".repeat(part.length);
	return segment
		.replace(/《[^》]*》|[〔[]\d{4}[〕\]]\d*号?|第\d+[条章节批届次期号]|\d+[.、](?=[\u4e00-\u9fa5])(?!\d)/g, blot)
		.replace(
			/(?:20|19)\d\d(?:年)?[-—–－~～至](?:20|19)?\d\d(?:年|$)|(?:20|19)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?/g,
			blot,
		)
		.replace(/\d+(?:个)?(?:工作日|月内|年内|日内|天内|小时内|年以?[上下内]|周岁|岁)/g, blot)
		.replace(/[“"]\d+(?:\+[\dNn]+)*[”"]|\d+\+[\dA-Za-z]+|\d+G\b|[A-Za-z]+\d+|4A|5A|3A|\dA级/g, blot);
}

function dueOf(segment: string): Pick<TargetCandidate, "due" | "dueQuote"> {
	const matches = [...segment.matchAll(DUE)].filter(
		([quote]) => !/^20\d\d年$/.test(quote) || /^20\d\d年/.test(segment),
	);
	const match = matches.at(-1);
	if (!match) return { due: null, dueQuote: null };
	return { due: match[1] ?? YEARS_OF_PLAN[match[2] ?? ""] ?? null, dueQuote: match[0] };
}

function targetsIn(segment: string, masked: string, due: Pick<TargetCandidate, "due" | "dueQuote">): TargetCandidate[] {
	const quote = segment;
	const whole = FULL.exec(masked);
	if (whole?.[1] && !/基本/.test(segment)) {
		return [{ quote, value: "100", unit: "%", comparator: "=", kind: "coverage", ...due }];
	}
	return [...masked.matchAll(NUMBER)].flatMap((match) => {
		const [all, digits = "", , scale = "", , unit = ""] = match;
		const before = masked.slice(0, match.index);
		const after = masked.slice(match.index + all.length);
		if (isNoPromise(before, after, unit, digits)) return [];
		const comparator = comparatorOf(before, after, /余|多/.test(all));
		const value = digits.replaceAll(/[,，]/g, "").replace(/^0+(?=\d)/, "");
		return [
			{ quote, value, unit: scale + unit.replace("％", "%"), comparator, kind: kindOf(segment, unit, due.due), ...due },
		];
	});
}

/** A number that only says how things are named, or from where a change starts. */
function isNoPromise(before: string, after: string, unit: string, digits: string): boolean {
	if (
		/(?:由|从|自)[^，]{0,12}$/.test(before) &&
		/^(?:提高|提升|增加|增长|上升|下降|降|减|压缩|缩短|调整|扩大|到)/.test(after)
	)
		return true;
	if (/(?:每|第|前|近|过去|超过\d+的)$/.test(before) || /(?:每|按)\d*$/.test(before)) return true;
	if (/^(?:方面|层面|维度|环节|阶段|步骤|部分|要素|关键环节|工作日|月|年|小时内|以?内完成)/.test(after)) return true;
	if (unit === "岁" || (unit === "天" && /内/.test(after.slice(0, 2)))) return true;
	return Number(digits.replaceAll(/[,，]/g, "")) === 0 && unit !== "%";
}

function comparatorOf(before: string, after: string, isMore: boolean): TargetCandidate["comparator"] {
	const lead = before.slice(-14);
	const tail = after.slice(0, 6);
	if (/^(?:[（(][^）)]*[）)])?(?:左右|上下)/.test(after) || /(?:约|大约|近|接近)$/.test(lead)) return "~";
	if (
		/(?:不超过|不高于|不大于|控制在|低于|少于|小于|降至|降到|压减至|≤|<)[^，]{0,6}$/.test(lead) &&
		!/不(?:低|少|小)于/.test(lead)
	)
		return "<=";
	if (/^[^，]{0,2}(?:以内|以下|之内)/.test(tail)) return "<=";
	if (isMore || /(?:不低于|不少于|不小于|超过|超|突破|高于|大于|多于|至少|≥|>)[^，]{0,3}$/.test(lead)) return ">=";
	return /^[^，、]{0,3}(?:以上|及以上)/.test(tail) ? ">=" : "=";
}

function kindOf(segment: string, unit: string, due: string | null): TargetKind {
	if (/每年|年均|每季|每月/.test(segment)) return "per-year";
	if (/[%％‰]|百分点/.test(unit)) return "ratio";
	const isNew = /新|建成|建设|建立|创建|打造|培育|培养|培训|引进|增加/.test(segment);
	return isNew && due !== null ? "new" : "count";
}
