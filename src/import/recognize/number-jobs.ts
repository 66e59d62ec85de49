import { isMoney, isShare } from "../vocabulary/measure-units.ts";
import { boundOf } from "../vocabulary/polarity.ts";
import { isCondition } from "./number-conditions.ts";
import type { Quantity } from "./quantities.ts";

/** What a number is there for; only targets are promised. */
export type NumberJob =
	| "target"
	| "baseline"
	| "condition"
	| "definition"
	| "name"
	| "past"
	| "rate"
	| "term"
	| "range"
	| "page";

/** A change away from the number just read: 由28%提高到35%. */
const CHANGES =
	/^[^，。；、]{0,3}(?:提高|提升|增加|增长|上升|下降|降低?|减少?|压缩|压减|缩短|调整|扩大|发展|拓展|扩展|到|至)/;
const FROM = /(?:由|从|自|比|较)[^，。；]{0,20}$/;
const ON_TOP = /^[^，。；、]{0,4}的?基础上/;
/** 3个方面, 5个阶段: how a text is divided. */
const DIVISIONS =
	/^(?:(?:重点)?(?:领域|行业)|方面|层面|维度|环节|阶段|步骤|部分|要素|工作日|月|年|小时|以?内完成|级(?!以上))/;
const GIVEN = /^(?:制度|举措|措施|要求|职责|原则|清单|任务|工作|重点)/;
/** Before a number that orders, divides or names. */
const ORDER = /(?:第|前|过去|×|\*|方面|以下|下列|上述|其中|[-—–－~～]|\d[%％万亿]?至)$/;
/** 进入全省前3名: a rank is promised. */
export const RANKED = /(?:进入|位居|跻身|保持|稳居|力争|位列)[^，。；]{0,10}前$/;
/** Money that a rule grants or charges is no promise of a result. */
const TARIFF =
	"给予 补贴 补助 优惠 奖励 奖补 奖金 标准 最高 扣除 资助 贷款 限额 每人 每户 收费 费率 罚款 定额 费用 单户 注册资本 担保金额";
const GRANT = new RegExp(TARIFF.replaceAll(" ", "|"));
const FOR_EACH = /每(?!年|季|月|期|轮|批|届)[\u4e00-\u9fa5]{1,7}$/;
/** 按不低于采购金额的30%预付: a rule for money. */
const BY_SHARE =
	/^(?:(?:或|并|均|再)|[^，]{2,20})?按(?![期时季月年])(?:照)?(?:不[低高]于)?[^，]{0,30}\d[^，]{0,12}(?:标准|比例|预付|计算|计提|征收|补助|补贴|奖励|奖补|资助|返还|给予|拨付|确定|折算|收取|分担)/;
/** 公布42座水库责任人名单: how long the list is. */
const LISTED = /(?:^|[前底末])(?:公布|公示|印发|更新|梳理|核定)[^，]*(?:名单|名录|清单|目录|台账)$/;
/** 每满500名学生配备1名: a rule for how many, not how many. */
const PER_EACH = /每满[^，。；]*(?:配备|配置|配|安排|设置?)$/;
/** 逾期按日加收万分之五, 区财政承担60%. */
const CHARGED = /(?:加收|按[日月])[^，]{0,6}$|(?:承担|分担|负担)$/;
/** 财政贴息比例按50%执行, 滞纳金: how a rule reckons money. */
const RECKONED =
	/(?:贴息|补贴|补助|奖补|奖励|资助|分担|滞纳金?|首付款?)[^，]{0,8}(?:比例|标准|额度|限额)[^，提增降上下]{0,4}\d/;
/** 生活用水定额, 处罚: numbers of a rule. */
const RULE = /扣除|限[购领报]|罚款|违法所得|允许|有权/;

/** Decides what one quantity of a stretch does. */
export function jobOf(quantity: Quantity, stretch: string): NumberJob {
	const { before, after, unit } = quantity;
	if (isStart(quantity)) return "baseline";
	if (isPartOfName(quantity)) return "name";
	if (isDefined(quantity, stretch)) return "definition";
	const isTerm = /^(?:小时|分钟|天|日|秒|个月|个工作日)$/.test(unit ?? "") && !SHORTENED.test(before);
	if (isTerm && boundOf(before, after) === null) return "term";
	// 增长超过15%后继续…: what has come before it goes on.
	if (/^(?:以上|左右)?[之以]?后(?![续期])/.test(after) || /已[^，。；]{1,5}的$/.test(before)) return "past";
	if (isRate(quantity, stretch)) return "rate";
	return isCondition(quantity, stretch) ? "condition" : "target";
}

