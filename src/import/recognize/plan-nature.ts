import type { ClauseRecord } from "../../text/clauses.ts";
import { parseNumbering } from "../../text/numbering.ts";

/** Titles of what sets tasks, and of what does not. */
const PLANS = /方案|计划|规划|纲要|行动|意见|要点|措施|举措|任务|分工|安排|部署|工程|决定|台账|清单|目标|考核/;
const RULES = /(?:办法|规定|条例|细则|规则|章程|制度|标准|规范|守则)(?:[（(][^（）()]*[）)])?$/;
const GUIDES = /(?:指南|须知|手册|问答|说明|解读|流程)(?:[（(][^（）()]*[）)])?$/;
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
	const what = natureOf(name, articles, text, duties);
	if (what) return `这份文件像是${what}，不像方案：其中的数字和单位多半不是任务、目标和分工。请确认没有选错文件`;
	return measures === 0 && duties === 0 && !PLANS.test(name)
		? "这份文件里没有任务，也没有分工：不像一份方案。请确认没有选错文件"
		: null;
}

function natureOf(name: string, articles: number, text: string, duties: number): string | null {
	const isPlan = PLANS.test(name);
	if (RULES.test(name) && (articles >= 3 || !isPlan)) return "规章制度";
	if (articles >= 5 && /本(?:办法|规定|条例|细则|规则)/.test(text) && !isPlan) return "规章制度";
	if (GUIDES.test(name) && !/行动/.test(name)) return "指南或解读";
	const isNews = /(?:本报讯|记者(?:从|获悉|采访)|日前[，,]|近日[，,]|据悉|据介绍)/.test(text);
	return isNews && !isPlan && duties === 0 ? "新闻报道" : null;
}
