import type { Site } from "../model/model.ts";
import { checkSteps, type Guide, publishSteps } from "./guide.ts";

/** How to tell search what people here say for what the plan writes. */
export function teachSearch({ urls }: Site): Guide {
	const [check] = checkSteps("");
	return {
		id: "everyday-words",
		title: "让搜索听懂本地的说法",
		summary: "有人用本地的叫法、简称或口头语搜索，找不到方案里的内容。",
		browser: [
			{
				text: "在搜索页输入这个说法，确认确实找不到；常见的日常用语网站已经认识。",
				page: { title: "搜索", url: urls.search },
			},
			{
				text: "到代码仓库的网页编辑器里打开 content/site.yaml，在 everydayWords 下照别的行的样子加一行：大于号左边写人们的说法，右边照抄方案原文的写法；提交。",
			},
			{ text: "发布以后再搜一次：结果上方会写明按什么词找的。", page: { title: "搜索", url: urls.search } },
		],
		steps: [
			{
				text: "在搜索页输入这个说法，确认确实找不到；常见的日常用语网站已经认识。",
				page: { title: "搜索", url: urls.search },
			},
			{
				text: "在 content/site.yaml 的 everydayWords 下加一行：大于号左边写人们的说法，右边照抄方案原文的写法；同一边有几个词的用空格隔开。",
				file: { path: "content/site.yaml", mode: "append", text: "  - 【人们的说法】 > 【方案里的写法】\n" },
			},
			...(check ? [check] : []),
			{ text: "再搜一次：结果上方会写明按什么词找的。", page: { title: "搜索", url: urls.search } },
			...publishSteps("搜索增加本地说法"),
		],
		notes: [
			"右边的词方案里一个也没有时，检查会提醒：这一行不起作用。",
			"这样找到的只列在“相关”里，不算“完全匹配”；读者可以选“只找原样”。",
		],
	};
}
