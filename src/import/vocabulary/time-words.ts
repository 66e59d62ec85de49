import { endOfPlan } from "../../text/due-words.ts";

const any = (words: string) => words.replaceAll(" ", "|");

const LABELS =
	"完成时限 完成时间 完成期限 完成日期 完成节点 时限 时限要求 时间 时间要求 时间节点 时间安排 时间进度 进度 进度安排 进度要求 推进时限 办理时限 办结时限 整改时限 整改期限 实施时间 实施期限 落实时限 截止时间 工期 计划完成时间 期限 节点 责任时限 建成时间 竣工时间 投用时间 交付时间 达产时间 出台时间 验收时间 上线时间 办结时间 销号时间 建成时限 计划时间 计划完成时限";
/** Labels that say until when, the longest first. */
export const TIME_LABELS = LABELS.split(" ")
	.toSorted((a, b) => b.length - a.length)
	.join("|");
/** Label or head of a column that says until when, beside something else perhaps: 完成标准及时限. */
export const TIME_LABEL = new RegExp(
	`^(?:拟|预计|计划|[\\u4e00-\\u9fa5]{2,8}[及和与、])?(?:${TIME_LABELS}|(?!服务|营业|开放|办公|发布|成立|召开|开工|启动|开始|起始|立项|申报)[\\u4e00-\\u9fa5]{1,4}(?:时限|时间|期限|节点|日期|工期|年限)|(?:计划|预计|拟)?(?:完工|竣工)|(?:计划|预计|拟)(?:建成|投用|完成|交付|投产|验收))$`,
);
const OFTEN =
	"每年 每[两二三四五六]年 [两二三四五六]年一[次届轮] 每季度? 每半年 每月 每周 每日 每学期 全年 常年 长期 持续 常态化? 经常性 常抓不懈 久久为功 贯穿 按年度? 按季度? 按月 按周 按学期 逐[年月季] 滚动 分年度 即知即改 立行立改 立即 随时 动态";
/** What has no last day: 长期坚持, 每年, 全年推进. */
export const RECURRING = new RegExp(`^(?:${any(OFTEN)})`);

const YEAR = "20\\d\\d年";
const RELATIVE = "今年|明年|来年|当年|次年|翌年";
const OF_YEAR = `(?:${YEAR}|${RELATIVE})?`;
const COUNT = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
const DAY = `${OF_YEAR}(?<![\\d一二三四五六七八九十个])${COUNT}月(?!一)(?:${COUNT}[日号](?:\\d{1,2}时)?)?`;
/** 上半年, 第三季度, 前三季度, 二、三季度. */
export const PERIOD = "(?:[上下]半年|前[两二三]季度|(?:第?[一二三][至、—-])?第?[一二三四1-4]季度)";
const SEASONS =
	"元旦|春节|清明|五一|端午|七一|中秋|国庆|十一|主?汛期|暑期|寒假|暑假|[供采]暖[季期]|[春秋]季(?:学期)?(?:开学)?|冬[春季]|夏季|开学";
const SEASON = `${YEAR}“?(?:${SEASONS})”?(?:节|假期|期间)?`;
/** A day, month, quarter, half-year, season or year, with 底, 末, 中旬. */
export const TIME = `(?:${DAY}|${OF_YEAR}${PERIOD}|${SEASON}|${YEAR}|(?<!\\d)20\\d\\d[-./]\\d{1,2}(?:[-./]\\d{1,2})?(?!\\d)|“?十[二三四五六]五”?(?:规划)?(?:时期|期(?!间))?|今年|明年|年)(?:年?底|年?末|[上中下]旬|中|初|年?度?内|期间)?`;
const DONE =
	"完成|建成|启动|实施|推进|落实|开展|制定|出台|印发|投用|投入使用|开工|竣工|到位|达标|见效|取得|基本|全部|全面|组织|报送|上线|验收|整改|办结|结束|通车|完工|完结|交付|运营|开园|开放|报告|公布|提交";
/** 2026年汛期前, 2027年秋季学期开学前: before something of that year that has no fixed day; no 提前, no 目前. */
export const BEFORE_EVENT = `${YEAR}[\\u4e00-\\u9fa5“”]{1,8}?(?<![目当日此提超空眼年底末月季半])[之以]?前(?![\\u4e00-\\u9fa5]{0,2}的)`;
const NOW = "(?:自|从)?(?:即日起?|当前|现在|目前|印发之日起?|本?(?:方案|通知)印发(?:之日)?起?)";
const TO = "[-—–－~～至到]{1,2}";
/** From when until when: 2026年4月至10月, 2026年11月至次年3月, 4—6月, 2026—2028年, 即日起至2026年底. */
export const TIME_RANGE = `(?:(?:${TIME}起?|${NOW})${TO}${TIME}止?|(?:${YEAR})?(?<!\\d)\\d{1,2}${TO}(?=\\d{1,2}月)${TIME}|20\\d\\d${TO}(?=20\\d\\d年)${TIME})`;
/** What is over with its day: a month or a year before such a word is a deadline. */
export const ENDED =
	"完成|建成|竣工|完工|通车|投用|投运|投入使用|投入运营|启用|出台|印发|发布|启动|开工|开通|开放|开业|开园|开馆|开诊|开学|运营|交付|上线|提请|提交|报送|上报|验收|达产|投产|办结|销号|入驻|结束|形成|实现";
/** A piece between commas that is nothing but a deadline: 6月底前完成, 全年推进, 2027年12月. */
export const TIME_PIECE = new RegExp(
	`^(?:力争|确保|原则上)?(?:于|在|至|到)?(?:(?:${BEFORE_EVENT}|(?:${TIME_RANGE}|${TIME})(?:之前|以前|前)?)(?:(?:${DONE})[\\u4e00-\\u9fa5]{0,8}|(?<=[前底末内止])[\\u4e00-\\u9fa5]{2,10}(?<![局委办厅府部会院署心司团位门县区镇]))?|(?:${any(OFTEN)})[首末]?(?:\\d{0,2}月)?(?:\\d{1,2}日)?[\\u4e00-\\u9fa5]{0,8})$`,
);
/** The last year of a five-year plan: 十四五 2025. */
export const END_OF_PLAN: Record<string, string> = Object.fromEntries(
	[..."二三四五六"].map((numeral) => [`十${numeral}五`, String(endOfPlan(numeral))]),
);
