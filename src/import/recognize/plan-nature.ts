import type { ClauseRecord } from "../../text/clauses.ts";
import { parseNumbering } from "../../text/numbering.ts";

/** Titles of what sets tasks, and of what does not. */
const PLANS = /方案|计划|规划|纲要|行动|意见|要点|措施|举措|任务|分工|安排|部署|工程|决定|台账|清单|目标|考核/;
const BRACKET = "(?:[（(][^（()）]*[）)])?$";
/** What a title names besides plans, by how it ends; the first that fits is taken. */
const OTHERS: readonly { what: string; title: RegExp }[] = [
	{
		what: "函件",
		title: new RegExp(`(?:的|复|公)函${BRACKET}|(?:提案|建议|议案|信件|来信).{0,12}的?(?:答复|复函|回复)${BRACKET}`),
	},
	{
		what: "会议、活动或人事的通知",
		title: new RegExp(
			`(?:召开|举办|举行|参加|承办|组织收看|收听收看).*(?:会|会议|班|培训|讲座|论坛|活动|比赛|竞赛|仪式|典礼)的(?:预备)?通知${BRACKET}|(?:职务任免|任免职?|任职|免职|放假|值班|搬迁|启用印章|报名|缴费).{0,8}的通知${BRACKET}`,
		),
	},
	{ what: "公告或公示", title: new RegExp(`(?:公示|公告|通告|启事|声明)${BRACKET}`) },
	{
		what: "纪要、讲话或总结",
		title: new RegExp(`(?:纪要|讲话|讲话稿|发言|致辞|总结|情况(?:的)?(?:报告|汇报|通报))${BRACKET}`),
	},
	{ what: "指南或解读", title: new RegExp(`(?<!行动)(?:指南|须知|手册|问答|说明|解读|流程)${BRACKET}`) },
];
const RULES = new RegExp(`(?:办法|规定|条例|细则|规则|章程|制度|标准|规范|守则)${BRACKET}`);
/** Who reports is named, or what a meeting said. */
const NEWS =
	/本报讯|新华社|通讯员|记者(?:从|获悉|采访|[\u4e00-\u9fa5]{2,4}[）)])|日前[，,]|近日[，,]|据悉|据介绍|会议(?:指出|强调|要求)[，,].*会议(?:指出|强调|要求)|出席(?:会议)?并讲话/;
const ARTICLE = 4;

/** Why a text is no plan, in words for the person who imports it; null where nothing speaks against it. */
export function whyNoPlan(
	title: string | null,
	clauses: readonly ClauseRecord[],
	measures: number,
	duties: number,
): string | null {
	const name = (title ?? "").replace(/^.*关于(?:印发|转发)|的通知$/g, "").replace(/[》《]/g, "");
	const articles = clauses.filter(({ text }) => parseNumbering(text)?.rank === ARTICLE).length;
	const text = clauses.map((clause) => clause.text).join("");
	const what = natureOf(name, title ?? "", articles, text);
	if (what) return `这份文件像是${what}，不像方案：其中的数字和单位多半不是任务、目标和分工。请确认没有选错文件`;
	return measures === 0 && duties === 0 && !PLANS.test(name)
		? "这份文件里没有任务，也没有分工：不像一份方案。请确认没有选错文件"
		: null;
}

function natureOf(name: string, title: string, articles: number, text: string): string | null {
	const isPlan = PLANS.test(name);
	if (RULES.test(name) && (articles >= 3 || !isPlan)) return "规章制度";
	if (articles >= 5 && /本(?:办法|规定|条例|细则|规则)/.test(text) && !isPlan) return "规章制度";
	const other = OTHERS.find((one) => one.title.test(title) || one.title.test(name));
	if (other && !/关于(?:印发|转发)/.test(title)) return other.what;
	return NEWS.test(text) && !TITLED.test(title) ? "新闻报道" : null;
}

/** A document says what it is at the end of its title; a report does not. */
const TITLED = new RegExp(
	`(?:通知|意见|决定|批复|报告|请示|方案|计划|规划|纲要|要点|措施|举措|任务|分工|安排|清单|台账|目标|考核|工程)${BRACKET}`,
);
