import { parseNumeral } from "../../text/numerals.ts";

/** A number with its unit, and the words on both sides of it. */
export interface Quantity {
	value: string;
	unit: string;
	before: string;
	after: string;
	/** 余 or 多 stands beside it. */
	isMore: boolean;
}

const UNITS =
	"个百分点|百分点|%|％|‰|平方公里|平方千米|平方米|立方米|公里|千米|公顷|公斤|千瓦时|千瓦|兆瓦|吉瓦|人次|人天|学时|课时|小时|分钟|美元|元|吨标准煤|吨|斤|米|亩|名|人|户|辆|台套|台|套|座|处|条|件|场次|场|期|批次|次|支|只|张床位|张|份|种|类|门|家|所|项|个|例|篇|部|册|对|间|栋|幢|艘|架|株|床|倍|棵|头|标箱|微克/立方米|毫克/升|兆|天|村|镇|乡|县|社区|片|块|面|宗|单|款|笔|本|岁";
const NUMBER = new RegExp(
	`(\\d{1,3}(?:[,，]\\d{3})+|\\d+(?:\\.\\d+)?)(余|多)?((?:[十百千]?[万亿]|千|百)?)(余|多)?(${UNITS})`,
	"g",
);
/** Written out, a number counts only where something is clearly made: 新建十所, 打造五个. */
const WORDED =
	/(?:新建|新增|建成|建设|建立|创建|打造|培育|引进|设立|创办|组建|认定|命名)(?:[^，。“]{0,6})?([二三四五六七八九十]{1,3})([个所家座名支项条处])(?!方面|层面|体系|环节|统一|结合|平台一|一批)/g;

/** Finds the quantities of a stretch of text, in order. */
export function quantitiesOf(stretch: string): Quantity[] {
	const masked = mask(stretch);
	const around = (start: number, length: number) => ({
		before: masked.slice(0, start),
		after: masked.slice(start + length),
	});
	const figures = [...masked.matchAll(NUMBER)].map((match) => {
		const [all, digits = "", more, scale = "", moreStill, unit = ""] = match;
		return {
			value: digits.replaceAll(/[,，]/g, "").replace(/^0+(?=\d)/, ""),
			unit: scale + unit.replace("％", "%"),
			isMore: Boolean(more ?? moreStill),
			...around(match.index, all.length),
		};
	});
	const words = [...masked.matchAll(WORDED)].flatMap((match) => {
		const [all, numeral = "", unit = ""] = match;
		const value = parseNumeral(numeral);
		const start = match.index + all.length - numeral.length - unit.length;
		return value ? [{ value: String(value), unit, isMore: false, ...around(start, numeral.length + unit.length) }] : [];
	});
	return [...figures, ...words];
}

/** Two numbers that bound what is promised, 10—15个: no single number stands for it. */
export function hasRange(stretch: string): boolean {
	return new RegExp(`\\d(?:\\.\\d+)?[万亿%％]?(?:[-—–－~～至]|到)\\d+(?:\\.\\d+)?[万亿]?(?:${UNITS})`).test(
		mask(stretch),
	);
}

/** Blots out, keeping length, figures that are no quantity: names, dates, 文号, article numbers, terms of days. */
function mask(stretch: string): string {
	const blot = (part: string) => "□".repeat(part.length);
	return stretch
		.replace(/《[^》]*》|[〔[]\d{4}[〕\]]\d*号?|第\d+[条章节批届次期号]|^\d+[.、](?=[\u4e00-\u9fa5])/g, blot)
		.replace(/(?:20|19)\d\d(?:年)?[-—–－~～至]+(?:20|19)?\d\d(?:年|$)/g, blot)
		.replace(/(?:20|19)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?/g, blot)
		.replace(/\d+个?(?:工作日|月内|年内|日内|天内|小时内|年以?[上下内]|周岁|岁)/g, blot)
		.replace(/[“"]\d+(?:\+[\dNn]+)*[”"]|\d+\+[\dA-Za-z]+|\d+G(?![A-Za-z])|[A-Za-z]+\d+|\dA级?/g, blot);
}
