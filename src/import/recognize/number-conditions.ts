import { isCount, isMoney, isShare } from "../vocabulary/measure-units.ts";
import type { Quantity } from "./quantities.ts";

/** Verbs right before a number of countable things: 新建5个以上的示范点 promises them. */
const MADE =
	/(?:建|增|设|立|育|成|造|打造|引进|认定|扶持|支持|推出|培养|培训|选派|组织|举办|开展|完成|不少于|不低于|至少|达到?|为|到|至|各)$/;
/** 培育年产值超50亿元企业3家: what is counted behind it is of that size. */
const OF_KIND = /^[\u4e00-\u9fa5]{0,4}(?:企业|项目|集群|园区|产业链?|村|镇|县|乡|基地|品牌|产品|工程|主体|合作社)\d/;
/** Whom a rule is for: 投资5亿元以上的. */
const WHOM = /^(?:对|凡|如|若|当|符合)/;
/** 可对担保费率不超过1%的业务给予补贴. */
const TO_WHOM = /(?:^|[可应要将并])对[^，]{2,40}$/;

/** The number says for which things a rule holds: 5000平方米以上的学校, 估值超过10亿美元的企业, 年收入1亿元以上企业. */
export function isCondition(quantity: Quantity, stretch: string): boolean {
	// 突破10亿元、50亿元、100亿元的企业: what stands behind the last is said of each.
	const after = quantity.after.replace(OTHERS_OF_LIST, "");
	const { before, unit, start } = quantity;
	if (OF_KIND.test(after) && isMoney(unit)) return true;
	if (MAY.test(after) || isOfShare(stretch, start) || isForWhom(before, after, stretch)) return true;
	return !isShare(unit) && (isQualified(quantity, after) || isGroup(quantity, after));
}

function isForWhom(before: string, after: string, stretch: string): boolean {
	if (/^(?:[（(]含[^）)]{0,4}[）)])?(?:及?以[上下内])?的$/.test(after) || /\d[^，]*的$/.test(stretch)) return true;
	if (TO_WHOM.test(before) && /^(?:及?以[上下内])?的[\u4e00-\u9fa5]/.test(after)) return true;
	return WHOM.test(stretch) && (/的$/.test(stretch) || /^[^，]{0,6}的/.test(after));
}

/** 5000平方米以上的学校; 新建5个以上的示范点 promises them. */
function isQualified({ before, unit }: Quantity, after: string): boolean {
	if (!/^[（(]?(?:含)?[）)]?(?:及?以[上下]|左右)?的[\u4e00-\u9fa5]/.test(after) || FUNDED.test(before)) return false;
	return !(isCount(unit ?? "") && unit !== "人" && MADE.test(before)) && !isShared(before);
}

/** 年收入1亿元以上企业, 56人以上大班额: a kind of thing, said without 的. */
function isGroup({ before, unit }: Quantity, after: string): boolean {
	if (unit === "人") return GROUPS.test(after);
	// 20户以上自然村光纤通达率: with no verb before it, the number says which.
	if (isCount(unit ?? "")) return /^(?:.*[、，])?$/.test(before) && GROUPS.test(after);
	const names = /^(?:[（(]含[^）)]{0,4}[）)])?及?以[上下](?![的并和及且与])[\u4e00-\u9fa5]{2}/.test(after);
	return names && !/每[天日周月年]?[^，]{0,4}$/.test(before);
}

/** 设立总规模100亿元的基金: how much is to be raised is promised with the thing. */
const FUNDED = /(?:设立|组建|建立|发起|筹集|募集|建设|打造|形成)[^，]{0,16}(?:规模|总额|总量|资金)[^，\d]{0,4}$/;
const OTHERS_OF_LIST = /^(?:[、和或及]\d[\d.]*[\u4e00-\u9fa5%]{1,4}?)+(?=(?:及?以[上下])?的)/;
/** 研发投入占比不低于3%的企业可以申报: whom a rule is for. */
const MAY =
	/^(?:及?以[上下])?的[\u4e00-\u9fa5（）]{1,16}?(?:均?可(?:以|申|享|按|获|优|直|免|参)|方可|有权|优先|免予|免于|予以|享受|不予|不得|应当|不再)/;
/** 56人以上大班额 is a kind of class; 1200人以上参加 counts people. */
const GROUPS = /^及?以[上下](?!的)(?!参|接受|获|通过|实现|就业|创业|到|前往|在|次|取得|持)[\u4e00-\u9fa5]{2}/;

/** 80%以上的村集体收入超过20万元: the share is promised, and the second figure says of what. */
function isOfShare(stretch: string, start: number): boolean {
	return /(?:%|分之[\u4e00-\u9fa5]+|成)(?:及?以[上下])?的(?!基础)[^，。；]{1,19}[^，。；、和及与]$/.test(
		stretch.slice(0, start),
	);
}

/** 不少于2次的检查: a bound right before a count is a promise all the same. */
function isShared(before: string): boolean {
	return /(?:不(?:少|低|小)于|至少)$/.test(before);
}