/** How much there is, how far something reaches, how a text divides itself: nothing that is promised. */
function isDefined(quantity: Quantity, stretch: string): boolean {
	const { before, after } = quantity;
	// 落实12项制度: they are there already.
	if (/(?:落实|抓好|做好|坚持|聚焦|围绕|突出|健全)$/.test(before) && GIVEN.test(after)) return true;
	// （共23项）, 480毫米×140毫米, 全县128处.
	if (/(?:^|[（(])(?:共|[全总桥路管坝堤]长)$/.test(before)) return true;
	// A share of all is promised: 全市60%以上的社区建有….
	if (!isShare(quantity.unit) && /全[市县省区镇乡州旗]$/.test(before)) return true;
	if (/^(?:[×xX*]|(?:范围|半径)(?:内|以内)|(?:内的?)?覆盖率)/.test(after) || LISTED.test(stretch)) return true;
	return isAge(quantity) || isNothing(quantity) || DIVISIONS.test(after) || isSum(quantity);
}

/** 65周岁 says who is meant; 预期寿命达到79岁 is promised. */
function isAge({ unit, before }: Quantity): boolean {
	return (unit?.endsWith("岁") ?? false) && !/(?:寿命|年龄)[^，。；]*$/.test(before);
}

/** Nothing of something is promised where a word says so: 事故为0起. */
function isNothing({ value, unit, before }: Quantity): boolean {
	return Number(value) === 0 && unit !== "%" && !/(?:[为到是在过]|实现|保持|达到?|确保|事[故件]|案件)$/.test(before);
}

/** 每年可免费体检1次: what somebody has a right to. */
const ENTITLED =
	/^(?:每[年月次])?(?:均?可(?=以?(?:享|免|申|按|领|获|凭|直接|优先|预约|报|补|借|退|减|得|用))|享受|(?:提供)?免费(?!开放)|免予|准予)/;

function isRate(quantity: Quantity, stretch: string): boolean {
	const { unit, before } = quantity;
	return (
		RULE.test(stretch) ||
		(ENTITLED.test(stretch) && boundOf(before, quantity.after) !== ">=") ||
		BY_SHARE.test(stretch) ||
		RECKONED.test(stretch) ||
		PER_EACH.test(before) ||
		CHARGED.test(before) ||
		(isMoney(unit) &&
			((GRANT.test(stretch) && !isSumOf(quantity, stretch) && !isLent(before, stretch)) || FOR_EACH.test(before)))
	);
}

/** 省级补助3亿元, 总投入800万元 is what is to be spent in all: no rule grants so much to one. */
export function isSumOf({ unit, before }: Quantity, stretch: string): boolean {
	if (/(?:总投[入资]|合计|[总共]计)[^，\d]{0,4}$/.test(before)) return true;
	return /亿/.test(unit ?? "") && !/最高|额度|限额|注册资本|担保金额|每|单|标准|符合|达到|超过/.test(stretch);
}

/** 创业担保贷款新增发放3.5亿元 promises a sum; 单户贷款最高20万元 is a rule. */
function isLent(before: string, stretch: string): boolean {
	return (
		/(?:新增|发放|投放|余额|规模|总额|贷款)[^，\d]{0,6}$/.test(before) &&
		!/给予|提供|最高|额度|限额|每[户人家]|单[户个笔]|标准/.test(stretch)
	);
}

const SHORTENED = /(?:新增|采集|录制|播出|压缩|缩短|控制|不超过|减少|降|每|少于|低于|达到?|增加|以内)[^，]{0,10}$/;

/** From where a change starts. */
function isStart({ before, after }: Quantity): boolean {
	return (FROM.test(before) && CHANGES.test(after)) || ON_TOP.test(after) || isOfSeries(before, after);
}

/** 从2024年的31%、2025年的36%提升到50%: all that stands before the change is where it comes from. */
function isOfSeries(before: string, after: string): boolean {
	return (
		/(?:由|从)[^，。；]{0,30}$/.test(before) &&
		/^[、和](?:20\d\d|□{4})[^，。；]{0,16}(?:提高|提升|增加|增长|上升|下降|降|减|压缩|扩大)/.test(after)
	);
}

function isPartOfName({ before, after, unit }: Quantity): boolean {
	if (/每满?\d*$/.test(before) || (ORDER.test(before) && !(RANKED.test(before) && unit === "名"))) return true;
	// 110千伏变电站.
	if (unit === "千伏" && /^[\u4e00-\u9fa5]/.test(after)) return true;
	return unit === "人" && /^(?:会|团|组|小组|制|谈)(?![\u4e00-\u9fa5])/.test(after);
}

/** 市甲局、市乙局、市丙局3个部门 counts what was just listed. */
function isSum({ before, after, unit }: Quantity): boolean {
	const isListed = /(?:[^，]*、){2,}[\u4e00-\u9fa5]{1,5}$/.test(before) && /^[个家项所名]$/.test(unit ?? "");
	return isListed && /^(?:部门|单位|方面|地区|城市|县|区|乡镇|镇|街道|领域|行业|省份?|类)/.test(after);
}
