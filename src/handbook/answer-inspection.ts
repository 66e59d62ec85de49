import type { Site } from "../model/model.ts";
import type { Guide } from "./guide.ts";

/** What inspections of government sites look for, and where this site shows it. */
export function answerInspection({ featuredPlan: plan, urls, updates }: Site): Guide {
	const [latest] = updates;
	const target = plan.headlineTarget;
	return {
		id: "inspection",
		title: "迎接检查",
		summary: "政府网站检查、普查之前，逐项核对网站上在哪里、由什么保证。",
		browser: [],
		steps: [
			{
				text: "单项否决和标识：网站标识码、备案号、主办单位、联系方式。没有填的会列为提醒，页面不印；核实后填入 content/site.yaml，不填示例号码。",
				command: "npm run check",
				shows: "内容检查：",
			},
			{
				text: "死链和外部请求：生成网站的最后一步打开每一个站内链接，有一个不通就不发布；页面不向别的网站请求任何东西。",
				command: "npm run build",
				shows: "核验成品",
			},
			{
				text: "更新是否及时、日期是否真实：动态页只登记有来源、有日期的事；每个页面底部有“最近一次变更”，取自编辑写下的变更与更正，不取生成网站的时间。",
				page: { title: "动态", url: urls.updates },
			},
			...(latest
				? [
						{
							text: "信息来源：每条动态都有来源的标题、网址和日期；政策与解读互相链接。",
							page: { title: latest.title, url: latest.url },
						},
					]
				: []),
			{
				text: "文件要素：标题、文号、发文机关、成文和印发日期、索引号、有效性。查不到的显示“—”，不编造。",
				page: { title: "方案全文", url: plan.urls.text },
			},
			{
				text: "错别字：原文逐字照录，与印发文本逐字核对，原文的错误另写校注。历史文件有“按原文刊载”的说明。",
				page: { title: "关于本站", url: urls.about },
			},
			{
				text: "数据：每个数值有单位、时期、统计截至和来源；没有的，查过写“未查到公开数据”，没查过写“尚未查找”，并说明向谁问。",
				page: target ? { title: target.title, url: target.url } : { title: "目标与进展", url: plan.urls.targets },
			},
			{
				text: "网上的网站就是生成的那一份吗：把网址换成正式网址，逐个文件与清单核对；加上 --against dist 就是与本机生成的核对。",
				command: "npm run verify -- dist",
				shows: "一致",
			},
			{
				text: "网站地图和“关于与纠错”在每页页脚；主办单位和联系方式在 site.yaml 填写以后才印；数据可以下载。",
				page: { title: "数据下载", url: urls.data },
			},
		],
		notes: [
			"规划期已满的方案不会按周期有新消息：网站写明更新规则，不为“保持更新”而改日期。",
			"检查人员问“谁在什么时候改了什么”，请出示变更与更正页，或 git log。",
		],
	};
}
